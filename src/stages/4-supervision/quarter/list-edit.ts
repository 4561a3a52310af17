import { recordSecurity } from '../../../congress/record/security-event.js';
import type { SecurityKind } from '../../../congress/record/security-kinds.js';
import type { SecuritySays } from '../../../congress/record/security-particulars.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';

/** Which list is edited, by whom, on which day. */
export interface Edit {
  readonly congressId: string;
  readonly quarter: string;
  readonly accountId: string;
  readonly today: string;
  readonly slug: string;
  /** the procedure's time */
  readonly at: Date;
}

/** What is done to a list, as it was said. */
export type ListEdit<T> = (tx: Tx, edit: Edit, said: T) => Promise<void>;

const locking = statement(`
  select made_on::text as "madeOn", meeting_on::text as "meetingOn", meeting_place as "meetingPlace",
    meeting_edition as edition, result is not null as ended
  from supervision_list where congress_id = $1 and quarter = $2 for update`);
/** A list that is held against other edits. */
export interface Locked extends Record<string, unknown> {
  readonly madeOn: string;
  readonly meetingOn: string | null;
  readonly meetingPlace: string | null;
  /** how often the meeting was fixed, changed or called off */
  readonly edition: number;
  readonly ended: boolean;
}

/** @throws Problem notFound where there is no such list; refused where its result is on record. */
export async function lockOpen(tx: Tx, { congressId, quarter }: Edit): Promise<Locked> {
  const [list] = await tx.sql<Locked>(locking, [congressId, quarter]);
  if (!list) throw new Problem('notFound');
  if (list.ended) throw refused('listEnded', '督办结果已经登记，清单不再改动；仍须督办的，请列入下一季度的清单');
  return list;
}

/** Puts an edit on the record. */
export function recordEdit(tx: Tx, edit: Edit, kind: SecurityKind, more: SecuritySays): void {
  const { congressId, quarter, accountId } = edit;
  recordSecurity(tx, { congressId, kind, accountId, role: 'deputyAffairs', says: { quarter, ...more } });
}

/** Input of an edit that is at fault. */
export function invalid(field: string, message: string): Problem {
  return new Problem('invalidInput', { causes: [{ code: 'invalidField', field, message }] });
}

/** A refusal of an edit, with its one reason. */
export function refused(code: string, message: string): Problem {
  return new Problem('refused', { causes: [{ code, message }] });
}
