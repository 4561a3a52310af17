import { instant, label, named, object, plain, text, word } from './json-sql.js';
import { assignmentStates, caseStates } from './states.js';

/** Where the parameters stand that a line needs, e.g. `$1`. */
export interface LineParameters {
  readonly congress: string;
  readonly today: string;
  readonly yellowDays: string;
  readonly redDays: string;
}

/** What the page must select of the suggestion `s` for a line. */
export const lineColumns = [
  'id number title state version in_session session_id category_id deputy_id delegation_id submitted_on updated_at',
]
  .flatMap((names) => names.split(' '))
  .map((name) => `s.${name}`)
  .join(', ');

/** The nearest open date that binds somebody; an objection is a right and not a duty, so it gives no light. */
export function nearestDates(congress: string, where: string): string {
  return `select c.suggestion_id, min(c.due_on) as due_on, min(c.due_on) filter (where c.provisional) as provisional_on from clock c
    where c.congress_id = ${congress} and c.state = 'open' and c.kind <> 'objection' and ${where} group by c.suggestion_id`;
}

/** A line of the list as the client gets it, of `s` (a row of the page), `d` (its nearest date) and `lineJoins`. */
export function line({ congress, today, yellowDays, redDays }: LineParameters): string {
  return object({
    id: word('s.id'),
    number: plain('s.number'),
    title: text('s.title'),
    state: word('s.state'),
    stateLabel: label('s.state', caseStates),
    version: plain('s.version'),
    inSession: plain('s.in_session'),
    session: named('x'),
    category: named('k'),
    leadDeputy: named('p'),
    delegation: named('g'),
    offices: `coalesce(o.offices, '[]')`,
    key: `(e.leaders is not null
      or exists (select 1 from past_record e where e.congress_id = ${congress} and e.suggestion_id = s.id and e.key_case))::text`,
    keyLeaders: `coalesce(e.leaders, 'null')`,
    nextDueOn: word('d.due_on'),
    nextDueProvisional: `coalesce(d.provisional_on = d.due_on, false)::text`,
    overdue: `coalesce(d.due_on < ${today}::date, false)::text`,
    light: `case when d.due_on is null then '"none"' when d.due_on - ${today}::date <= ${redDays}::int then '"red"'
      when d.due_on - ${today}::date <= ${yellowDays}::int then '"yellow"' else '"green"' end`,
    submittedOn: word('s.submitted_on'),
    updatedAt: instant('s.updated_at'),
  });
}

/** The leaders of the designation 重点督办 that is in force, the latest. */
const leaders = object({
  supervisingLeader: text(`e.supervising_leader ->> 'name'`),
  leadingLeader: text(`e.leading_leader ->> 'name'`),
});
const office = object({
  id: word('f.id'),
  name: text('f.name'),
  role: word('a.role'),
  state: word('a.state'),
  stateLabel: label('a.state', assignmentStates),
});

/** What is joined to the rows of the page: the names, and the offices of all of them at once. */
export function lineJoins(congress: string): string {
  return `left join session x on x.congress_id = ${congress} and x.id = s.session_id
    left join category k on k.congress_id = ${congress} and k.id = s.category_id
    left join deputy p on p.congress_id = ${congress} and p.id = s.deputy_id
    left join delegation g on g.congress_id = ${congress} and g.id = s.delegation_id
    left join lateral (
      select ${leaders} as leaders from key_designation e
      where e.congress_id = ${congress} and e.suggestion_id = s.id order by e.id desc limit 1) e on true
    left join (
      select a.suggestion_id, '[' || string_agg(${office}, ',' order by a.id) || ']' as offices
      from assignment a join office f on f.congress_id = ${congress} and f.id = a.office_id
      where a.congress_id = ${congress} and a.suggestion_id = any (array(select id from page))
        and a.state <> 'reassigned' and not exists (select 1 from assignment n
          where n.congress_id = ${congress} and n.suggestion_id = a.suggestion_id and n.predecessor_id = a.id)
      group by a.suggestion_id) o on o.suggestion_id = s.id`;
}
