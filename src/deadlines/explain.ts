import type { Length } from '../congress/profile/length.js';
import { dateInWords, lengthInWords } from './chinese-words.js';
import { type ClockKind, clockKindRow, type ClockKindRow } from './clock-kinds.js';
import type { LocalDate } from './local-date.js';
import type { Projection, ProjectionStep } from './project.js';

/** What an explanation is made of. `length` is null for a clock with its own date; `source` is law and article. */
export interface Explained {
  readonly kind: ClockKind;
  readonly anchorOn: LocalDate;
  readonly length: Length | null;
  readonly result: Projection;
  readonly source: string;
}

const article = (number: string) => `民法典第二百${number}条`;

/**
 * How a date came to be, in one sentence 期限说明, e.g.
 * 「自2026-07-03交办之日起三个月，应于2026-10-08前（含当日）答复代表（《…》第二十一条）；期满日2026-10-03为国庆节假日，
 * 顺延至2026-10-08（民法典第二百零三条）。」
 */
export function explain({ kind, anchorOn, length, result, source }: Explained): string {
  const { anchor, modal, deed } = clockKindRow(kind);
  const due = `${modal}于${result.dueOn}前（含当日）${deed}（${source}）`;
  const from =
    length === null ? `按${agreedBy(kind, anchor)}的日期` : `自${anchorOn}${anchor}之日起${lengthInWords(length)}`;
  return `${[`${from}，${due}`, ...clauses(result)].join('；')}。`;
}

/** How a yearly date came to be 每年定日, in one sentence; `deed` is what is to be done by it. */
export function explainYearly(deed: string, result: Projection, source: string): string {
  return `${[`应于${result.dueOn}前（含当日）${deed}（${source}）`, ...clauses(result)].join('；')}。`;
}

/** A date that was moved, and why. */
export interface Moved {
  readonly kind: ClockKind;
  readonly before: LocalDate;
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
  readonly because: string;
  readonly source: string;
}

/** How a moved date came to be, e.g. 「原应于2026-06-02前（含当日）答复代表；2026-05-20经交办机构同意延期，应于2026-08-31前…。」 */
export function explainMove({ kind, before, dueOn, on, because, source }: Moved): string {
  const { modal, deed } = clockKindRow(kind);
  return `原${modal}于${before}前（含当日）${deed}；${on}${because}，${modal}于${dueOn}前（含当日）${deed}（${source}）。`;
}

/** The clauses for what is out of the ordinary: clamp, days left out, roll-over, a year not yet known. */
function clauses({ steps, dueOn }: Projection): string[] {
  const said: string[] = [];
  const skipped = steps.filter(({ step }) => step === 'skipped').length;
  if (skipped > 0) said.push(`其间休息日${String(skipped)}天不计入`);
  for (const step of steps) {
    if (step.step === 'clamped') said.push(clampClause(step.on, step.day));
  }
  const rolled = steps.find((step) => step.step === 'rolledOver');
  if (rolled !== undefined) {
    said.push(`期满日${rolled.on}为${rolled.reason}，顺延至${dueOn}（${article('零三')}）`);
  }
  const years = steps.filter((step) => step.step === 'unknownYear').map(({ year }) => `${String(year)}年`);
  if (years.length > 0) said.push(`${years.join('、')}放假安排尚未公布，此日期为暂定`);
  return said;
}

function clampClause(on: LocalDate, day: number): string {
  return `${String(Number(on.slice(5, 7)))}月没有${String(day)}日，以月末日${on}为期满日（${article('零二')}）`;
}

/** Who fixed a date of its own: of a kind that is counted else, whoever fixed it for the office that handled the case before. */
function agreedBy(kind: ClockKind, anchor: string): string {
  return clockKindRow(kind).length === null ? anchor : '原定';
}

/** What came after the count: in words, in order; and the date in force now. */
export interface SinceCounted {
  readonly moves: readonly string[];
  readonly dueOn: LocalDate;
}

/**
 * The same in steps, one line each 期限推算过程: start, length with its article, each day left out, end; what has moved the
 * date since; and last the date in force.
 */
export function explanationSteps({ kind, length, result, source }: Explained, since?: SinceCounted): string[] {
  const row = clockKindRow(kind);
  const basis = length === null ? `依据：${source}` : `期限：${lengthInWords(length)}（${source}）`;
  const counted = result.steps.filter(({ step }) => step !== 'due');
  const lines = counted.map((step) => stepInWords(step, { row, kind, isCounted: length !== null }));
  const dueOn = since?.dueOn ?? result.dueOn;
  const first = dueOn === result.dueOn ? [] : [`原到期日：${dateInWords(result.dueOn)}`];
  const version = `工作日历版本：${result.calendarVersion}`;
  const due = `到期日：${dateInWords(dueOn)}，当日${row.deed}不算逾期`;
  return [...lines.slice(0, 1), basis, ...lines.slice(1), ...first, version, ...(since?.moves ?? []), due];
}

interface Worded {
  readonly row: ClockKindRow;
  readonly kind: ClockKind;
  readonly isCounted: boolean;
}

function stepInWords(step: ProjectionStep, { row, kind, isCounted }: Worded): string {
  const { anchor } = row;
  switch (step.step) {
    case 'anchor':
      if (!isCounted) return `${dateInWords(step.on)}：${anchor}`;
      return `起算日：${dateInWords(step.on)}，${anchor}，当日不计入（${article('零一')}）`;
    case 'skipped':
      return `${dateInWords(step.on)}：${step.reason}，不计入`;
    case 'makeUp':
      return `${dateInWords(step.on)}：${step.reason}，计入`;
    case 'clamped':
      return clampClause(step.on, step.day);
    case 'termEnd':
      return `期满日：${dateInWords(step.on)}`;
    case 'rolledOver':
      return `${dateInWords(step.on)}：${step.reason}，顺延（${article('零三')}）`;
    case 'unknownYear':
      return `${String(step.year)}年放假安排尚未公布，按周末推算，公布后重新推算`;
    case 'agreed':
      return `${agreedBy(kind, anchor)}的日期：${dateInWords(step.on)}，不因节假日顺延（${article('零四')}）`;
    case 'due':
      return `到期日：${dateInWords(step.on)}，当日${row.deed}不算逾期`;
  }
}
