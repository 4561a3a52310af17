import { clockKindRow, type ClockKind } from '../../deadlines/clock-kinds.js';
import type { Act } from '../act.js';
import { actNames, actRow } from '../acts.js';
import { rollUps } from '../rollups.js';
import { lines } from './markdown.js';

/** The columns of a row that speak of clocks. */
export type ClockColumns = Record<'starts' | 'meets' | 'stops', readonly ClockKind[]>;

const acts: readonly Act[] = actNames.map(actRow);
const rows: readonly (ClockColumns & { readonly label: string })[] = [...acts, ...rollUps];

/**
 * Whether an act does not begin a clock but lets one go on 恢复: it takes back the very state by which the clock was met, so
 * that the clock runs again with its old date (`again` in `clocks.ts`).
 */
function resumes(row: ClockColumns, kind: ClockKind): boolean {
  const act = acts.find((one) => one === row);
  if (!act || act.subject === 'suggestion' || !act.starts.includes(kind)) return false;
  const meeting = acts.filter((one) => one.subject === act.subject && one.meets.includes(kind)).map((one) => one.to);
  return act.from.every((state) => meeting.includes(state));
}

/** What a row does to clocks, one line each: 起算, 恢复, 完成, 终止. */
export function turnedBy(row: ClockColumns): string {
  const named = (label: string, kinds: readonly ClockKind[], of: (kind: ClockKind) => string = bare) =>
    kinds.length === 0 ? '' : `${label}：${kinds.map(of).join('、')}`;
  return lines(
    named(
      '起算',
      row.starts.filter((kind) => !resumes(row, kind)),
      noted,
    ),
    named(
      '恢复（原期限不变）',
      row.starts.filter((kind) => resumes(row, kind)),
    ),
    named('完成', row.meets),
    named('终止', row.stops),
  );
}

/** The acts and roll-ups that begin a kind of clock, and those that let it go on. */
export function begunBy(kind: ClockKind): string {
  const all = rows.filter((row) => row.starts.includes(kind));
  const resumed = labels(all.filter((row) => resumes(row, kind)));
  return lines(labels(all.filter((row) => !resumes(row, kind))), resumed && `恢复（原期限不变）：${resumed}`);
}

/** Those that end it. */
export function endedBy(kind: ClockKind): string {
  const named = (label: string, column: 'meets' | 'stops') => {
    const found = labels(rows.filter((row) => row[column].includes(kind)));
    return found && `${label}：${found}`;
  };
  return lines(clockKindRow(kind).note ?? '', named('完成', 'meets'), named('终止', 'stops'));
}

function labels(of: readonly { readonly label: string }[]): string {
  return [...new Set(of.map((row) => row.label))].join('、');
}

const bare = (kind: ClockKind) => clockKindRow(kind).label;

function noted(kind: ClockKind): string {
  const { label, note } = clockKindRow(kind);
  return note ? `${label}（${note}）` : label;
}
