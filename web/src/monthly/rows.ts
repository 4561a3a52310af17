import { Problem } from '../api/problem';
import type { components } from '../api/schema';
import type { Assignment, Case } from '../api/types';
import { everyFile } from '../case/case-files';
import { wholeSheet } from '../supervision/rounds';

type Line = components['schemas']['TrackingLineAnswer'];
type ProgressBody = components['schemas']['ProgressBody'];
/** A round 一轮跟踪, with its dates and how many have reported. */
export type Round = Omit<components['schemas']['TrackingSheetAnswer'], 'lines' | 'nextCursor' | 'handOver'>;

/** The columns of the monthly sheet 月度进展表, in the order of the printed table. */
export const columns = [
  { name: 'done', label: '本月完成情况', max: 5000 },
  { name: 'next', label: '下月计划', max: 5000 },
  { name: 'percent', label: '进度 %', max: 4 },
  { name: 'difficulties', label: '困难', max: 5000 },
  { name: 'needsHelp', label: '需人大协调的问题', max: 2000 },
] as const;

/** What is filled in of a row. */
export type Cells = Record<(typeof columns)[number]['name'], string>;

/** A case of the sheet: which it is, and what the service has of it for the month. */
export interface Row {
  readonly assignmentId: string;
  readonly caseId: string;
  readonly number: number | null;
  readonly title: string;
  readonly standing: string;
  readonly saved: Cells;
}

/** The month's sheet of an office, and its round where the place keeps one. */
export interface Sheet {
  readonly round: Round | null;
  readonly rows: readonly Row[];
}

/** Reads the sheet of a month. Where no round is kept, every case upon which the office may report. @throws Problem */
export async function sheetOf(
  congress: string,
  offices: readonly string[],
  period: string,
  progress: (done: number, total: number) => void,
): Promise<Sheet> {
  try {
    return await roundSheet(congress, offices, period);
  } catch (error) {
    if (!(error instanceof Problem && error.status === 404)) throw error;
    return { round: null, rows: await ownRows(congress, offices, period, progress) };
  }
}

async function roundSheet(congress: string, offices: readonly string[], period: string): Promise<Sheet> {
  const { lines, ...round } = await wholeSheet(congress, period);
  return { round, rows: lines.filter((one) => offices.includes(one.office.id)).map(rowOf) };
}

function rowOf(line: Line): Row {
  const { assignmentId, suggestion, statusLabel } = line;
  const { id, number, title } = suggestion;
  return { assignmentId, caseId: id, number, title, standing: statusLabel, saved: cellsFrom(line) };
}

async function ownRows(
  congress: string,
  offices: readonly string[],
  period: string,
  progress: (done: number, total: number) => void,
): Promise<readonly Row[]> {
  const states = ['handling', 'replied', 'tracking'] as const;
  const asked = offices.flatMap((office) => states.map((state) => ({ office, state })));
  const lists = await Promise.all(asked.map((one) => everyFile(congress, { ...one, sort: 'oldest' }, progress)));
  const files = [...new Map(lists.flat().map((file) => [file.id, file])).values()];
  return files.flatMap((file) =>
    latestOf(file, offices)
      .filter((one) => one.permittedActs.some(({ act }) => act === 'reportProgress'))
      .map((one): Row => {
        const report = one.progress.find((told) => told.period === period);
        const standing = report ? '已报送' : '未报送';
        const { id, number, title } = file;
        return { assignmentId: one.id, caseId: id, number, title, standing, saved: cellsFrom(report) };
      }),
  );
}

/** Where a case was handled again, the office reports on the round that runs now. */
function latestOf({ assignments }: Case, offices: readonly string[]): readonly Assignment[] {
  return offices.flatMap((office) => assignments.filter((one) => one.office.id === office).slice(-1));
}

type Told = { readonly [name in keyof Cells]?: string | number | null };

function cellsFrom(told: Told | undefined): Cells {
  const cells = columns.map(({ name }) => [name, String(told?.[name] ?? '')] as const);
  return Object.fromEntries(cells) as Cells;
}

/** Whether anything is filled in. */
export function isFilled(cells: Cells): boolean {
  return columns.some(({ name }) => cells[name].trim() !== '');
}

/** Whether a row says something else than the service has. */
export function isChanged({ saved }: Row, cells: Cells): boolean {
  return columns.some(({ name }) => cells[name] !== saved[name]);
}

/** The body of 报告月度进展. What is no number goes as it is, and the service says what it should be. */
export function progressBody(period: string, cells: Cells): ProgressBody {
  const { done, next, percent, ...others } = cells;
  const given = Object.entries(others).filter(([, value]) => value.trim() !== '');
  const told = percent.trim().replace(/[%％]$/, '');
  const figure: unknown = told !== '' && Number.isFinite(Number(told)) ? Number(told) : told;
  return { period, done, next, percent: figure as number, ...Object.fromEntries(given) };
}
