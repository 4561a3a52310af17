import type { Values } from '../case/act-form';
import { fieldsOf, inWords, labelOf, type Entry, type Kind, type Known } from './kinds';

/** What of a body was altered 改动: as it is to be sent, null where it was emptied. */
export function changedOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const altered = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(altered.map((name) => [name, after[name] ?? null]));
}

/** What differs between two states of an entry, a sentence for each: `单位名称：甲局 → 乙局`. */
export function differences(kind: Kind, before: Entry, after: Entry, known: Known): string[] {
  const told = fieldsOf(kind).flatMap((field) => {
    const [from, to] = [before, after].map((one) => inWords(kind, field, one[field.name], known) || '（无）');
    return from === to ? [] : [`${labelOf(kind, field)}：${from ?? ''} → ${to ?? ''}`];
  });
  const { on, off } = kind.words;
  const unseen = before.version === after.version || told.length > 0 || before.active !== after.active;
  if (!unseen) return ['看得见的各项没有变（改的是脱敏的内容，或者改了又改回来）'];
  return before.active === after.active ? told : [...told, `${before.active ? on : off} → ${after.active ? on : off}`];
}

/** What a form says when the entry below it has become another: what the person altered stays, the rest follows. */
export function rebased(start: Values, typed: Values, fresh: Values): Values {
  return Object.fromEntries(
    Object.entries(fresh).map(([name, now]) => [name, typed[name] === start[name] ? now : (typed[name] ?? now)]),
  );
}
