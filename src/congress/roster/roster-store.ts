import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { constraintOf } from '../../platform/database/failure.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import { cut } from '../../platform/http/page.js';
import { Now } from '../../platform/time/now.js';
import { Vault } from '../../platform/vault/vault.js';
import type { Proposal, Resource, Unique, Values } from './resource.js';
import { one, oneToChange, page, type Question } from './reading.js';

const oneByOne = statement('select 1 from congress where id = $1 for no key update');

/** An entry that is to be changed, and which version of it was seen; null: whichever there is. */
interface Seen {
  readonly congressId: string;
  readonly id: string;
  readonly version: number | null;
}

/** Reads and writes the plain entries of the roster 名册, whatever their kind. */
@Injectable()
export class RosterStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Now,
  ) {}

  /** A page of the entries of a kind, in its order. */
  async list(resource: Resource, congressId: string, query: PageQuery): Promise<Page<Values>> {
    const { statement: text, values } = page(resource, congressId, query);
    const rows = await this.database.read<Record<string, unknown>>({ congressId }, text, values);
    const keyOf = (row: Values) => [String(row[resource.order.property]), String(row['id'])];
    return cut(rows, query, resource.path, keyOf);
  }

  /** @returns null where the congress has no such entry. */
  async find(resource: Resource, congressId: string, id: string): Promise<Values | null> {
    const { statement: text, values } = one(resource, congressId, id);
    const [row] = await this.database.read<Record<string, unknown>>({ congressId }, text, values);
    return row ?? null;
  }

  /**
   * Adds an entry.
   * @throws Problem invalidInput (400), refused or duplicate (409).
   */
  async add(tx: Tx, resource: Resource, congressId: string, body: Values): Promise<Values> {
    const id = v7();
    const values = {
      ...Object.fromEntries(resource.nullable.map((field) => [field, null])),
      ...body,
      active: true,
      version: 1,
    };
    await this.examine(tx, resource, { congressId, id, values, sent: new Set(Object.keys(body)) });
    const columns = { congressId, id, ...this.columns(resource, values, congressId) };
    await named(resource.unique, values, () => tx.manager.insert(target(resource), columns));
    return this.readBack(tx, one(resource, congressId, id));
  }

  /**
   * Changes what the body holds, and nothing else.
   * @param key `version`: the one that was seen; null: whichever there is.
   * @throws Problem notFound (404), staleVersion (412), invalidInput (400), refused or duplicate (409).
   */
  async change(tx: Tx, resource: Resource, { version, ...key }: Seen, body: Values): Promise<Values> {
    const { congressId, id } = key;
    if (resource.oneByOne) await tx.sql(oneByOne, [congressId]);
    const before = await this.readBack(tx, oneToChange(resource, congressId, id));
    if (version !== null && version !== before['version']) throw new Problem('staleVersion');
    const values = { ...before, ...body };
    await this.examine(tx, resource, { congressId, id, values, sent: new Set(Object.keys(body)) });
    const columns = this.columns(resource, body, congressId);
    if (Object.keys(columns).length === 0) return before;
    await named(resource.unique, values, () =>
      tx.manager.update(target(resource), key, { ...columns, version: () => 'version + 1' }),
    );
    const after = await this.readBack(tx, one(resource, congressId, id));
    await resource.follow(tx, { congressId, id, before, after, at: this.clock.instant() });
    return after;
  }

  private columns(resource: Resource, body: Values, congressId: string): Values {
    return resource.columns(body, congressId, this.vault);
  }

  private async examine(tx: Tx, resource: Resource, proposal: Proposal): Promise<void> {
    if (resource.oneByOne) await tx.sql(oneByOne, [proposal.congressId]);
    const faults = await resource.faults(tx, proposal);
    if (faults.length > 0) throw new Problem('invalidInput', { causes: faults });
    const obstacles = await resource.obstacles(tx, proposal);
    if (obstacles.length > 0) throw new Problem('refused', { causes: obstacles });
  }

  private async readBack(tx: Tx, { statement: text, values }: Question): Promise<Values> {
    const [row] = await tx.sql<Record<string, unknown>>(text, values);
    if (!row) throw new Problem('notFound');
    return row;
  }
}

/**
 * Does a write; where it hits a unique constraint, says which field is taken.
 * @throws Problem duplicate (409) with one sentence.
 */
export async function named(
  unique: Readonly<Record<string, Unique>>,
  values: Values,
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const hit = unique[constraintOf(error) ?? ''];
    if (!hit) throw error;
    const cause = { code: 'taken', field: hit.field, message: hit.message(values) };
    throw new Problem('duplicate', { causes: [cause] });
  }
}

function target({ entity }: Resource): EntityTarget<ObjectLiteral> {
  return entity;
}
