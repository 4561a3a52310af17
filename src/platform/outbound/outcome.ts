/**
 * What became of one sending 发送. `permanent`: trying again will not help. `away`: the receiver as a whole does not work, so
 * that nothing else need be tried there now. `error` is one Chinese sentence without addresses or other personal data.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'temporary'; readonly error: string; readonly away: boolean }
  | { readonly kind: 'permanent'; readonly error: string };

/** It arrived. */
export const sent: Outcome = { kind: 'sent' };

/** It may work later, and the receiver does not work at all now. */
export function away(error: string): Outcome {
  return { kind: 'temporary', error, away: true };
}

/** It will not work later either. */
export function permanent(error: string): Outcome {
  return { kind: 'permanent', error };
}
