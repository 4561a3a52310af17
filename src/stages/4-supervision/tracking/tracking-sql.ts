/**
 * Whether an assignment `a` of the case `s` owes a report 应报进展: what is to be signed for, answered or drafted, or a promise
 * that is to be kept. An office that asks to be relieved of a case is not asked meanwhile.
 */
export const owesSql = `(
  (s.state in ('assigned', 'handling', 'replied') and a.state in ('pending', 'acknowledged', 'drafting'))
  or (s.state in ('handling', 'replied', 'tracking') and exists (select 1 from commitment k
    where k.congress_id = a.congress_id and k.assignment_id = a.id and k.state = 'open')))`;

/**
 * What the rounds of a congress ($1) hold, a line an assignment, with how it stands: as it was when the round was closed, until
 * then as it is. `late` is what was reported afterwards.
 * @param where further conditions on the line `l`.
 */
export function linesSql(where: string): string {
  return `select l.period, l.assignment_id, l.suggestion_id, l.office_id, a.role, s.number, s.title, o.name as office,
      p.reported_on, p.percent, p.done, p.next, p.difficulties, p.needs_help,
      case
        when l.reported_on is not null then 'reported'
        when l.excused is null and p.reported_on <= r.closes_on then 'reported'
        when p.reported_on is not null then 'late'
        when coalesce(l.excused, not ${owesSql}) then 'excused'
        else 'outstanding'
      end as status
    from tracking_line l
      join tracking_round r on r.congress_id = l.congress_id and r.period = l.period
      join assignment a on a.congress_id = l.congress_id and a.id = l.assignment_id
      join suggestion s on s.congress_id = l.congress_id and s.id = l.suggestion_id
      join office o on o.congress_id = l.congress_id and o.id = l.office_id
      left join progress_report p
        on p.congress_id = l.congress_id and p.assignment_id = l.assignment_id and p.period = l.period
    where l.congress_id = $1${where && ` and ${where}`}`;
}
