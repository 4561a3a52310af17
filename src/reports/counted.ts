import { askedOfAssignments } from './assignments.js';
import { publicParty } from '../case-file/visibility.js';
import { denominatorRow } from './denominators.js';
import type { Figure, Report } from './figure.js';
import { groupingRow, levels, type GroupingName, type Level, type LevelName } from './levels.js';

/** Which cases are counted, and as they stood on which day. Absent bounds are null. */
export interface Counting {
  readonly asOf: string;
  /** that day is today, so that what is in force is what ends never */
  readonly current?: boolean;
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
  /** counts ratings only as far as they are known to everybody who sees the case, though the reader may see them all */
  readonly onlyKnown?: true;
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
function known(alias: string, names: readonly string[], { seesAll, onlyKnown }: CountingReader): string {
  return names.map((one) => `${alias}.${seesAll && !onlyKnown ? '' : 'known_'}${one} as seen_${one}`).join(', ');
}

/** Everything that SQL of figures and groups is read in: the facts of one day, of the cases that the reader has a part in. */
export class CountedFacts {
  private put: string | undefined;

  constructor(
    private readonly counting: Counting,
    private readonly written: Written,
    private readonly scope: string | undefined,
  ) {}

  /** The day of the report, put into the statement where it is first asked for: a value that no text names has no type. */
  private get day(): string {
    this.put ??= `${this.written.use(this.counting.asOf)}::date`;
    return this.put;
  }

  /** SQL with the day of the report in the place of `:asOf`. */
  on(sql: string): string {
    return sql.replaceAll(':asOf', () => this.day);
  }

  /** `from` of a level: `f`, and what is joined with it. */
  from(level: LevelName): string {
    const row: Level = levels[level];
    return `(${this.cases()}) f ${row.join(() => this.assignments())}`;
  }

  /** `from` of assignments for these pieces of SQL: their cases are joined only where something is asked of them. */
  fromAssignments(sql: readonly string[]): string {
    const { session, from, to } = this.counting;
    const isOfCases =
      sql.some((one) => /\bf\./.test(one)) || [session, from, to, this.scope ?? null].some((one) => one !== null);
    return isOfCases ? this.from('assignments') : `(${this.assignments()} where ${this.visible('a')}) a`;
  }

  /** The ratings of assignments that the reader may know, as `seen_…`. */
  seen(alias: string): string {
    return known(alias, ofRatings, this.written.reader);
  }

  /** The key of a grouping at a level, in its own type; null where the level has none. */
  key(grouping: GroupingName | null, level: LevelName): string | null {
    const sql = grouping === null ? undefined : groupingRow(grouping).keys[level];
    return sql === undefined ? null : `(${this.on(sql)})`;
  }

  /** The rows that a figure counts: all of these hold. */
  conditions(figure: Figure): string[] {
    const { of, counts, sum, unit, ofWithdrawn } = figure;
    const rows = of === null ? 'true' : denominatorRow(of).rows;
    // What is seldom true and soon looked at stands first, for then the rest is not asked.
    if (!sum) return this.said(levelOf(figure), [counts, rows], ofWithdrawn);
    const some = unit === undefined ? [`${sum} > 0`] : [];
    return this.said(levelOf(figure), [rows, counts, ...some], ofWithdrawn);
  }

  /** All of these hold, of cases that were not withdrawn: for counting beside the reports. */
  all(conditions: readonly string[]): string {
    return this.said('cases', conditions).join(' and ');
  }

  /** These conditions as SQL, of cases that were not withdrawn, and of what counts at the level at all. */
  said(level: LevelName, conditions: readonly string[], ofWithdrawn = false): string[] {
    const { rows }: Level = levels[level];
    const counted = ofWithdrawn ? 'f.withdrawn' : (rows ?? 'not f.withdrawn');
    const said = [counted, ...conditions].filter((one) => one !== 'true').map((one) => `(${this.on(one)})`);
    return [...new Set(said)];
  }

  private cases(): string {
    const { use, reader } = this.written;
    const { session, from, to } = this.counting;
    const conditions = [
      ...(session === null ? [] : [`f.session_id = ${use(session)}::uuid`]),
      ...(from === null ? [] : [`f.registered_on >= ${use(from)}::date`]),
      ...(to === null ? [] : [`f.registered_on <= ${use(to)}::date`]),
      ...(this.scope === undefined ? [] : [`(${this.scope})`]),
    ];
    return `select f.*, ${known('f', [...ofRatings, ...ofFirst], reader)} from ${this.inForce('case_fact')} f
      where ${this.visible('f')}${conditions.map((one) => ` and ${one}`).join('')}`;
  }

  /** Which rows are of cases that the reader has a part in. */
  private visible(alias: string): string {
    const { congress, use, reader } = this.written;
    if (reader.seesAll) return 'true';
    const parties = reader.parties.filter((one) => one !== publicParty);
    return `${alias}.suggestion_id in (select r.suggestion_id from suggestion_reader r
      where r.congress_id = ${congress} and r.party = any (${use(parties)}::text[]))`;
  }

  private assignments(): string {
    const asked = askedOfAssignments.map((one) => this.on(one)).join(', ');
    return `select a.*, ${this.seen('a')}, ${asked} from ${this.inForce('assignment_fact')} a`;
  }

  /**
   * The rows that were in force on the day. Those that never end are asked for by themselves: an equation, of which PostgreSQL knows how many
   * rows answer it. From two inequations it expected a tenth of them, and joined and sorted for the few.
   */
  private inForce(table: string): string {
    const rows = `select * from ${table} where congress_id = ${this.written.congress} and valid_until`;
    const endless = `${rows} = 'infinity'`;
    if (this.counting.current) return `(${endless})`;
    const begun = `valid_from <= ${this.day}`;
    return `(${endless} and ${begun} union all ${rows} > ${this.day} and valid_until < 'infinity' and ${begun})`;
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
  const own = group && key ? [group.key === null ? `${key} is null` : `${key}::text = ${asked.use(group.key)}`] : [];
  const where = [...facts.conditions(figure), ...own].join(' and ');
  return `s.id in (select f.suggestion_id from ${facts.from(level)} where ${where})`;
}

/** One group: by what, and its key; null is the group of those that have none. */
export interface Group {
  readonly by: GroupingName;
  readonly key: string | null;
}
