import { publicParty } from '../case-file/visibility.js';
import { denominatorRow } from './denominators.js';
import type { Figure, Report } from './figure.js';
import { groupingRow, levels, type GroupingName, type Level, type LevelName } from './levels.js';

/** Which cases are counted, and as they stood on which day. Absent bounds are null. */
export interface Counting {
  readonly asOf: string;
  readonly session: string | null;
  /** days of registration 立案日期, both included */
  readonly from: string | null;
  readonly to: string | null;
}

/** Who counts. */
export interface CountingReader {
  readonly parties: readonly string[];
  /** sees the whole congress, and ratings before they are known to the offices */
  readonly seesAll: boolean;
}

/** Puts a value into the statement and answers its `$n`. */
export type Use = (value: unknown) => string;

/** A statement under way: $1 is the congress, and the day of the report is put in once. */
export class Sheet {
  readonly values: unknown[] = [];
  readonly use: Use = (value) => `$${String(this.values.push(value))}`;
}

/** What a counting is written with: `use` may belong to a larger statement. */
export interface Written {
  readonly congress: string;
  readonly use: Use;
  readonly reader: CountingReader;
}

const ofRatings = ['feedback', 'attitude', 'result'];
const ofFirst = ['first_attitude', 'first_result'];

/** The ratings that the reader may know, as `seen_…`. */
function sight(alias: string, names: readonly string[], { seesAll }: CountingReader): string {
  return names.map((one) => `${alias}.${seesAll ? '' : 'known_'}${one} as seen_${one}`).join(', ');
}

/** Everything that SQL of figures and groups is read in: the facts of one day, of the cases that the reader has a part in. */
export class CountedFacts {
  private readonly day: string;

  constructor(
    private readonly counting: Counting,
    private readonly written: Written,
    private readonly scope: string | undefined,
  ) {
    this.day = `${written.use(counting.asOf)}::date`;
  }

  /** SQL with the day of the report in the place of `:asOf`. */
  on(sql: string): string {
    return sql.replaceAll(':asOf', this.day);
  }

  /** `from` of a level: `f`, and what is joined with it. */
  from(level: LevelName): string {
    const row: Level = levels[level];
    return `(${this.cases()}) f ${row.join(this.assignments())}`;
  }

  /** The key of a grouping at a level, as text; null where the level has none. */
  key(grouping: GroupingName | null, level: LevelName): string | null {
    const sql = grouping === null ? undefined : groupingRow(grouping).keys[level];
    return sql === undefined ? null : `(${this.on(sql)})::text`;
  }

  /** The rows that a figure counts. */
  counted(figure: Figure): string {
    const { of, counts, sum, unit, ofWithdrawn } = figure;
    const some = sum && unit === undefined ? [`${sum} > 0`] : [];
    const rows = [of === null ? 'true' : denominatorRow(of).rows, counts, ...some];
    return this.all(rows, ofWithdrawn);
  }

  /** All of these hold, of cases that were not withdrawn. */
  all(conditions: readonly string[], ofWithdrawn = false): string {
    const said = conditions.filter((one) => one !== 'true').map((one) => `(${this.on(one)})`);
    return [ofWithdrawn ? 'f.withdrawn' : 'not f.withdrawn', ...said].join(' and ');
  }

  private cases(): string {
    const { congress, use, reader } = this.written;
    const { session, from, to } = this.counting;
    const parties = reader.parties.filter((one) => one !== publicParty);
    const seen = reader.seesAll
      ? 'true'
      : `f.suggestion_id in (select r.suggestion_id from suggestion_reader r
          where r.congress_id = ${congress} and r.party = any (${use(parties)}::text[]))`;
    const conditions = [
      this.inForce('f'),
      ...(session === null ? [] : [`f.session_id = ${use(session)}::uuid`]),
      ...(from === null ? [] : [`f.registered_on >= ${use(from)}::date`]),
      ...(to === null ? [] : [`f.registered_on <= ${use(to)}::date`]),
      ...(this.scope === undefined ? [] : [`(${this.scope})`]),
    ];
    return `select f.*, ${sight('f', [...ofRatings, ...ofFirst], reader)} from case_fact f
      where ${[...conditions, seen].join(' and ')}`;
  }

  private assignments(): string {
    return `select a.*, ${sight('a', ofRatings, this.written.reader)} from assignment_fact a where ${this.inForce('a')}`;
  }

  private inForce(alias: string): string {
    const { congress } = this.written;
    return `${alias}.congress_id = ${congress} and ${alias}.valid_until > ${this.day} and ${alias}.valid_from <= ${this.day}`;
  }
}

/** The level of a figure: cases where it says nothing. */
export function levelOf({ level }: Figure): LevelName {
  return level ?? 'cases';
}

/** The condition that chooses, in a list of suggestions `s`, the cases that a figure counts, of a group or of all. */
export function chosenCases(report: Report, figure: Figure, group: Group | null, asked: Counting & Written): string {
  const facts = new CountedFacts(asked, asked, report.scope);
  const level = levelOf(figure);
  const key = group ? facts.key(group.by, level) : null;
  const own = group && key ? [group.key === null ? `${key} is null` : `${key} = ${asked.use(group.key)}`] : [];
  const where = [facts.counted(figure), ...own].join(' and ');
  return `s.id in (select f.suggestion_id from ${facts.from(level)} where ${where})`;
}

/** One group: by what, and its key; null is the group of those that have none. */
export interface Group {
  readonly by: GroupingName;
  readonly key: string | null;
}
