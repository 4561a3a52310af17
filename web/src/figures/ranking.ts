import type { Report } from '../api/types';
import { byPinyin } from '../parts/pinyin';

/** So few in the denominator that one more or less moves the rate by a fifth: it is said, and gets no place in a ranking. */
export const few = 5;

/** A group 分组 of a report. */
export type Group = Report['groups'][number];
/** An office with its place 名次 by a rate; null where it has none. */
export interface Placed {
  readonly group: Group;
  readonly place: number | null;
}

/** What stands first where nothing else is chosen. */
export const usualOrder = { value: 'overdue', label: '逾期未办多的在前' } as const;
/** By what else offices can be ordered 排列: the worst first, for that is what a leader asks after. */
export const orders = [
  { value: 'onTime', label: '按时答复率低的在前' },
  { value: 'satisfaction', label: '满意率低的在前' },
  { value: 'assignments', label: '承办件次多的在前' },
  { value: 'name', label: '按名称' },
] as const;

const rates: readonly string[] = ['onTime', 'satisfaction'];
const numeratorOf = (group: Group, name: string) => group.figures[name]?.numerator ?? 0;
/** Whether a rate is one of so few 件数少; of nothing it is no rate. */
export const isFew = (rate: Group['figures'][string] | undefined) =>
  rate !== undefined && rate.denominator > 0 && rate.denominator < few;
const enough = (group: Group, name: string) => (group.figures[name]?.denominator ?? 0) >= few;
const rateOf = (group: Group, name: string) => {
  const { numerator = 0, denominator = 0 } = group.figures[name] ?? {};
  return denominator === 0 ? 0 : numerator / denominator;
};

/**
 * The offices in an order. By a rate, those with too few cases stand behind the others without a place: three of three are no better
 * than ninety of a hundred. The best has the first place, and those that are equal have one.
 */
export function ranked(groups: readonly Group[], order: string): readonly Placed[] {
  const named = [...groups].sort((one, other) => byPinyin.compare(one.label, other.label));
  if (order === 'name') return named.map((group) => ({ group, place: null }));
  if (!rates.includes(order)) {
    const sorted = named.sort((one, other) => numeratorOf(other, order) - numeratorOf(one, order));
    return sorted.map((group) => ({ group, place: null }));
  }
  const large = named.filter((group) => enough(group, order));
  const small = named.filter((group) => !enough(group, order));
  large.sort((one, other) => rateOf(one, order) - rateOf(other, order));
  small.sort((one, other) => (other.figures[order]?.denominator ?? 0) - (one.figures[order]?.denominator ?? 0));
  const place = (group: Group) => 1 + large.filter((one) => rateOf(one, order) > rateOf(group, order)).length;
  return [...large.map((group) => ({ group, place: place(group) })), ...small.map((group) => ({ group, place: null }))];
}
