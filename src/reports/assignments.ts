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

/** The marks, and under their other names the ratings that the reader may know. */
const ofMarks = Object.keys(marked).flatMap((name) => [name, name.replace(/^known_/, 'seen_')]);
/** Of SQL, what may stand between them. */
const words = new Set(['and', 'or', 'not', 'is', 'null', 'true', 'false', 'in', 'distinct', 'from', 'coalesce']);

/**
 * What tells assignments apart for a condition beside their marks. A condition with any word that is not known here is none of theirs.
 * @returns names of `asked`; null where the condition is upon more than that.
 */
export function askedBy(condition: string): string[] | null {
  const said = condition.replace(/'[^']*'/g, '').match(/[a-z_][\w.]*/gi) ?? [];
  const names = said.filter((word) => !words.has(word));
  if (names.length === 0 || names.some((name) => !name.startsWith('a.'))) return null;
  const beside = [...new Set(names.map((name) => name.slice(2)))].filter((name) => !ofMarks.includes(name));
  return beside.every((name) => Object.hasOwn(asked, name)) ? beside : null;
}
