import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { CaseFile, Change } from '../case-file/case-file.js';
import { datedFacts, factValues, puttingFacts, recounting, uncounting } from '../case-file/facts/fact-sql.js';
import type { DatedFacts } from '../case-file/facts/past-history.js';
import type { Facts } from '../case-file/facts/facts-of.js';
import { kinds, paperKinds } from '../case-file/papers.js';
import { Suggestion } from '../case-file/papers/suggestion.js';
import type { Party } from '../case-file/visibility.js';
import { Notice } from '../notices/notice.js';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement, type Statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Event } from './record/event.js';
import type { Minutes } from './minutes.js';

/** All that an act writes. */
export interface Writing {
  readonly file: CaseFile;
  readonly change: Change;
  readonly minutes: Pick<Minutes, 'event' | 'notices'>;
  /** the parties that may now see the case; null where they are as before */
  readonly readers: readonly Party[] | null;
  /** what counts anew of the case from `on`; null where it is as before */
  readonly facts: Facts | null;
  readonly on: string;
}

/** The same of one of many cases. */
export interface ManyWriting extends Pick<Writing, 'file' | 'change' | 'minutes'> {
  readonly readers: readonly Party[];
  readonly facts: readonly DatedFacts[];
}

const forget = ['suggestion_reader', 'case_fact', 'assignment_fact'].map((table) =>
  statement(`delete from ${table} where congress_id = $1 and suggestion_id = any ($2::uuid[])`),
);
const addReaders = statement(`
  insert into suggestion_reader (congress_id, party, suggestion_id)
  select $1, r.party, r.id from jsonb_to_recordset($2::jsonb) as r (id uuid, party text)`);

interface Part {
  readonly name: string;
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly frozen: boolean;
  readonly rows: readonly object[];
}

/**
 * Writes an act in one statement: each kind of paper is one data-modifying part that takes its rows as jsonb. There is one
 * text for each combination of kinds that acts really write, so that every one of them is a prepared statement.
 */
@Injectable()
export class Writer {
  private readonly texts = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  /** Writes everything; it travels with the commit. */
  write(tx: Tx, writing: Writing): void {
    const parts = partsOf(writing);
    const { suggestion } = writing.file;
    const besides = `${writing.readers ? '+readers' : ''}${writing.facts ? '+facts' : ''}`;
    const name = `${parts.map((one) => one.name).join('+')}${besides}`;
    const sql = this.texts.get(name) ?? this.compose(name, parts, writing);
    const rows = parts.map((part) => JSON.stringify(part.rows.map((row) => this.toColumns(part.entity, row))));
    const readers = writing.readers ? [writing.readers] : [];
    const facts = writing.facts ? factValues(this.database, writing.facts, writing.on) : [];
    tx.lastly(sql, [suggestion.congressId, suggestion.id, ...rows, ...readers, ...facts]);
  }

  /**
   * Writes the same act upon many cases of one congress in one statement, with what counts of them and since when: what stood
   * there before is taken away. It is sent at once.
   */
  async writeMany(tx: Tx, congressId: string, writings: readonly ManyWriting[]): Promise<void> {
    const parts = joined(writings);
    const text = parts.map((part, index) => `put_${part.name} as (${this.put(part, `$${String(index + 3)}`)})`);
    const rows = parts.map((part) => JSON.stringify(part.rows.map((row) => this.toColumns(part.entity, row))));
    const ids = writings.map((one) => one.file.suggestion.id);
    const readers = writings.flatMap(({ file, readers: of }) => of.map((party) => ({ id: file.suggestion.id, party })));
    const written = statement(`with ${text.join(',\n')} select $1::uuid as congress, $2::uuid[] as suggestions`);
    await inOrder([
      tx.sql(uncounting, [congressId, ids]),
      ...forget.map((one) => tx.sql(one, [congressId, ids])),
      tx.sql(written, [congressId, ids, ...rows]),
      tx.sql(addReaders, [congressId, JSON.stringify(readers)]),
      ...datedFacts(
        this.database,
        writings.flatMap((one) => one.facts),
      ).map(([sql, values]) => tx.sql(sql, values)),
      tx.sql(recounting, [congressId, ids]),
    ]);
  }

  private compose(name: string, parts: readonly Part[], { readers, facts }: Writing): Statement {
    const puts = parts.map((part, index) => `put_${part.name} as (${this.put(part, `$${String(index + 3)}`)})`);
    const party = `$${String(parts.length + 3)}::text[]`;
    const watch = readers
      ? [
          `gone as (delete from suggestion_reader where congress_id = $1 and suggestion_id = $2 and party <> all (${party}))`,
          `come as (insert into suggestion_reader (congress_id, party, suggestion_id)
             select $1, one, $2 from unnest(${party}) one on conflict do nothing)`,
        ]
      : [];
    const counted = facts ? puttingFacts(this.database, parts.length + (readers ? 4 : 3)) : [];
    const made = statement(
      `with ${[...puts, ...watch, ...counted].join(',\n')} select $1::uuid as congress, $2::uuid as suggestion`,
    );
    this.texts.set(name, made);
    return made;
  }

  private put(part: Part, rows: string): string {
    const { table, columns } = this.database.columnsOf(part.entity);
    const names = columns.map((column) => column.name);
    const changed = names.filter((name) => name !== 'congress_id' && name !== 'id');
    const insert = `insert into ${table} (${names.join(', ')})
      select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`;
    if (part.frozen) return insert;
    const set = changed.map((name) => `${name} = excluded.${name}`).join(', ');
    return `${insert} on conflict (congress_id, id) do update set ${set}`;
  }

  private toColumns(entity: EntityTarget<ObjectLiteral>, row: object): Record<string, unknown> {
    const values = row as Record<string, unknown>;
    const { columns } = this.database.columnsOf(entity);
    return Object.fromEntries(columns.map(({ name, property }) => [name, values[property] ?? null]));
  }
}

/** The parts of all of them, each kind once; papers refer to one another, and so kinds keep their order. */
function joined(writings: readonly ManyWriting[]): Part[] {
  const found = new Map<string, Part>();
  for (const writing of writings) {
    for (const part of partsOf(writing)) {
      const rows = [...(found.get(part.name)?.rows ?? []), ...part.rows];
      found.set(part.name, { ...part, rows });
    }
  }
  return [...found.values()];
}

function partsOf({ file, change, minutes }: Pick<Writing, 'file' | 'change' | 'minutes'>): Part[] {
  const papers = kinds.map((kind) => {
    const ids = new Set(change.papers?.[kind]?.map((paper) => paper.id));
    const rows = ids.size === 0 ? [] : file[kind].filter((paper) => ids.has(paper.id));
    return { name: kind, ...paperKinds[kind], rows };
  });
  return [
    { name: 'suggestion', entity: Suggestion, frozen: false, rows: [file.suggestion] },
    ...papers,
    { name: 'event', entity: Event, frozen: true, rows: [minutes.event] },
    { name: 'notice', entity: Notice, frozen: true, rows: minutes.notices },
  ].filter((part) => part.rows.length > 0);
}
