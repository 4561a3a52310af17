/** What our runner uses of jest-light-runner 0.7.13, which has no types of its own. */
declare module 'jest-light-runner' {
  export interface Test {
    readonly path: string;
    readonly context: { readonly config: object };
  }

  export interface Pool {
    run(path: string, options: { readonly channel: object }): Promise<unknown>;
  }

  export interface Running {
    readonly pool: Pool;
    readonly run: (test: Test) => Promise<unknown>;
  }

  export class LightRunner {
    _globalConfig: object;
    _runtime: string;
    _testRunners: Map<object, Running>;
    _runTest(test: Test): Promise<unknown>;
  }

  export function createRunner(options: { readonly runtime: 'child_process' }): typeof LightRunner;
}
