import { Injectable } from '@nestjs/common';
import type { Actor } from '../congress/actor.js';
import { Database } from '../platform/database/database.js';
import { cursorAfter, type ListFilters } from './list-filters.js';
import { countQuery, listQuery, type ListDay } from './list-sql.js';
import { partiesOf, seesAll } from './visibility.js';

/** Lists cases: rows are built as JSON in the database and sent as they are. */
@Injectable()
export class CaseList {
  constructor(private readonly database: Database) {}

  /**
   * One page.
   * @returns JSON text `{items, nextCursor, total?}`; `total` only where asked for, at most 1,001.
   */
  async page(actor: Actor, day: ListDay, filters: ListFilters): Promise<string> {
    const reader = { congressId: actor.congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const list = listQuery(reader, day, filters);
    const scope = { congressId: actor.congressId };
    const [page] = await this.database.read<Page>(scope, list.statement, list.values);
    const last = page?.more ? page : undefined;
    const cursor = last ? `"${cursorAfter(filters.sort, last.key === 'infinity' ? '' : last.key, last.id)}"` : 'null';
    const total = filters.count ? `,"total":${String(await this.count(actor, day, filters))}` : '';
    return `{"items":[${page?.items ?? ''}],"nextCursor":${cursor}${total}}`;
  }

  private async count(actor: Actor, day: ListDay, filters: ListFilters): Promise<number> {
    const reader = { congressId: actor.congressId, parties: partiesOf(actor), seesAll: seesAll(actor) };
    const query = countQuery(reader, day, filters);
    const scope = { congressId: actor.congressId };
    const rows = await this.database.read<{ total: number }>(scope, query.statement, query.values);
    return rows[0]?.total ?? 0;
  }
}

/** The lines as JSON text; `id` and `key` are those of the last line where there are `more`. */
interface Page extends Record<string, unknown> {
  readonly items: string | null;
  readonly id: string;
  readonly key: string;
  readonly more: boolean;
}
