import type { Profile } from '../congress/profile/profile.js';
import type { Figure, Report } from './figure.js';
import { categories, outcomes } from './table/composition.js';
import { deadlines } from './table/deadlines.js';
import { keySuggestions, stations } from './table/kinds.js';
import { officeDeadlines } from './table/office-deadlines.js';
import { commitments, offices } from './table/offices.js';
import { delegations, deputies } from './table/people.js';
import { satisfaction } from './table/satisfaction.js';
import { summary } from './table/summary.js';
import { yearOnYear } from './table/year-on-year.js';

/** Every report 统计报表, by the name in its address. */
export const reports: Readonly<Record<string, Report>> = {
  summary,
  outcomes,
  categories,
  offices,
  delegations,
  deputies,
  satisfaction,
  deadlines,
  'office-deadlines': officeDeadlines,
  commitments,
  'key-suggestions': keySuggestions,
  stations,
  'year-on-year': yearOnYear,
};

/** @returns a report by its name, with the figures that it has by the rules of the place; undefined where there is none. */
export function reportOf(name: string, { outcomeClasses }: Pick<Profile, 'outcomeClasses'>): Report | undefined {
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (!report?.classes) return report;
  const { classes: level } = report;
  const [of, alias] = level === 'cases' ? (['REPLIED', 'f'] as const) : (['REPLY_INSTANCES', 'a'] as const);
  const ofClasses = outcomeClasses.value.map(({ code, name: said }): [string, Figure] => [
    `class${code}`,
    { title: `${code}类（${said}）`, counts: `${alias}.outcome_class = '${code}'`, of, level },
  ]);
  return { ...report, figures: { ...report.figures, ...Object.fromEntries(ofClasses) } };
}
