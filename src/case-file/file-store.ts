import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Database, type ColumnName } from '../platform/database/database.js';
import { statement, type Statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { groupNames, isAmong, type PaperGroup } from './paper-groups.js';
import { kinds, paperKinds, type PaperKind } from './papers.js';
import { Suggestion } from './papers/suggestion.js';
import { askedValues, surroundingsFrom, surroundingsSql, type Asked, type Surroundings } from './surroundings.js';

/** A case file as it was read, with the names it refers to; `file` is null where there is no such suggestion. */
export interface Loaded {
  readonly file: CaseFile | null;
  readonly surroundings: Surroundings;
}

/** How many cases are remembered; beyond that, all is forgotten and learned anew. */
const mostMet = 50_000;

/** What there is where there is nothing. */
export const nothing: Loaded = { file: null, surroundings: surroundingsFrom(() => []) };

/**
 * Reads case files: one statement, whose answer is one text of JSON. A statement costs what it asks for, even where there is
 * nothing, so only those groups of papers are asked for that the case had when it was last met here. The case itself says
 * which it has: where that is more, it is read again. (docs/decisions/0011)
 */
@Injectable()
export class FileStore {
  /** by the groups that are asked for */
  private readonly loading = new Map<string, Statement>();
  /** what each case had when it was last met; a guess, and never more */
  private readonly met = new Map<string, readonly PaperGroup[]>();
  private readonly shapes = new Map<string, Shape>();

  constructor(private readonly database: Database) {
    for (const kind of kinds) this.shapes.set(kind, this.shapeOf(paperKinds[kind].entity));
    this.shapes.set('suggestion', this.shapeOf(Suggestion));
  }

  /**
   * Loads a file, whole, in an open transaction. `id` is null where there is no case yet.
   * @returns what was found, also where it had to be asked for twice.
   */
  async load(tx: Tx, congressId: string, id: string | null, asked: Asked): Promise<Loaded> {
    return (await this.look(tx, congressId, id, asked)) ?? (await this.ask(tx, congressId, id, asked, groupNames));
  }

  /**
   * The same with a single question, for a transaction that ends before the answer is there.
   * @returns null where the case has papers that were not asked for: then one asks again, and they will be.
   */
  async look(tx: Tx, congressId: string, id: string | null, asked: Asked): Promise<Loaded | null> {
    const groups = (id === null ? undefined : this.met.get(id)) ?? [];
    const found = await this.ask(tx, congressId, id, asked, groups);
    const has = found.file?.suggestion.paperGroups ?? [];
    return has.every((group) => groups.includes(group)) ? found : null;
  }

  private async ask(tx: Tx, congressId: string, id: string | null, asked: Asked, groups: readonly PaperGroup[]) {
    const rows = await tx.sql<Row>(this.loadingOf(groups), [congressId, id, ...askedValues(asked)]);
    const found = this.assemble(congressId, id, rows);
    if (found.file) this.meet(found.file.suggestion);
    return found;
  }

  /** Remembers what a case has, so that it is asked for at once the next time. */
  meet({ id, paperGroups }: Suggestion): void {
    if (this.met.size >= mostMet) this.met.clear();
    this.met.set(id, paperGroups);
  }

  private loadingOf(groups: readonly PaperGroup[]): Statement {
    const known = this.loading.get(groups.join());
    if (known) return known;
    const has = (kind: PaperKind) => isAmong(groups, kind);
    const made = statement(`
      with this_case as materialized (select * from suggestion where congress_id = $1 and id = $2),
        its_assignments as materialized (select * from assignment where congress_id = $1 and suggestion_id = $2)
      select '[' || string_agg('["' || kind || '",' || body || ']', ',') || ']' as file from (
        select 'suggestion' as kind, ${this.row('suggestion')} as body from this_case p union all
        ${[...kinds.filter(has).map((kind) => this.papers(kind)), ...surroundingsSql(has)].join(' union all ')}) found`);
    this.loading.set(groups.join(), made);
    return made;
  }

  private papers(kind: (typeof kinds)[number]): string {
    const { table } = this.database.columnsOf(paperKinds[kind].entity);
    const from =
      kind === 'assignments' ? 'its_assignments p' : `${table} p where p.congress_id = $1 and p.suggestion_id = $2`;
    return `select '${kind}', ${this.row(kind)} from ${from}`;
  }

  private shapeOf(entity: EntityTarget<ObjectLiteral>): Shape {
    const { columns } = this.database.columnsOf(entity);
    return {
      columns: columns.filter(({ property }) => !shared.has(property)),
      blank: Object.fromEntries(columns.map(({ property }) => [property, null])),
    };
  }

  /** An array, and not an object: half the work for the database. */
  private row(kind: string): string {
    const values = this.shapes.get(kind)?.columns.map(({ name, type }) => valueOf(`p.${name}`, type)) ?? [];
    return `json_build_array(${values.join(', ')})::text`;
  }

  private assemble(congressId: string, id: string | null, [row]: readonly Row[]): Loaded {
    const found = new Map<string, object[]>();
    for (const [kind, body] of JSON.parse(row?.file ?? '[]') as Sent[]) {
      const shape = this.shapes.get(kind);
      const owner = kind === 'suggestion' ? { congressId } : { congressId, suggestionId: id };
      const one = shape ? paper(shape, body as unknown[], owner) : body;
      const same = found.get(kind);
      if (same) same.push(one);
      else found.set(kind, [one]);
    }
    const of = (kind: string) => found.get(kind) ?? [];
    const surroundings = surroundingsFrom(of);
    const [suggestion] = of('suggestion');
    if (!suggestion) return { file: null, surroundings };
    const papers = kinds.map((kind) => [kind, (of(kind) as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))]);
    return { file: { suggestion, ...Object.fromEntries(papers) } as CaseFile, surroundings };
  }
}

/** What a case and all its papers share is not sent again with each of them. */
const shared = new Set(['congressId', 'suggestionId']);

/** The columns of a kind in the order in which its values come, and a paper with all its properties, still empty. */
interface Shape {
  readonly columns: readonly ColumnName[];
  readonly blank: Readonly<Record<string, unknown>>;
}

/** A kind with the values of a paper or, for a row of the roster, the row itself. */
type Sent = readonly [kind: string, body: object];

interface Row extends Record<string, unknown> {
  readonly file: string | null;
}

function paper({ columns, blank }: Shape, values: readonly unknown[], owner: object): object {
  const made: Record<string, unknown> = { ...blank, ...owner };
  for (const [index, { property }] of columns.entries()) made[property] = values[index];
  return made;
}

/** Instants leave the database as RFC 3339 in UTC, exactly as `Date.toISOString` writes them. */
function valueOf(column: string, type: string): string {
  return type === 'timestamptz' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}
