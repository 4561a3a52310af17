/**
 * What is asked of an assignment's fact when it is counted and has few answers, in the order in which `assignment_fact.marks` holds it: the
 * database writes that text itself, one answer after the other with `between` after each. Rows with the same text are alike, and
 * need to be counted only once. `answered`: the answer is there 已答复; `dated`: it is known how long it took.
 */
export const marked = {
  role: 'text',
  outcome_class: 'text',
  answered: 'bool',
  on_time: 'bool',
  dated: 'bool',
  met: 'bool',
  objected: 'bool',
  rehandled: 'bool',
  improved: 'bool',
  past: 'bool',
  feedback: 'bool',
  attitude: 'text',
  result: 'text',
  known_feedback: 'bool',
  known_attitude: 'text',
  known_result: 'text',
} as const satisfies Readonly<Record<string, 'text' | 'bool'>>;

/** A character that no code has. */
const between = "E'\\x1f'";

/** The answers in `marks` as columns of their own names, in SQL; nothing stands for null. */
export function readMarks(marks: string): string {
  const columns = Object.entries(marked).map(
    ([name, type], place) => `nullif(split_part(${marks}, ${between}, ${String(place + 1)}), '')::${type} as ${name}`,
  );
  return columns.join(', ');
}
