import type { OfficeRole } from '../../../case-file/states.js';
import { statement } from '../../../platform/database/statement.js';
import { seenSql } from '../cycles/sight.js';
import type { HandOverAnswer } from './tracking-answers.js';

/** A suggestion of the recess that waits for its hand-over, with what it was pre-assigned. */
export interface WaitingRow extends Record<string, unknown> {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly registeredOn: string;
  readonly preassigned: boolean;
  readonly offices: readonly { id: string; name: string; role: OfficeRole }[];
}

/** What waits at the end of a month ($4): registered in recess by then, not handed over yet, and seen by the reader. */
export const handOverQuery = statement(`
  select s.id, s.number, s.title, s.registered_on::text as "registeredOn", s.state = 'preassigned' as preassigned,
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'role', p.role) order by p.role desc, o.name)
      from proposed_office p join office o on o.congress_id = p.congress_id and o.id = p.office_id
      where p.congress_id = s.congress_id and p.suggestion_id = s.id and p.proposal = (
        select max(q.proposal) from proposed_office q
        where q.congress_id = s.congress_id and q.suggestion_id = s.id)), '[]') as offices
  from suggestion s
  where s.congress_id = $1 and s.state in ('registered', 'preassigned') and not s.in_session
    and to_char(s.registered_on, 'YYYY-MM') <= $4
    and ${seenSql('s', 's.id')}
  order by s.number, s.id`);

/**
 * The month's hand-over 逐月交办 as one batch. What was not pre-assigned is listed, and is not in it.
 * @param most how many cases a batch takes.
 */
export function handOverOf(waiting: readonly WaitingRow[], most: number): HandOverAnswer {
  const ready = waiting.filter((one) => one.preassigned);
  const suggestionIds = ready.slice(0, most).map(({ id }) => id);
  return {
    lines: waiting.map(({ id, number, title, registeredOn, preassigned, offices }) => ({
      suggestion: { id, number, title },
      registeredOn,
      ready: preassigned,
      offices: preassigned ? offices : [],
    })),
    batch: suggestionIds.length === 0 ? null : { suggestionIds, kind: 'monthly' },
  };
}
