import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { statement, type Statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { kinds, paperKinds } from './papers.js';
import { Suggestion } from './papers/suggestion.js';
import { askedValues, surroundingsFrom, surroundingsSql, type Asked, type Surroundings } from './surroundings.js';

/** A case file as it was read, with the names it refers to; `file` is null where there is no such suggestion. */
export interface Loaded {
  readonly file: CaseFile | null;
  readonly surroundings: Surroundings;
}

/** Reads case files. One statement answers a row for each paper, as JSON in the shape that it has in `CaseFile`. */
@Injectable()
export class FileStore {
  private readonly loading: Statement;
  private readonly locking = statement('select version from suggestion where congress_id = $1 and id = $2 for update');

  constructor(private readonly database: Database) {
    this.loading = statement(`
      with this_case as materialized (select * from suggestion where congress_id = $1 and id = $2),
        its_assignments as materialized (select * from assignment where congress_id = $1 and suggestion_id = $2)
      select 'suggestion' as kind, ${this.object(Suggestion)} as body from this_case p union all
      ${[...kinds.map((kind) => this.papers(kind)), ...surroundingsSql].join(' union all ')}`);
  }

  /** Locks the suggestion's row: the only lock of a case. The file must be loaded in a later statement. */
  async lock(tx: Tx, congressId: string, id: string): Promise<void> {
    await tx.sql(this.locking, [congressId, id]);
  }

  /** Loads inside a transaction. `id` is null where there is no case yet. */
  async load(tx: Tx, congressId: string, id: string | null, asked: Asked): Promise<Loaded> {
    const rows = await tx.sql<Row>(this.loading, [congressId, id, ...askedValues(asked)]);
    return assemble(rows);
  }

  /** Loads outside a transaction, for reading only. */
  async read(congressId: string, id: string): Promise<Loaded> {
    const rows = await this.database.read<Row>({ congressId }, this.loading, [congressId, id, ...askedValues({})]);
    return assemble(rows);
  }

  private papers(kind: (typeof kinds)[number]): string {
    const { entity } = paperKinds[kind];
    const { table } = this.database.columnsOf(entity);
    const from =
      kind === 'assignments' ? 'its_assignments p' : `${table} p where p.congress_id = $1 and p.suggestion_id = $2`;
    return `select '${kind}', ${this.object(entity)} from ${from}`;
  }

  private object(entity: EntityTarget<ObjectLiteral>): string {
    const { columns } = this.database.columnsOf(entity);
    const members = columns.map(({ name, property, type }) => `'${property}', ${valueOf(`p.${name}`, type)}`);
    return `json_build_object(${members.join(', ')})`;
  }
}

/** One paper, or one row of the roster; the driver has read its JSON. */
interface Row extends Record<string, unknown> {
  readonly kind: string;
  readonly body: object;
}

function assemble(rows: readonly Row[]): Loaded {
  const found = new Map<string, object[]>();
  for (const { kind, body } of rows) {
    const same = found.get(kind);
    if (same) same.push(body);
    else found.set(kind, [body]);
  }
  const of = (kind: string) => found.get(kind) ?? [];
  const surroundings = surroundingsFrom(of);
  const [suggestion] = of('suggestion');
  if (!suggestion) return { file: null, surroundings };
  const papers = kinds.map((kind) => [kind, (of(kind) as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))]);
  return { file: { suggestion, ...Object.fromEntries(papers) } as CaseFile, surroundings };
}

/** Instants leave the database as RFC 3339 in UTC, exactly as `Date.toISOString` writes them. */
function valueOf(column: string, type: string): string {
  return type === 'timestamptz' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}
