import { createRunner, type Pool, type Running } from 'jest-light-runner';

type Listener = (message: object) => void;

/** The runner that we use, with one thing mended. */
export default class Runner extends createRunner({ runtime: 'child_process' }) {
  override _testRunners = new Runners((config) =>
    answering({ globalConfig: this._globalConfig, projectConfig: config, runtime: this._runtime }),
  );
}

/** The pool of processes of each project, all of which speak to the same channel. */
class Runners extends Map<object, Running> {
  constructor(private readonly channelOf: (config: object) => object) {
    super();
  }

  override set(config: object, { pool }: { readonly pool: Pool }): this {
    const channel = this.channelOf(config);
    return super.set(config, { pool, run: (test) => pool.run(test.path, { channel }) });
  }
}

/**
 * A process that runs tests asks what it is to run. The runner of 0.7.13 answers whoever asks first, tells all others in
 * passing, and never answers again; a process that was told before it listened then waits for ever. Here all are answered
 * each time that one asks.
 */
export function answering(workerData: object) {
  const listeners: Listener[] = [];
  return {
    onMessage: (listener: Listener) => void listeners.push(listener),
    postMessage: (message: unknown) => {
      if (message !== 'jest-light-runner-get-worker-data') return;
      for (const listener of listeners) listener({ type: 'jest-light-runner-worker-data', workerData });
    },
  };
}
