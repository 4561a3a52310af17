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
  /** how many wait in all */
  readonly total: number;
}

/** How many cases a batch takes, and a proposal lists. */
const mostCases = 500;

/** Whether a case `s` waits at the end of a month: registered in recess by then, not handed over yet. */
const waits = (month: string) => `s.state in ('registered', 'preassigned') and not s.in_session
    and to_char(s.registered_on, 'YYYY-MM') <= ${month}`;

/** How many wait in a congress ($1) at the end of a month ($2). */
export const waitingCount = statement(
  `select count(*)::int as count from suggestion s where s.congress_id = $1 and ${waits('$2')}`,
);

/** What waits at the end of a month ($4), and is seen by the reader. */
export const handOverQuery = statement(`
  select s.id, s.number, s.title, s.registered_on::text as "registeredOn", s.state = 'preassigned' as preassigned,
    count(*) over ()::int as total,
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'role', p.role) order by p.role desc, o.name)
      from proposed_office p join office o on o.congress_id = p.congress_id and o.id = p.office_id
      where p.congress_id = s.congress_id and p.suggestion_id = s.id and p.proposal = (
        select max(q.proposal) from proposed_office q
        where q.congress_id = s.congress_id and q.suggestion_id = s.id)), '[]') as offices
  from suggestion s
  where s.congress_id = $1 and ${waits('$4')} and ${seenSql('s', 's.id')}
  order by s.number, s.id limit ${String(mostCases)}`);

/** The month's hand-over 逐月交办 as one batch. What was not pre-assigned is listed, and is not in it. */
export function handOverOf(waiting: readonly WaitingRow[]): HandOverAnswer {
  const suggestionIds = waiting.filter((one) => one.preassigned).map(({ id }) => id);
  return {
    count: waiting[0]?.total ?? 0,
    lines: waiting.map(({ id, number, title, registeredOn, preassigned, offices }) => ({
      suggestion: { id, number, title },
      registeredOn,
      ready: preassigned,
      offices: preassigned ? offices : [],
    })),
    batch: suggestionIds.length === 0 ? null : { suggestionIds, kind: 'monthly' },
  };
}
