import { marked } from '../case-file/facts/marks.js';
import { ageOf } from './ages.js';

/** What figures ask of an assignment `a` beside the columns of its fact, in SQL; `:asOf` is the day of the report. */
const asked = {
  /** its answer is there 已答复、已提交会办意见 */
  answered: 'a.answered_on is not null',
  /** it is known how long that took */
  dated: 'a.days is not null',
  /** the day to answer by is past, whether or not it was answered */
  late: 'coalesce(a.due_on < :asOf, false)',
  /** how far that day is, as a key of `ages`; null where there is none */
  age: ageOf('a.due_on'),
} as const;

/** They, to be selected beside the columns of the fact. */
export const askedOfAssignments = Object.entries(asked).map(([name, sql]) => `${sql} as ${name}`);

const ofMarks = Object.keys(marked)
  .flatMap((name) => [name, name.replace(/^known_/, 'seen_')])
  .map((name) => `a.${name}`);

/**
 * What tells assignments apart for a condition beside their marks.
 * @returns names of `asked`; null where the condition is upon more than that.
 */
export function askedBy(condition: string): string[] | null {
  const names = [...condition.matchAll(/\b[afp]\.\w+/g)].map(([name]) => name);
  const beside = names.filter((name) => !ofMarks.includes(name)).map((name) => name.slice(2));
  const isAsked = names.every((name) => name.startsWith('a.')) && beside.every((name) => Object.hasOwn(asked, name));
  return isAsked ? [...new Set(beside)] : null;
}
