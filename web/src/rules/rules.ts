import { clocks, others } from '../api/rule-fields.json';
import type { Rules } from '../api/types';
import type { FormField } from '../case/act-form';
import { wordsOf } from './rule-words';

/** A value of the rules 规则取值 as the document names it. */
interface RuleField {
  readonly name: string;
  readonly label: string;
  /** what its absence means */
  readonly hint?: string;
  readonly value: FormField;
}

/** A value with its source 依据, as the service answers it. */
interface Sourced {
  readonly value: unknown;
  readonly source: string;
  readonly verified: boolean;
  readonly note?: string;
}

/** A rule in words: what it is, where it comes from, and whether that was checked against the law's text. */
export interface Rule {
  readonly name: string;
  readonly label: string;
  /** several, where it is a list */
  readonly words: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly verified: boolean;
}

const inWords = (fields: readonly RuleField[], values: Readonly<Record<string, Sourced | undefined>>): Rule[] =>
  fields.flatMap(({ name, label, hint = '', value: field }) => {
    const found = values[name];
    if (!found) return [];
    const { value, source, verified, note = '' } = found;
    return [{ name, label, words: wordsOf({ ...field, name }, value, hint), source, verified, note }];
  });

/** The rules of a place in words, in groups: the lengths of clocks 期限, and all others. */
export function ruleGroups(rules: Rules): { readonly title: string; readonly rules: readonly Rule[] }[] {
  const { clocks: lengths, ...rest } = rules;
  return [
    { title: '期限', rules: inWords(clocks, lengths) },
    { title: '其他规则', rules: inWords(others, rest as unknown as Record<string, Sourced>) },
  ];
}

/** Every rule by its name, to be compared with another place's. */
export function rulesByName(rules: Rules): ReadonlyMap<string, Rule> {
  return new Map(ruleGroups(rules).flatMap((group) => group.rules.map((one) => [one.name, one] as const)));
}
