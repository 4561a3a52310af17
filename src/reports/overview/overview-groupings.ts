import { denominators } from '../denominators.js';

/** How the overview 总览 may be told apart: by lower congress with all under it, by every congress, by level, by year. */
export const overviewGroupings = {
  child: '本级和各直接下级（连同其下级）',
  congress: '各人大',
  level: '级别',
  year: '立案年度',
} as const;

/** The name of such a way. */
export type OverviewGrouping = keyof typeof overviewGroupings;

const { FILED, REPLIED, TIMED, FEEDBACK_RECEIVED } = denominators;

/** Of what its figures are shares, with the words for it. */
export const overviewDenominators = {
  FILED: FILED.label,
  REPLIED: REPLIED.label,
  TIMED: TIMED.label,
  FEEDBACK_RECEIVED: FEEDBACK_RECEIVED.label,
} as const;

/** The name of such a denominator. */
export type OverviewDenominator = keyof typeof overviewDenominators;
