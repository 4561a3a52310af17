import type { TallyName } from '../../case-file/facts/tallies.js';
import { share, type Precision } from '../rounding.js';
import { caseFigures } from '../table/cases.js';
import type { OverviewFigureAnswer } from './overview-answers.js';
import type { OverviewDenominator } from './overview-groupings.js';

/** Of what a figure of the overview is a share, and the counts that make it up. */
const wholes = {
  FILED: ['filed'],
  REPLIED: ['replied'],
  TIMED: ['on_time', 'late'],
  FEEDBACK_RECEIVED: ['feedback'],
} as const satisfies Readonly<Record<OverviewDenominator, readonly TallyName[]>>;

interface OverviewFigure {
  readonly title: string;
  readonly counts: readonly TallyName[];
  readonly of: OverviewDenominator;
}

const { filed, replied, concluded, accomplished, onTime, late, feedback, satisfaction } = caseFigures;

/** The figures of the overview 总览指标: what the reports of one congress count too, as far as it does not change by itself from day to day. */
const overviewFigures: Readonly<Record<string, OverviewFigure>> = {
  filed: { title: filed.title, counts: ['filed'], of: 'FILED' },
  replied: { title: replied.title, counts: ['replied'], of: 'FILED' },
  awaiting: { title: '尚待答复', counts: ['awaiting'], of: 'FILED' },
  concluded: { title: concluded.title, counts: ['concluded'], of: 'FILED' },
  accomplished: { title: accomplished.title, counts: ['accomplished'], of: 'FILED' },
  onTime: { title: onTime.title, counts: ['on_time'], of: 'TIMED' },
  late: { title: late.title, counts: ['late'], of: 'TIMED' },
  feedback: { title: feedback.title, counts: ['feedback'], of: 'REPLIED' },
  satisfaction: { title: satisfaction.title, counts: ['satisfied', 'basically_satisfied'], of: 'FEEDBACK_RECEIVED' },
  satisfied: { title: caseFigures.satisfied.title, counts: ['satisfied'], of: 'FEEDBACK_RECEIVED' },
  basicallySatisfied: {
    title: caseFigures.basicallySatisfied.title,
    counts: ['basically_satisfied'],
    of: 'FEEDBACK_RECEIVED',
  },
  dissatisfied: { title: caseFigures.dissatisfied.title, counts: ['dissatisfied'], of: 'FEEDBACK_RECEIVED' },
  key: { title: caseFigures.key.title, counts: ['key_cases'], of: 'FILED' },
};

/** Sums of the counts, by name. */
export type Tallies = ReadonlyMap<TallyName, number>;

/** All figures of some sums, as they are answered. */
export function figuresOf(sums: Tallies, { scale, rounding }: Precision): Record<string, OverviewFigureAnswer> {
  const sum = (names: readonly TallyName[]) => names.reduce((all, name) => all + (sums.get(name) ?? 0), 0);
  const entries = Object.entries(overviewFigures).map(([name, { title, counts, of }]) => {
    const [numerator, denominator] = [sum(counts), sum(wholes[of])];
    const value = share(numerator, denominator, { scale, rounding });
    return [name, { title, value, numerator, denominator, denominatorName: of, unit: '%', scale, rounding }] as const;
  });
  return Object.fromEntries(entries);
}
