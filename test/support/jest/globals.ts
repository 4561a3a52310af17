import type * as Jest from '@jest/globals';

/**
 * What tests import from `@jest/globals`, as jest-light-runner gives it. That runner sets no time limit, so it is set here:
 * a test or hook that takes longer than it may fails.
 */
const given = globalThis as typeof globalThis & typeof Jest;
const usualMs = 30_000;

type Work = (...args: unknown[]) => unknown;
type Limited = (...args: unknown[]) => Promise<void>;

function limited(work: Work, ms = usualMs): Limited {
  return async (...args) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`it took longer than ${String(ms)} ms`)), ms);
    });
    try {
      await Promise.race([work(...args), late]);
    } catch (error) {
      throw withCause(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The runner prints the stack alone; fast-check says in the cause what was wrong. */
function withCause(error: unknown): unknown {
  if (error instanceof Error && error.cause instanceof Error) {
    error.stack = `${error.stack ?? error.message}\nCause: ${error.cause.stack ?? error.cause.message}`;
  }
  return error;
}

/** The same function, with its work limited: `it(name, work, ms)`. */
function named(original: (name: string, work: Limited) => void) {
  return (name: string, work: Work, ms?: number) => original(name, limited(work, ms));
}

/** The same for a hook: `beforeAll(work, ms)`. */
function hook(original: (work: Limited) => void) {
  return (work: Work, ms?: number) => original(limited(work, ms));
}

const each = (table: readonly unknown[]) => named(given.it.each(table));

export const { describe, expect } = given;
export const it = Object.assign(named(given.it), { each });
export const beforeAll = hook(given.beforeAll);
export const beforeEach = hook(given.beforeEach);
export const afterAll = hook(given.afterAll);
export const afterEach = hook(given.afterEach);
