import type { paths } from '../api/schema';
import type { Assignment, PermittedAct } from '../api/types';

/** A route that is renamed no longer compiles. */
const route = '/api/c/{congress}/assignments/{id}/reply-issue' satisfies keyof paths;

/**
 * The signing 签发 of a draft. It is asked for whether it is offered or not: where something is missing, the service says all of
 * it, and who supplies it.
 */
export function issuingOf({ id, permittedActs }: Assignment, congress: string): PermittedAct {
  const offered = permittedActs.find(({ act }) => act === 'reply');
  const href = route.replace('{congress}', congress).replace('{id}', id);
  return { ...(offered ?? { act: 'reply', method: 'POST', href }), label: '签发' };
}
