import { post } from '../../notices/messages.js';
import { peopleOf } from '../../notices/people.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Visit } from './visit.js';

/** What is told of an assessment or an award, and where it leads. */
export interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** below the congress's address */
  readonly path: string;
  readonly dedupeKey: string;
  /** the person has something to do now */
  readonly urgent: boolean;
}

/** Tells people of an assessment, in the transaction that does it. @param parties as `peopleOf` has them. */
export async function tell(tx: Tx, { actor, now }: Visit, parties: readonly string[], told: Told): Promise<void> {
  const { congressId, congressSlug } = actor;
  const { path, ...said } = told;
  const accounts = [...new Set((await peopleOf(tx, congressId, parties)).map((one) => one.accountId))];
  const about = { congressId, href: `/api/c/${congressSlug}/${path}`, createdAt: now, suggestionId: null };
  await post(
    tx,
    accounts.map((accountId) => ({ ...about, ...said, accountId })),
  );
}
