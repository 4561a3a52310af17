import { snakeCase } from '../../platform/database/snake-case.js';
import { statement, type Statement } from '../../platform/database/statement.js';
import type { PageQuery } from '../../platform/http/page.js';
import type { Resource } from './resource.js';

/** A statement with its values. */
export interface Question {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Asks for one entry of a congress. */
export function one(resource: Resource, congressId: string, id: string): Question {
  return { statement: statement(`${selected(resource)} and id = $2`), values: [congressId, id] };
}

/** Asks for the same to change it: whoever else would waits. */
export function oneToChange(resource: Resource, congressId: string, id: string): Question {
  const { statement: asked, values } = one(resource, congressId, id);
  return { statement: statement(`${asked.text} for no key update`), values };
}

/** Asks for a page of a list, and for one row more, by which it is seen whether there is a next page. */
export function page(resource: Resource, congressId: string, { limit, after, active }: PageQuery): Question {
  const { sql, type } = resource.order;
  const inUse = active === null ? '' : active ? ' and active' : ' and not active';
  const rest = after === null ? '' : ` and (${sql}, id) > ($3::${type}, $4::uuid)`;
  const text = `${selected(resource)}${inUse}${rest} order by ${sql}, id limit $2`;
  return { statement: statement(text), values: [congressId, limit + 1, ...(after ?? [])] };
}

function selected({ entity, shown }: Resource): string {
  const columns = ['id', ...shown, 'active', 'version'].map((property) => `${snakeCase(property)} as "${property}"`);
  return `select ${columns.join(', ')} from ${snakeCase(entity.name)} where congress_id = $1`;
}
