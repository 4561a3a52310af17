import { isDeepStrictEqual } from 'node:util';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Suggestion } from '../papers/suggestion.js';
import type { Facts } from './facts-of.js';

/** The facts in force of cases ($2): as JSON, so that a row and what was derived compare value by value. */
const current = statement(`
  select suggestion_id as id, 'cases' as kind, to_jsonb(f) - 'valid_from' - 'valid_until' as fact
    from case_fact f where congress_id = $1 and suggestion_id = any ($2::uuid[]) and valid_until = 'infinity'
  union all
  select suggestion_id, 'assignments', to_jsonb(f) - 'valid_from' - 'valid_until' - 'marks'
    from assignment_fact f where congress_id = $1 and suggestion_id = any ($2::uuid[]) and valid_until = 'infinity'`);

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly kind: keyof Facts;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** Facts as they are written, their columns by name: nothing of a case is an empty text. */
export type Written = Readonly<Record<keyof Facts, readonly Readonly<Record<string, unknown>>[]>>;

/** What is written of cases now, by their ids; a case of which nothing is written is absent. */
export async function writtenFacts(tx: Tx, congressId: string, ids: readonly string[]): Promise<Map<string, Written>> {
  const found = new Map<string, Written>();
  for (const { id, kind, fact } of await tx.sql<Row>(current, [congressId, ids])) {
    const before = found.get(id) ?? { cases: [], assignments: [] };
    found.set(id, { ...before, [kind]: [...before[kind], fact] });
  }
  return found;
}

/** What follows from the roster too: an office's 所属系统 may be changed, and until the job has come by, facts are as it was before. */
export const ofTheRoster = ['system', 'government'];

/** Whether what is written says the same as what was derived, `but` for some columns. */
export function sameFacts(written: Written | undefined, derived: Facts, but: readonly string[] = []): boolean {
  const said = (['cases', 'assignments'] as const).map((kind) => inOrder(written?.[kind] ?? [], but));
  const meant = (['cases', 'assignments'] as const).map((kind) => inOrder(derived[kind].map(asColumns), but));
  return isDeepStrictEqual(said, meant);
}

/** @throws Error where the facts in the database are not those of the file. */
export async function assertFacts(tx: Tx, { congressId, id }: Suggestion, derived: Facts): Promise<void> {
  const written = (await writtenFacts(tx, congressId, [id])).get(id);
  if (sameFacts(written, derived, ofTheRoster)) return;
  throw new Error(`facts and file differ:\n${JSON.stringify(written)}\n${JSON.stringify(derived)}`);
}

function asColumns(fact: object): Record<string, unknown> {
  const entries = Object.entries(fact).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value as unknown,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function inOrder(facts: readonly Readonly<Record<string, unknown>>[], but: readonly string[]): object[] {
  const sorted = facts.map((one) => {
    const compared = Object.entries(one).filter(([name]) => !but.includes(name));
    return Object.fromEntries(compared.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  const key = (one: Record<string, unknown>) => String(one['assignment_id'] ?? one['suggestion_id']);
  return sorted.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
