import { formOf } from '../../../congress/roster/posting.js';
import type { RosterStore } from '../../../congress/roster/roster-store.js';
import { statement } from '../../../platform/database/statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { Vault } from '../../../platform/vault/vault.js';
import type { Made, Taker, Taking } from '../format.js';
import type { Named, Names } from '../names.js';
import type { FoundRow } from '../reading/table-rows.js';
import { RowReader } from '../reading/values.js';
import { rosterTables, type Lookup, type RosterTable } from './roster-tables.js';

const cards = statement('select card_no_index as card from deputy where congress_id = $1');

/**
 * Takes the roster in: whatever the order of its tables, those first that others refer to. What is there already is left as it is,
 * with a warning.
 */
export class RosterTaker implements Taker {
  private readonly rows: FoundRow[] = [];
  private readonly made: Made[] = [];
  /** rows of this file by table and key */
  private readonly seen = new Map<string, number>();
  /** entries of this file by table and name or code */
  private readonly added = new Map<string, string>();
  private cards: ReadonlySet<string> = new Set();

  constructor(
    private readonly store: RosterStore,
    private readonly vault: Vault,
    private readonly taking: Taking,
  ) {}

  row(row: FoundRow): Promise<void> {
    this.rows.push(row);
    return Promise.resolve();
  }

  async end(): Promise<readonly Made[]> {
    const known = await this.taking.tx.sql<{ card: string }>(cards, [this.taking.actor.congressId]);
    this.cards = new Set(known.map((one) => one.card));
    for (const table of rosterTables) {
      for (const row of this.rows.filter((one) => one.format === table)) await this.take(table, row);
    }
    return this.taking.findings.failed || this.taking.checksOnly ? [] : this.made;
  }

  private async take(table: RosterTable, found: FoundRow): Promise<void> {
    const row = new RowReader(found, this.taking.findings);
    for (const { title, required } of table.columns) if (required) row.require(title);
    const body = table.body(row, this.lookup(row));
    if (row.failed) return;
    const key = `${table.table} ${table.key.map((title) => row.text(title, 100)?.toLowerCase()).join(' ')}`;
    const before = this.seen.get(key);
    if (before !== undefined) return void row.fault(table.key[0] ?? null, `与第 ${String(before)} 行重复`);
    this.seen.set(key, found.row);
    if (this.isKnown(table, body)) return row.warn(table.key[0] ?? '', '名册中已有，未作改动');
    await this.add(table, row, body);
  }

  private async add({ resource, table }: RosterTable, row: RowReader, body: Record<string, unknown>): Promise<void> {
    const { tx, actor } = this.taking;
    try {
      const checked = formOf(
        resource.form,
        Object.fromEntries(Object.entries(body).filter(([, one]) => one !== undefined)),
      );
      const entry = await this.store.add(tx, resource, actor.congressId, { ...checked });
      const id = String(entry['id']);
      this.made.push({ kind: table, id });
      for (const word of [body['name'], body['code']])
        if (typeof word === 'string') this.added.set(`${table} ${word}`, id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What hit a unique column has broken the transaction; what comes after it cannot be judged.
      if (error.code === 'duplicate') throw new RowProblem(row, error);
      for (const { message } of error.extras.causes ?? [{ message: error.message }]) row.fault(null, message);
    }
  }

  private lookup(row: RowReader): Lookup {
    return (column, kind) => {
      const word = row.text(column, 200);
      if (word === undefined) return undefined;
      const here = this.added.get(`${kind === 'offices' ? 'office' : 'delegation'} ${word}`);
      if (here) return here;
      const names: Names<Named> = this.taking.directory[kind];
      const [found, ...others] = names.find(word);
      if (!found) return row.fault(column, names.unknown(word));
      return others.length > 0 ? row.fault(column, `有几个${names.label}叫「${word}」，请写代码`) : found.id;
    };
  }

  private isKnown({ table, resource }: RosterTable, body: Record<string, unknown>): boolean {
    const { directory, actor } = this.taking;
    const called = (names: Names<Named>, word: unknown) => names.find(String(word)).length > 0;
    if (table === 'session') return called(directory.sessions, `${String(body['term'])}-${String(body['number'])}`);
    if (table === 'delegation') return called(directory.delegations, body['name']);
    if (table === 'category') return called(directory.categories, body['code']);
    if (table === 'office') return called(directory.offices, body['code']);
    const columns = resource.columns({ cardNo: body['cardNo'] }, actor.congressId, this.vault);
    return this.cards.has(String(columns['cardNoIndex']));
  }
}

/** A row that the database itself refused; nothing more can be done in its transaction. */
export class RowProblem extends Error {
  constructor(row: RowReader, problem: Problem) {
    super(problem.message);
    for (const { message } of problem.extras.causes ?? [{ message: problem.message }]) row.fault(null, message);
  }
}
