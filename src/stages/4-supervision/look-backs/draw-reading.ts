import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import {
  lookBackStates,
  type LookBackDrawAnswer,
  type LookBackDrawSheetAnswer,
  type LookBackLineAnswer,
  type LookBackState,
  type LookBackVerificationAnswer,
} from './draw-answers.js';
import { drawn, hashOf } from './drawing.js';

/** What came of looking back at a member `m`: nothing yet, or what was found; it was not looked back at before it was drawn. */
const found = `left join lateral (select l.finding, l.found_on from look_back l
    where l.congress_id = m.congress_id and l.suggestion_id = m.suggestion_id and m.assignment_id = any (l.assignment_ids)
    order by l.id desc limit 1) f on true`;
const counted = `
  select d.id, d.year, d.drawn_by is not null as "byStaff", d.seed, d.seed_given as "seedGiven", d.size, d.population,
    d.population_hash as "populationHash", d.due_on::text as "dueOn", d.drawn_on::text as "drawnOn",
    count(f.finding)::int as "lookedAt", count(*) filter (where f.finding = 'notReal')::int as "notReal"
  from look_back_draw d
    left join look_back_member m on m.congress_id = d.congress_id and m.draw_id = d.id and m.place is not null ${found}
  where d.congress_id = $1`;
const page = (after: string) =>
  statement(`${counted}${after} group by d.congress_id, d.id order by d.id desc limit $2`);

/** A page of draws, the latest first: how many are asked for, and the id of the last one before. */
export const [pageFirst, pageNext] = [page(''), page(' and d.id < $3')];
const one = statement(`${counted} and d.id = $2 group by d.congress_id, d.id`);
const lines = statement(`
  select m.place, m.reply_id as "replyId", m.assignment_id as "assignmentId", m.suggestion_id as "suggestionId", s.number,
    s.title, o.id as "officeId", o.name as office, coalesce(f.finding, 'open') as state, f.found_on::text as "foundOn"
  from look_back_member m
    join suggestion s on s.congress_id = m.congress_id and s.id = m.suggestion_id
    join assignment a on a.congress_id = m.congress_id and a.id = m.assignment_id
    join office o on o.congress_id = a.congress_id and o.id = a.office_id ${found}
  where m.congress_id = $1 and m.draw_id = $2 and m.place is not null order by m.place`);
const members = statement(`
  select reply_id as "replyId", place from look_back_member where congress_id = $1 and draw_id = $2 order by reply_id`);

/** A draw as the database has it. */
export type DrawRow = LookBackDrawAnswer & Record<string, unknown>;

interface LineRow extends Record<string, unknown>, Omit<LookBackLineAnswer, 'suggestion' | 'office' | 'stateLabel'> {
  readonly suggestionId: string;
  readonly number: number;
  readonly title: string;
  readonly officeId: string;
  readonly office: string;
  readonly state: LookBackState;
}

/** Reads one draw with what was drawn. @throws Problem notFound. */
export async function readDraw(tx: Tx, congressId: string, id: string): Promise<LookBackDrawSheetAnswer> {
  const [draw] = await tx.sql<DrawRow>(one, [congressId, id]);
  if (!draw) throw new Problem('notFound');
  return { ...draw, lines: (await tx.sql<LineRow>(lines, [congressId, id])).map(lineOf) };
}

/** Draws once more from what was written down, and compares. @throws Problem notFound. */
export async function verifyDraw(tx: Tx, congressId: string, id: string): Promise<LookBackVerificationAnswer> {
  const [draw] = await tx.sql<DrawRow>(one, [congressId, id]);
  if (!draw) throw new Problem('notFound');
  const kept = await tx.sql<{ replyId: string; place: number | null }>(members, [congressId, id]);
  const population = kept.map(({ replyId }) => replyId);
  const again = drawn(population, draw.seed, draw.size);
  const then = kept.flatMap(({ replyId, place }) => (place === null ? [] : [{ replyId, place }]));
  const same = then.length === again.length && then.every(({ replyId, place }) => again[place - 1] === replyId);
  const populationHash = hashOf(population);
  return { population, populationHash, drawn: again, same: same && populationHash === draw.populationHash };
}

function lineOf({ suggestionId, number, title, officeId, office, ...line }: LineRow): LookBackLineAnswer {
  const names = { suggestion: { id: suggestionId, number, title }, office: { id: officeId, name: office } };
  return { ...line, ...names, stateLabel: lookBackStates[line.state] };
}
