import type { Report } from './figure.js';
import type { FigureValues, GroupValues } from './report-figures.js';

/** A number with its name 数与名目. */
export interface Named {
  readonly title: string;
  readonly amount: number;
}

/** @returns one sentence where parts do not add up to their total 合计不符; null where they do. */
export function sumFault(parts: readonly Named[], total: Named): string | null {
  const sum = parts.reduce((all, one) => all + one.amount, 0);
  if (sum === total.amount) return null;
  const said = parts.map((one) => `${one.title} ${String(one.amount)}`).join(' + ');
  return `${said} = ${String(sum)}，与${total.title} ${String(total.amount)} 不符，相差 ${String(sum - total.amount)}`;
}

/** What does not add up in a report: figures that are parts of another, and groups that are parts of everything. */
export function inconsistenciesOf(report: Report, figures: FigureValues, groups: readonly GroupValues[]): string[] {
  const named = (name: string): Named => ({
    title: figures[name]?.title ?? name,
    amount: figures[name]?.numerator ?? 0,
  });
  const sums = (report.sums ?? []).map(({ parts, total }) => sumFault(parts.map(named), named(total)));
  const parts = Object.entries(report.figures).map(([name, { whole, title }]) => {
    const own = groups.flatMap((one) => (one.figures[name] ? [{ group: one, figure: one.figures[name] }] : []));
    if (!whole || own.length === 0) return null;
    const amounts = own.map(({ group, figure }) => ({ title: group.label, amount: figure.numerator }));
    return sumFault(amounts, { title: `${title}合计`, amount: figures[name]?.numerator ?? 0 });
  });
  return [...sums, ...parts].filter((one) => one !== null);
}
