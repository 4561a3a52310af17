const globals = new URL('./globals.js', import.meta.url).href;

/**
 * Leads `@jest/globals` to what the runner has put there: the package itself works only inside Jest's own sandbox.
 * @type {import('node:module').ResolveHook}
 */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context);
