import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { statement, type Statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { kinds, paperKinds } from './papers.js';
import { Suggestion } from './papers/suggestion.js';
import { askedValues, surroundingsSql, type Asked, type Surroundings } from './surroundings.js';

/** A case file as it was read, with the names it refers to; `file` is null where there is no such suggestion. */
export interface Loaded {
  readonly file: CaseFile | null;
  readonly surroundings: Surroundings;
}

/** Reads case files. One statement builds the whole file as JSON, in the shape that `CaseFile` has. */
@Injectable()
export class FileStore {
  private readonly loading: Statement;
  private readonly locking = statement('select version from suggestion where congress_id = $1 and id = $2 for update');

  constructor(private readonly database: Database) {
    this.loading = statement(`select (
      select json_build_object('suggestion', ${this.object(Suggestion, 's')}, ${kinds.map((kind) => this.list(kind)).join(', ')})
      from suggestion s where s.congress_id = $1 and s.id = $2)::text as file, (${surroundingsSql})::text as surroundings`);
  }

  /** Locks the suggestion's row: the only lock of a case. The file must be loaded in a later statement. */
  async lock(tx: Tx, congressId: string, id: string): Promise<void> {
    await tx.sql(this.locking, [congressId, id]);
  }

  /** Loads inside a transaction. `id` is null where there is no case yet. */
  async load(tx: Tx, congressId: string, id: string | null, asked: Asked): Promise<Loaded> {
    const rows = await tx.sql<Row>(this.loading, [congressId, id, ...askedValues(asked)]);
    return parse(rows[0]);
  }

  /** Loads outside a transaction, for reading only. */
  async read(congressId: string, id: string): Promise<Loaded> {
    const rows = await this.database.read<Row>({ congressId }, this.loading, [congressId, id, ...askedValues({})]);
    return parse(rows[0]);
  }

  private list(kind: (typeof kinds)[number]): string {
    const { entity } = paperKinds[kind];
    const { table } = this.database.columnsOf(entity);
    return `'${kind}', (select coalesce(json_agg(${this.object(entity, 'p')} order by p.id), '[]')
      from ${table} p where p.congress_id = s.congress_id and p.suggestion_id = s.id)`;
  }

  private object(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    const { columns } = this.database.columnsOf(entity);
    const members = columns.map(({ name, property, type }) => `'${property}', ${valueOf(`${alias}.${name}`, type)}`);
    return `json_build_object(${members.join(', ')})`;
  }
}

interface Row extends Record<string, unknown> {
  readonly file: string | null;
  readonly surroundings: string;
}

function parse(row: Row | undefined): Loaded {
  if (!row) throw new Error('the loading statement answered no row');
  return {
    file: row.file === null ? null : (JSON.parse(row.file) as CaseFile),
    surroundings: JSON.parse(row.surroundings) as Surroundings,
  };
}

/** Instants leave the database as RFC 3339 in UTC, exactly as `Date.toISOString` writes them. */
function valueOf(column: string, type: string): string {
  return type === 'timestamptz' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}
