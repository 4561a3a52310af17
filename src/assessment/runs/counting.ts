import type { OfficeRole } from '../../case-file/states.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { CountedFacts, Sheet, type Counting } from '../../reports/counted.js';
import { allAsked, askedIn } from '../measures/asked.js';
import type { Measure } from '../measures/measure.js';
import { questionKey, questionRow, type Question } from '../measures/questions.js';
import { isLimited, lastDays } from './limits.js';

/** What an assignment counted for in a question: numerator 分子, denominator 分母. */
export type Count = readonly [numerator: number, denominator: number];

/** The dates of an assignment as it was counted; ratings as far as they are known to everybody who sees the case. */
export interface LineFacts {
  readonly role: OfficeRole;
  readonly round: number;
  /** null where a past ledger does not say */
  readonly handedOverOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly answeredOn: string | null;
  readonly dueOn: string | null;
  readonly onTime: boolean | null;
  readonly outcomeClass: string | null;
  readonly attitude: string | null;
  readonly result: string | null;
}

/** One assignment that was counted 计入的办理任务. */
export interface CountedLine {
  readonly assignmentId: string;
  readonly suggestionId: string;
  readonly officeId: string;
  readonly section: string;
  readonly facts: LineFacts;
  /** by the keys of the questions of its section */
  readonly counts: Readonly<Record<string, Count>>;
}

/** What is counted, where, and by which calendar. */
export interface CountingOrder {
  readonly congressId: string;
  readonly measure: Measure;
  readonly counting: Counting;
  readonly calendar: WorkingCalendar;
}

/** All lines, and how many ratings are given and not known yet, so that they are left out. */
export interface CountedLines {
  readonly lines: readonly CountedLine[];
  readonly unknownRatings: number;
}

const handOvers = statement(`
  select distinct handed_over_on::text as day from assignment_fact
  where congress_id = $1 and valid_until > $2::date and valid_from <= $2::date and handed_over_on is not null`);

interface Row extends Record<string, unknown> {
  readonly line: Omit<CountedLine, 'section' | 'counts'>;
  readonly n: readonly Count[];
  readonly unknown: boolean;
}

/**
 * Counts every assignment that an assessment is about, from the facts of its day: with the text of reports, as the whole
 * congress, but with ratings only as far as they are known, so that no score tells an office what it may not know.
 */
export async function countLines(tx: Tx, order: CountingOrder): Promise<CountedLines> {
  const { congressId, measure, counting, calendar } = order;
  const found = await tx.sql<{ day: string }>(handOvers, [congressId, counting.asOf]);
  const asked = allAsked(measure);
  const query = countingQuery(order, asked, (one) =>
    lastDays(
      found.map(({ day }) => day),
      one,
      calendar,
    ),
  );
  const rows = await tx.sql<Row>(query.statement, query.values);
  const lines = rows.flatMap(({ line, n }) => {
    const section = measure.sections.find(({ roles }) => roles.includes(line.facts.role));
    if (!section) return [];
    const counts = askedIn(section, measure).map((one) => {
      const key = questionKey(one);
      return [key, n[asked.findIndex((other) => questionKey(other) === key)] ?? [0, 0]] as const;
    });
    return [{ ...line, section: section.code, counts: Object.fromEntries(counts) }];
  });
  return { lines, unknownRatings: rows.filter((one) => one.unknown).length };
}

function countingQuery(
  { congressId, counting }: CountingOrder,
  asked: readonly Question[],
  limits: (one: Question) => string,
) {
  const sheet = new Sheet();
  const congress = sheet.use(congressId);
  const reader = { parties: [], seesAll: true, onlyKnown: true } as const;
  const facts = new CountedFacts(counting, { congress, use: sheet.use, reader }, undefined);
  const counts = asked.map((one) => {
    const limit = isLimited(one) ? `(${sheet.use(limits(one))}::jsonb ->> a.handed_over_on::text)::date` : 'null::date';
    const { whole, counts: counted } = questionRow(one.name);
    const sql = (text: string) => facts.on(text.replaceAll(':limit', limit));
    return `json_build_array(${sql(counted(one))}, ${sql(whole)})`;
  });
  const text = `
    select json_build_object('assignmentId', a.assignment_id, 'suggestionId', a.suggestion_id, 'officeId', a.office_id,
        'facts', json_build_object('role', a.role, 'round', a.round, 'handedOverOn', a.handed_over_on,
          'acknowledgedOn', a.acknowledged_on, 'answeredOn', a.answered_on, 'dueOn', a.due_on, 'onTime', a.on_time,
          'outcomeClass', a.outcome_class, 'attitude', a.seen_attitude, 'result', a.seen_result)) as line,
      json_build_array(${counts.join(', ')}) as n, a.feedback and not a.known_feedback as unknown
    from ${facts.from('assignments')} where ${facts.said('assignments', ['a.standing']).join(' and ')} order by a.assignment_id`;
  return { statement: statement(text), values: sheet.values };
}
