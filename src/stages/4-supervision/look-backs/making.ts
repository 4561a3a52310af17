import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { SampleSize } from '../../../congress/profile/profile.js';
import { recordSecurity } from '../../../congress/record/security-event.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { drawn, hashOf, sizeOf } from './drawing.js';
import { population, type Candidate } from './population-sql.js';

/** What is to be drawn, when, and by whom. */
export interface DrawOrder {
  readonly congressId: string;
  readonly year: number;
  readonly sample: SampleSize;
  /** null: a random one of 128 bits is made */
  readonly seed: string | null;
  /** null: the year's own draw, which is made once */
  readonly drawnBy: string | null;
  /** for the year's own draw */
  readonly dueOn: string | null;
  readonly today: string;
  readonly now: Date;
}

/** What was drawn: the draw's id, and how many out of how many. */
export interface Drawn {
  readonly id: string;
  readonly size: number;
  readonly population: number;
}

const adding = statement(`
  insert into look_back_draw (congress_id, id, year, seed, seed_given, size, population, population_hash, due_on,
    drawn_on, drawn_by, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (congress_id, year) where drawn_by is null do nothing returning id`);
const keeping = statement(`
  insert into look_back_member (congress_id, draw_id, reply_id, assignment_id, suggestion_id, place)
  select $1, $2, g."replyId", g."assignmentId", g."suggestionId", g.place
  from jsonb_to_recordset($3::jsonb) as g ("replyId" uuid, "assignmentId" uuid, "suggestionId" uuid, place integer)`);

/**
 * Draws, and writes down all that it was drawn from.
 * @returns null where it is the year's own draw and was made already.
 * @throws Problem refused where staff draw from nothing, or more than there is.
 */
export async function draw(tx: Tx, order: DrawOrder): Promise<Drawn | null> {
  const { congressId, year, drawnBy } = order;
  const values = [congressId, `${String(year)}-01-01`, `${String(year)}-12-31`];
  const candidates = await tx.sql<Candidate>(population, values);
  const ids = candidates.map((one) => one.replyId);
  const asked = sizeOf(order.sample, ids.length);
  if (drawnBy !== null) requireEnough(asked, ids.length, year);
  const seed = order.seed ?? randomBytes(16).toString('hex');
  const sample = drawn(ids, seed, asked);
  const [id, size] = [v7(), sample.length];
  const numbers = [year, seed, order.seed !== null, size, ids.length, hashOf(ids)];
  const added = await tx.sql(adding, [congressId, id, ...numbers, order.dueOn, order.today, drawnBy, order.now]);
  if (added.length === 0) return null;
  const place = new Map(sample.map((reply, index) => [reply, index + 1]));
  const members = candidates.map((one) => ({ ...one, place: place.get(one.replyId) ?? null }));
  await tx.sql(keeping, [congressId, id, JSON.stringify(members)]);
  const said = { year, id, seed, seedGiven: order.seed !== null, size, population: ids.length };
  const role = drawnBy === null ? 'system' : 'deputyAffairs';
  const says = { ...said, populationHash: hashOf(ids) };
  recordSecurity(tx, { congressId, kind: 'drawMade', accountId: drawnBy, role, says });
  return { id, size, population: ids.length };
}

function requireEnough(asked: number, there: number, year: number): void {
  if (there === 0) {
    const message = `${String(year)}年没有可以抽查的答复：计为办成、评价已经结束而尚未回头看的，一份也没有`;
    throw new Problem('refused', { causes: [{ code: 'nothingToDraw', message }] });
  }
  if (asked > there) {
    const message = `${String(year)}年可以抽查的答复只有 ${String(there)} 份，不足 ${String(asked)} 份，请减少件数`;
    throw new Problem('refused', { causes: [{ code: 'tooFewToDraw', message }] });
  }
}
