import type { Kind } from './kind.js';
import { ledger } from './ledger.js';
import { monthlyProgress } from './monthly-progress.js';
import { overdue } from './overdue.js';
import { pastLedger } from './past-ledger.js';
import { quarterlyList } from './quarterly-list.js';
import { satisfaction } from './satisfaction.js';

/** Every kind of export 导出种类, by the name by which it is asked for. A new one is its file and a line here. */
export const exportKinds = {
  ledger,
  'monthly-progress': monthlyProgress,
  'quarterly-list': quarterlyList,
  overdue,
  satisfaction,
  'past-ledger': pastLedger,
} as const;
export type ExportKind = keyof typeof exportKinds;

/** A row by its name; the type of its lines is known to its own columns alone. */
export function exportKind(name: ExportKind): Kind<never> {
  return exportKinds[name] as unknown as Kind<never>;
}

/** What each kind is called. */
export const exportTitles = Object.fromEntries(
  Object.entries(exportKinds).map(([name, { title }]) => [name, title]),
) as Readonly<Record<ExportKind, string>>;
