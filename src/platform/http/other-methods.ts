import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';

/**
 * Remembers which methods each address has, so that a request with another one is told so (405 with `Allow`) and not that
 * nothing is there. Call it before the routes are made.
 * @returns throws Problem methodNotAllowed for a request that only its method keeps from a route.
 */
export function watchMethods(instance: FastifyInstance): (request: FastifyRequest) => void {
  const methods = new Map<string, Set<string>>();
  instance.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const one of [method].flat()) known.add(one);
    methods.set(url, known);
  });
  return ({ is404, url }) => {
    if (!is404) return;
    const asked = (url.split('?')[0] ?? '').split('/');
    const fitting = [...methods].filter(([pattern]) => fits(pattern.split('/'), asked));
    const allowed = [...new Set(fitting.flatMap(([, known]) => [...known]))].sort();
    if (allowed.length > 0) throw new Problem('methodNotAllowed', { allow: allowed });
  };
}

function fits(pattern: readonly string[], asked: readonly string[]): boolean {
  return (
    pattern.length === asked.length &&
    pattern.every((part, index) => (part.startsWith(':') ? asked[index] !== '' : part === asked[index]))
  );
}
