import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { levels, type Level } from '../levels.js';
import type { Values } from './resource.js';

const locking = statement('select id from congress order by id for no key update');
const standing = statement(`
  select g.level, g.parent_id as "parentId", p.level as above, p.name as "aboveName",
    (select json_agg(json_build_object('name', c.name, 'level', c.level) order by c.id) from congress c where c.parent_id = g.id) as under
  from congress g left join congress p on p.id = g.parent_id where g.id = $1`);
const known = statement('select 1 from congress where id = $1');
const order = Object.keys(levels) as Level[];

interface Standing extends Record<string, unknown> {
  readonly level: Level;
  readonly above: Level | null;
  readonly aboveName: string | null;
  readonly under: readonly { readonly name: string; readonly level: Level }[] | null;
}

/**
 * One after the other where a level or an upper congress 上级人大 is written: each is compared with others.
 * @throws Problem invalidInput where the upper congress is none.
 */
export async function lockOrder(tx: Tx, { level, parentId }: Values): Promise<void> {
  if (level === undefined && typeof parentId !== 'string') return;
  await tx.sql(locking);
  if (typeof parentId !== 'string' || (await tx.sql(known, [parentId])).length > 0) return;
  throw new Problem('invalidInput', { causes: [fault('parentId', '「上级人大」没有这个人大')] });
}

/**
 * A congress stands under one of a higher level, and over those of lower ones; so there is no circle.
 * @throws Problem invalidInput saying which is in the way.
 */
export async function requireOrder(tx: Tx, id: string, { level, parentId }: Values): Promise<void> {
  if (level === undefined && parentId === undefined) return;
  const [row] = await tx.sql<Standing>(standing, [id]);
  if (!row) return;
  const rank = (of: Level) => order.indexOf(of);
  const causes: Cause[] = [];
  if (row.above !== null && rank(row.above) >= rank(row.level)) {
    const upper = `${row.aboveName ?? ''}（${levels[row.above]}）`;
    causes.push(fault('parentId', `「上级人大」的级别须高于本级（${levels[row.level]}），而${upper}不是`));
  }
  for (const lower of (row.under ?? []).filter((one) => rank(one.level) <= rank(row.level))) {
    causes.push(fault('level', `「级别」须高于下级人大，而${lower.name}为${levels[lower.level]}`));
  }
  if (causes.length > 0) throw new Problem('invalidInput', { causes });
}

function fault(field: string, said: string): Cause {
  return { code: 'invalidField', field, message: `${said}（${field}）` };
}
