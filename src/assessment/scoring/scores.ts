import type { Indicator, Measure, ScoringRule, Section } from '../measures/measure.js';
import { questionKey } from '../measures/questions.js';
import { askedBy } from '../measures/asked.js';
import { holds, type Amount } from './conditions.js';
import { compare, exactly, plus, times, zero, type Ratio } from './ratio.js';

/** What was counted of each question, by its key. */
export type Amounts = ReadonlyMap<string, Amount>;

/** Points that the staff gave 人工评分: how many were given, of how many, and their sum. */
export interface Judged {
  readonly given: number;
  readonly of: number;
  readonly sum: number;
}

/** All that an office is scored by in one section. */
export interface Scored {
  readonly amounts: Amounts;
  /** by the code of the indicator */
  readonly judged: ReadonlyMap<string, Judged>;
}

/** What came of one indicator. */
export interface Part {
  readonly indicator: Indicator;
  /** something was there to be counted */
  readonly applies: boolean;
  readonly grade: string | null;
  readonly points: Ratio | null;
  readonly vetoes: boolean;
  /** points that the staff have still to give */
  readonly missing: number;
}

/** What came of a section. `applies` is false where no indicator had anything to count 没有可以考核的. */
export interface Total {
  readonly parts: readonly Part[];
  readonly applies: boolean;
  readonly grade: string | null;
  readonly points: Ratio | null;
  readonly vetoed: boolean;
  readonly missing: number;
}

const none: Amount = { numerator: 0, denominator: 0 };

/** Scores an office in a section. Pure: the same counts and the same measure have the same result. */
export function scoreOf(measure: Measure, section: Section, scored: Scored): Total {
  const parts = section.indicators.map((one) => partOf(measure, one, scored));
  const base = parts.filter(({ indicator: { rule } }) => rule.kind !== 'each' && rule.kind !== 'veto');
  const applies = parts.some((one) => one.applies);
  const vetoed = parts.some((one) => one.vetoes);
  const missing = parts.reduce((sum, one) => sum + one.missing, 0);
  const points = applies && measure.by === 'points' ? sumOf(parts, base) : null;
  const grade = applies ? gradeOf(measure, parts, { points, vetoed }) : null;
  return { parts, applies, grade, points, vetoed, missing };
}

function partOf({ grades }: Measure, indicator: Indicator, { amounts, judged }: Scored): Part {
  const { rule, code, whenNone } = indicator;
  const asked = askedBy(indicator).map((one) => amounts.get(questionKey(one)) ?? none);
  const points = judged.get(code) ?? { given: 0, of: 0, sum: 0 };
  const applies = rule.kind === 'judged' ? points.of > 0 : asked.some((one) => one.denominator > 0);
  const missing = rule.kind === 'judged' ? points.of - points.given : 0;
  const silent = { indicator, applies, grade: null, points: null, vetoes: false, missing };
  if (!applies && (rule.kind === 'each' || rule.kind === 'veto' || whenNone !== 'full')) return silent;
  if (!applies)
    return rule.kind === 'grades'
      ? { ...silent, grade: grades[0]?.code ?? null }
      : { ...silent, points: exactly(mostOf(rule)) };
  return { ...silent, ...scoredBy(rule, amounts, points) };
}

/** What a rule says of what was counted. */
function scoredBy(rule: ScoringRule, amounts: Amounts, { sum, given }: Judged): Partial<Part> {
  if (rule.kind === 'grades') {
    const met = rule.levels.find(({ all }) =>
      all.every((one) => holds(one, amounts.get(questionKey(one.question)) ?? none, true)),
    );
    return { grade: met?.grade ?? rule.otherwise };
  }
  if (rule.kind === 'judged') return { points: given === 0 ? zero : { n: BigInt(sum), d: BigInt(given) } };
  const amount = amounts.get(questionKey(rule.question)) ?? none;
  const { numerator, denominator } = amount;
  switch (rule.kind) {
    case 'share':
      return { points: times(exactly(rule.points), { n: BigInt(numerator), d: BigInt(denominator) }) };
    case 'steps': {
      const step = rule.steps.find(({ atLeast }) =>
        holds({ aspect: 'share', is: 'atLeast', value: atLeast }, amount, false),
      );
      return { points: step ? exactly(step.points) : zero };
    }
    case 'each':
      return { points: limited(times(exactly(rule.points), exactly(numerator)), exactly(rule.most)) };
    case 'veto':
      return { vetoes: numerator > 0 };
  }
}

/** No further from zero than the limit. */
function limited(points: Ratio, limit: Ratio): Ratio {
  if (compare(points, limit) > 0) return limit;
  const least = { n: -limit.n, d: limit.d };
  return compare(points, least) < 0 ? least : points;
}

/** The most that an indicator can give. */
export function mostOf(rule: ScoringRule): number {
  if (rule.kind === 'share' || rule.kind === 'judged') return rule.points;
  return rule.kind === 'steps' ? Math.max(0, ...rule.steps.map((one) => one.points)) : 0;
}

/**
 * The sum of points. What an indicator without anything to count would give is spread over the others, in proportion
 * (`redistribute`), or is not to be had (`notApplicable`). Bonus and deduction come after, and the sum is never below zero.
 */
function sumOf(parts: readonly Part[], base: readonly Part[]): Ratio {
  const counted = base.filter((one) => one.points !== null);
  const most = (some: readonly Part[]) => some.reduce((sum, one) => sum + mostOf(one.indicator.rule), 0);
  const spread = most(base.filter((one) => one.points === null && one.indicator.whenNone === 'redistribute'));
  const had = most(counted);
  const share: Ratio = had === 0 ? zero : { n: BigInt(had + spread), d: BigInt(had) };
  const own = counted.reduce((sum, one) => plus(sum, one.points ?? zero), zero);
  const besides = parts.filter((one) => !base.includes(one)).reduce((sum, one) => plus(sum, one.points ?? zero), zero);
  const sum = plus(times(own, share), besides);
  return compare(sum, zero) < 0 ? zero : sum;
}

function gradeOf(
  { grades, overall }: Measure,
  parts: readonly Part[],
  { points, vetoed }: Pick<Total, 'points' | 'vetoed'>,
): string | null {
  if (vetoed) return grades.at(-1)?.code ?? null;
  if (points)
    return grades.find(({ atLeast }) => atLeast !== null && compare(points, exactly(atLeast)) >= 0)?.code ?? null;
  const given = parts.flatMap((one) => one.grade ?? []);
  const rule = overall?.rules.find(
    ({ when }) => when === null || given.filter((one) => one === when.grade).length >= when.count,
  );
  return rule?.grade ?? null;
}
