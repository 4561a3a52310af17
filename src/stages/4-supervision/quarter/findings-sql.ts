import { statement } from '../../../platform/database/statement.js';
import { linesSql } from '../tracking/tracking-sql.js';

const underWay = `s.state in ('assigned', 'handling', 'replied', 'deliberating', 'tracking')`;
/** Whether a case `s` may stand on a list at all: from its registration until it has ended. */
export const listable = `(${underWay} or s.state in ('registered', 'preassigned'))`;
const caseOf = (alias: string) =>
  `join suggestion s on s.congress_id = ${alias}.congress_id and s.id = ${alias}.suggestion_id and ${underWay}`;
/** The assignment in its latest round: one of whose line of handling this office holds the end. */
const standing = `a.state not in ('reassigned', 'ended') and not exists (select 1 from assignment n
  where n.congress_id = a.congress_id and n.predecessor_id = a.id)`;

/**
 * Duties of an office alone: dates of letters and promises are told of by themselves, those of others are not its own. One that
 * asks to be relieved of the case 申请调整 may do nothing until that is decided.
 */
const overdue = `
  select a.suggestion_id, a.id, 'overdue', c.kind, c.due_on::text
  from clock c join assignment a on a.congress_id = c.congress_id and a.id = c.assignment_id ${caseOf('a')}
  where c.congress_id = $1 and c.state = 'open' and c.due_on < $2::date and a.state not in ('reassigned', 'ended', 'objected')
    and c.kind in ('acknowledge', 'contact', 'coOpinion', 'reply', 'rehandle')`;

const noConsultation = `
  select a.suggestion_id, a.id, 'noConsultation', null, a.handed_over_on::text from assignment a ${caseOf('a')}
  where a.congress_id = $1 and a.role <> 'co' and a.state in ('pending', 'acknowledged', 'drafting')
    and a.handed_over_on <= $2::date and not exists (select 1 from consultation k
      where k.congress_id = a.congress_id and k.assignment_id = a.id)`;

/**
 * Open supervision cases 督办件, by what opened them: the deputy's dissatisfaction, or what a look-back found; the latest day
 * where several rounds had one. Ratings that are still secret tell nothing: until all offices of the phase are rated, no list
 * shows one.
 */
const supervised = `
  select c.suggestion_id, coalesce((select a.id from assignment a
      where a.congress_id = c.congress_id and a.suggestion_id = c.suggestion_id and a.office_id = o.office_id
        and a.state <> 'reassigned' order by a.round desc, a.id desc limit 1), c.assignment_id),
    case c.cause when 'lookBack' then 'lookBack' else 'dissatisfied' end, null, max(c.opened_on)::text
  from supervision_case c join assignment o on o.congress_id = c.congress_id and o.id = c.assignment_id ${caseOf('c')}
  where c.congress_id = $1 and c.closed_on is null and not (s.state = 'replied' and exists (select 1 from evaluation e
    where e.congress_id = c.congress_id and e.assignment_id = c.assignment_id and e.rating_phase = s.rating_phase))
  group by 1, 2, 3`;

const lateCommitment = `
  select k.suggestion_id, k.assignment_id, 'lateCommitment', k.text, k.due_on::text
  from commitment k ${caseOf('k')} where k.congress_id = $1 and k.state = 'open' and k.due_on < $2::date`;

/** The two rounds that were closed last, in both of which the office that still handles the case reported nothing. */
const noProgress = `
  select a.suggestion_id, a.id, 'noProgress', null, string_agg(t.period, '、' order by t.period)
  from (${linesSql(`l.period in (select period from tracking_round where congress_id = $1 and closed_on is not null
    order by period desc limit 2)`)}) t
    join assignment a on a.congress_id = $1 and a.id = t.assignment_id and ${standing} ${caseOf('a')}
  where t.status = 'outstanding' group by a.suggestion_id, a.id having count(*) = 2`;

const unansweredLetter = `
  select l.suggestion_id, l.assignment_id, 'unansweredLetter', null, l.due_on::text
  from supervision_letter l ${caseOf('l')} where l.congress_id = $1 and l.state = 'open' and l.due_on < $2::date`;

/** What concerns the whole case stands with each office that answers for it, or by itself where there is none yet. */
const ofCase = (table: string, reason: string, on: string) => `
  select s.id, a.id, '${reason}', null, min(k.${on})::text
  from ${table} k join suggestion s on s.congress_id = k.congress_id and s.id = k.suggestion_id and ${listable}
    left join assignment a on a.congress_id = s.congress_id and a.suggestion_id = s.id and a.role <> 'co' and ${standing}
  where k.congress_id = $1 group by s.id, a.id`;

/** Everything in a congress ($1) that belongs on the supervision list of a day ($2). */
export const findings = statement(`
  select f."suggestionId", f."assignmentId", f.reason, f.what, f."on" from (
    ${[
      overdue,
      noConsultation,
      supervised,
      lateCommitment,
      noProgress,
      unansweredLetter,
      ofCase('key_designation', 'keySuggestion', 'designated_on'),
      ofCase('escalation', 'escalated', 'escalated_on'),
    ].join(' union all ')}
  ) f ("suggestionId", "assignmentId", reason, what, "on")
  order by f."suggestionId", f."assignmentId", f.reason, f."on"`);
