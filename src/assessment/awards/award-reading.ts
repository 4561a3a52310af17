import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { AssessmentSight } from '../runs/sight.js';
import {
  suggestionAwardStates,
  type NominatedAnswer,
  type SuggestionAwardAnswer,
  type SuggestionAwardSheetAnswer,
  type SuggestionAwardState,
} from './award-answers.js';

/**
 * Selections `w` as a sight reads them, on a day ($7): 代表工委, leaders, auditor, deputies, delegations and committees from the
 * opening on; offices and the government once announced.
 */
const read = `
  select w.id, w.year, w.title, w.filed, w.most, w.nominations_until::text as "nominationsUntil",
    case when w.session_id is null then null else json_build_object('id', w.session_id, 'name', (
      select x.name from session x where x.congress_id = w.congress_id and x.id = w.session_id)) end as session,
    case when r.award_id is not null then 'announced' when w.nominations_until >= $7::date then 'nominating' else 'counting' end as state,
    r.held_on::text as "heldOn", r.meeting, r.present, r.content_hash as "contentHash"
  from suggestion_award w
    left join suggestion_award_result r on r.congress_id = w.congress_id and r.award_id = w.id
  where w.congress_id = $1 and ($2 or $3 or (r.award_id is not null and ($4 or cardinality($5::uuid[]) > 0)))
    and cardinality($6::text[]) >= 0`;
const page = (after: string) => statement(`${read}${after} order by w.id desc limit $8`);

/** A page of selections, the latest first: after the sight and the day how many are asked for, and the id of the last before. */
export const [awardsFirst, awardsNext] = [page(''), page(' and w.id < $9')];
const one = statement(`${read} and w.id = $8`);
/** The nominated cases that the reader sees. */
const nominated = statement(`
  select json_build_object('id', s.id, 'number', s.number, 'title', s.title) as suggestion, n.nominations,
    case when $3 then n.reasons else '[]' end as reasons, (v.line ->> 'inFavour')::int as "inFavour",
    (v.line ->> 'chosen')::boolean as chosen, v.line ->> 'why' as why
  from (select suggestion_id, count(*)::int as nominations, json_agg(reason order by nominated_on, party) as reasons
      from suggestion_nomination where congress_id = $1 and award_id = $2 group by suggestion_id) n
    join suggestion s on s.congress_id = $1 and s.id = n.suggestion_id
    left join suggestion_award_result r on r.congress_id = $1 and r.award_id = $2
    left join lateral (select e as line from jsonb_array_elements(r.lines) e where e ->> 'suggestionId' = s.id::text) v on true
  where $3 or exists (select 1 from suggestion_reader x
    where x.congress_id = s.congress_id and x.suggestion_id = s.id and x.party = any ($4::text[]))
  order by chosen desc nulls last, "inFavour" desc nulls last, s.number`);

/** A selection as the database has it. */
export type AwardRow = Omit<SuggestionAwardAnswer, 'stateLabel'> & { readonly state: SuggestionAwardState } & Record<
    string,
    unknown
  >;

/** As it is answered. */
export function awardOf(row: AwardRow): SuggestionAwardAnswer {
  return { ...row, stateLabel: suggestionAwardStates[row.state] };
}

/** One selection with its nominated cases. @throws Problem notFound. */
export async function readAward(
  tx: Tx,
  sight: AssessmentSight,
  today: string,
  id: string,
): Promise<SuggestionAwardSheetAnswer> {
  const [found] = await tx.sql<AwardRow>(one, [...sight, today, id]);
  if (!found) throw new Problem('notFound');
  const [congressId, drafts, , , , parties] = sight;
  const cases = await tx.sql<NominatedAnswer & Record<string, unknown>>(nominated, [congressId, id, drafts, parties]);
  return { ...awardOf(found), nominated: cases };
}
