import { monthInWords } from '../case/dates';

/** A month and what of it is counted. */
export interface Month {
  readonly key: string;
  readonly label: string;
}

/** How many months stand beside one another; earlier ones are behind the figures of the whole. */
const most = 14;

/** The months 月份 from the first of which anything is counted to the last, without a gap; of many the latest. */
export function monthsOf(keys: readonly string[]): readonly Month[] {
  const known = keys.filter((key) => /^\d{4}-\d{2}$/.test(key)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let at = numberOf(first); at <= numberOf(last); at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const key = `${String(year)}-${String(month).padStart(2, '0')}`;
    months.push({ key, label: month === 1 ? monthInWords(key) : `${String(month)}月` });
  }
  const shown = months.slice(-most);
  const [head, ...others] = shown;
  return head ? [{ ...head, label: monthInWords(head.key) }, ...others] : [];
}

function numberOf(key: string): number {
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
}
