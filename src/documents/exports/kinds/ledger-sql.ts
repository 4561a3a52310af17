import { nearestDates } from '../../../case-file/list-line.js';
import { statement, type Statement } from '../../../platform/database/statement.js';

/** What a line of the ledger knows of one office that handles the case now. */
export interface LedgerOffice {
  readonly office: string;
  readonly role: 'lead' | 'co' | 'separate';
  readonly acknowledgedOn: string | null;
  readonly leader: string | null;
  readonly handler: string | null;
  readonly opinionOn: string | null;
  readonly extendedTo: string | null;
  readonly extendedFor: string | null;
  readonly dueOn: string | null;
  readonly redoDueOn: string | null;
  readonly repliedOn: string | null;
  readonly days: number | null;
  readonly docNo: string | null;
}

/** A commitment 承诺事项 as the ledger has it. */
export interface LedgerPromise {
  readonly text: string;
  readonly dueOn: string;
  readonly state: 'open' | 'reported' | 'fulfilled';
  readonly fulfilledOn: string | null;
}

/** A line of the ledger as it is read. */
export interface LedgerRow extends Record<string, unknown> {
  readonly number: number | null;
  readonly session: string | null;
  readonly inSession: boolean | null;
  readonly title: string;
  readonly state: string;
  readonly deputy: string | null;
  readonly delegation: string | null;
  readonly cosigners: number;
  readonly category: string | null;
  readonly keyCase: boolean;
  readonly keyLeader: string | null;
  readonly handedOverOn: string | null;
  readonly offices: readonly LedgerOffice[];
  readonly objections: string | null;
  readonly before: string | null;
  readonly during: string | null;
  readonly after: string | null;
  readonly outcomeClass: string | null;
  readonly publication: string | null;
  readonly attitude: string | null;
  readonly result: string | null;
  readonly lapsed: boolean | null;
  readonly round: number | null;
  readonly promises: readonly LedgerPromise[];
  readonly difficult: boolean;
  readonly escalated: boolean;
  readonly nextDueOn: string | null;
}

/** `x` of the case `s`. */
const of = 'x.congress_id = $1 and x.suggestion_id = s.id';
const held = (stage: string) =>
  `(select string_agg(distinct x.held_on::text, '、') from consultation x where ${of} and ${stage})`;
const clock = (kinds: string) =>
  `(select x.due_on from clock x where ${of} and x.assignment_id = a.id and x.kind in (${kinds}) order by x.id desc limit 1)`;

/** The offices that handle a case now: the latest of each line of handling, those that reply before the others. */
const offices = `
  select json_agg(json_build_object('office', o.name, 'role', a.role, 'acknowledgedOn', a.acknowledged_on,
      'leader', a.responsible_leader, 'handler', a.handler,
      'opinionOn', (select max(x.given_on) from co_opinion x where ${of} and x.assignment_id = a.id and x.returned_on is null),
      'extendedTo', e.granted_until, 'extendedFor', e.reason,
      'dueOn', ${clock("'reply', 'coOpinion'")}, 'redoDueOn', ${clock("'rehandle'")},
      'repliedOn', r.issued_on, 'docNo', r.doc_no, 'days', r.issued_on - a.handed_over_on)
    order by array_position(array['lead', 'separate', 'co'], a.role), a.id)
  from assignment a join office o on o.congress_id = $1 and o.id = a.office_id
    left join lateral (select x.issued_on, x.doc_no from reply x where ${of} and x.assignment_id = a.id and x.issued limit 1) r on true
    left join lateral (select x.granted_until, x.reason from extension x
      where ${of} and x.assignment_id = a.id and x.state = 'granted' order by x.id desc limit 1) e on true
  where a.congress_id = $1 and a.suggestion_id = s.id and a.state <> 'reassigned'
    and not exists (select 1 from assignment n where n.congress_id = $1 and n.suggestion_id = s.id and n.predecessor_id = a.id)`;

const promises = `
  select json_agg(json_build_object('text', x.text, 'dueOn', x.due_on, 'state', x.state, 'fulfilledOn', x.fulfilled_on)
    order by x.reply_id, x.seq) from commitment x where ${of} and x.state <> 'superseded'`;

const objections = `
  select string_agg(o.name || '（' || x.requested_on || '申请' || case x.decision when 'denied' then '，' || x.decided_on || '不同意调整'
      when 'reassigned' then '，' || x.decided_on || '改办' when 'ended' then '' else '，待决定' end || '）', '、' order by x.id)
  from reassignment_request x join assignment a on a.congress_id = $1 and a.id = x.assignment_id
    join office o on o.congress_id = $1 and o.id = a.office_id where ${of}`;

/**
 * Reads lines of the ledger 办理台账: of the cases $2, in their order.
 * @param known the ratings as far as everybody who sees the case may know them.
 */
export function ledgerLines(known: boolean): Statement {
  return known ? linesKnown : linesWhole;
}

const lines = (rating: (name: string) => string) =>
  statement(`
  with page as materialized (select u.id, u.place from unnest($2::uuid[]) with ordinality as u (id, place))
  select s.number, n.name as session, s.in_session as "inSession", s.title, s.state, coalesce(p.name, w.deputy_name) as deputy, coalesce(g.name, w.delegation_name) as delegation,
    (select count(*)::int from cosigner x where ${of} and x.state = 'confirmed') as cosigners, k.name as category,
    coalesce(f.key_case, key.name is not null) as "keyCase", key.name as "keyLeader", s.first_handed_over_on::text as "handedOverOn",
    coalesce((${offices}), '[]') as offices, (${objections}) as objections,
    ${held("x.stage = 'before'")} as before, ${held("x.stage = 'during'")} as during, ${held("x.stage in ('after', 'followUp')")} as after,
    f.outcome_class as "outcomeClass",
    (select x.scope from publication x where ${of} order by x.id desc limit 1) as publication,
    f.${rating('attitude')} as attitude, f.${rating('result')} as result, f.lapsed, f.rounds as round,
    coalesce((${promises}), '[]') as promises, s.difficult,
    exists (select 1 from escalation x where ${of}) as escalated, d.due_on::text as "nextDueOn"
  from page join suggestion s on s.congress_id = $1 and s.id = page.id
    left join session n on n.congress_id = $1 and n.id = s.session_id
    left join category k on k.congress_id = $1 and k.id = s.category_id
    left join deputy p on p.congress_id = $1 and p.id = s.deputy_id
    left join delegation g on g.congress_id = $1 and g.id = s.delegation_id
    left join past_record w on w.congress_id = $1 and w.suggestion_id = s.id
    left join lateral (select x.supervising_leader ->> 'name' as name from key_designation x where ${of} order by x.id desc limit 1) key on true
    left join case_fact f on f.congress_id = $1 and f.suggestion_id = s.id and f.valid_until = 'infinity'
    left join lateral (${nearestDates('$1', 'c.suggestion_id = s.id')}) d on true
  order by page.place`);
const [linesWhole, linesKnown] = [lines((name) => name), lines((name) => `known_${name}`)];
