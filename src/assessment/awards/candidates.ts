import type { Measure, OfficeAwardRule } from '../measures/measure.js';
import { aspects, comparisons } from '../measures/measure.js';
import { questionTitle } from '../measures/questions.js';
import { holds } from '../scoring/conditions.js';
import { quotaRange } from '../scoring/quota.js';
import type { ResultBody } from '../runs/result.js';

/** A result of the section in which the award is given. */
export interface RankedResult {
  readonly rank: number | null;
  readonly body: ResultBody;
}

/** An office that was assessed, and why it may not be chosen; none where it may. */
export interface Candidate {
  readonly office: { readonly id: string; readonly name: string };
  readonly system: string;
  readonly rank: number;
  readonly grade: string | null;
  readonly points: string | null;
  readonly barred: readonly string[];
  /** it is among the best that fit into the number: who is equal is in, or out, together */
  readonly proposed: boolean;
}

/** Who may become 先进承办单位, and how many. */
export interface Candidates {
  readonly assessed: number;
  readonly fewest: number;
  readonly most: number;
  readonly all: readonly Candidate[];
}

/** Finds them from frozen results, the best first. Pure. Offices with nothing to assess are no candidates and do not count. */
export function candidatesOf(measure: Measure, rule: OfficeAwardRule, results: readonly RankedResult[]): Candidates {
  const assessed = results.flatMap(({ rank, body }) => (rank === null ? [] : [{ rank, body }]));
  const { fewest, most } = quotaRange(rule.fewest, rule.most, assessed.length);
  const judged = assessed.map(({ rank, body }) => ({ rank, body, barred: barsOf(measure, rule, body) }));
  judged.sort((one, other) => one.rank - other.rank);
  const eligible = judged.filter((one) => one.barred.length === 0);
  const proposed = (rank: number) => eligible.filter((one) => one.rank <= rank).length <= most;
  const all = judged.map(({ rank, body, barred }) => ({
    ...{ office: { id: body.office.id, name: body.office.name }, system: body.office.system, rank, barred },
    ...{ grade: body.grade, points: body.points, proposed: barred.length === 0 && proposed(rank) },
  }));
  return { assessed: assessed.length, fewest, most, all };
}

function barsOf({ grades }: Measure, rule: OfficeAwardRule, body: ResultBody): string[] {
  const graded = body.grade !== null && rule.barredGrades.includes(body.grade);
  const named = grades.find((one) => one.code === body.grade)?.name ?? '';
  return [
    ...(body.vetoed ? ['考核中被一票否决'] : []),
    ...(graded ? [`考核等次为${named}`] : []),
    ...rule.bars.flatMap((bar, at) => {
      const amount = body.bars[at];
      if (!amount || !holds(bar, amount, false)) return [];
      const counted = `${String(amount.numerator)}/${String(amount.denominator)}`;
      return [
        `${questionTitle(bar.question)}的${aspects[bar.aspect]}${comparisons[bar.is]} ${String(bar.value)}（${counted}）`,
      ];
    }),
  ];
}
