import { statement } from '../../../platform/database/statement.js';

/** What may be looked back at: a reply that counts as solved, of a case whose evaluation has ended. */
export interface Candidate extends Record<string, unknown> {
  readonly replyId: string;
  readonly assignmentId: string;
  readonly suggestionId: string;
}

/**
 * The population of a draw 抽取范围 in a congress ($1): replies by which a matter came to count as solved 计为办成 between two days
 * ($2, $3), that stand in the latest round of a case which an act of look-back may be made upon, and that nobody has looked back
 * at yet. In ascending order of the reply's id.
 */
export const population = statement(`
  select r.id as "replyId", a.id as "assignmentId", a.suggestion_id as "suggestionId"
  from reply r
    join assignment a on a.congress_id = r.congress_id and a.id = r.assignment_id and a.role <> 'co'
      and a.state <> 'reassigned' and not exists (select 1 from assignment n
        where n.congress_id = a.congress_id and n.predecessor_id = a.id)
    join suggestion s on s.congress_id = a.congress_id and s.id = a.suggestion_id and s.state in ('tracking', 'closed')
    join jurisdiction_profile p on p.key = s.profile_key and p.version = s.profile_version
    left join lateral (select c.to_class, c.changed_on from class_change c
      where c.congress_id = r.congress_id and c.reply_id = r.id order by c.id desc limit 1) c on true
  where r.congress_id = $1 and r.issued and coalesce(c.changed_on, r.issued_on) between $2::date and $3::date
    and p.body #> '{outcomeClasses,value}'
      @> jsonb_build_array(jsonb_build_object('code', coalesce(c.to_class, r.outcome_class), 'countsAsSolved', true))
    and not exists (select 1 from look_back l
      where l.congress_id = a.congress_id and l.suggestion_id = a.suggestion_id and a.id = any (l.assignment_ids))
  order by r.id`);
