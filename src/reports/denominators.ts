/** Of what a figure is a share 分母: which rows, and, where they are not counted one by one, how much of each. */
export interface Denominator {
  readonly label: string;
  /** SQL upon the rows of the figure's level (see `levels.ts`) */
  readonly rows: string;
  readonly sum?: string;
}

const replying = "a.standing and a.role <> 'co'";

/** What figures are shares of, spelled as published tables do; those after the fifth are of this house. */
export const denominators = {
  FILED: { label: '立案件数', rows: 'true' },
  GOV_HANDLED: { label: '政府系统办理件数', rows: 'f.government' },
  REPLIED: { label: '已答复件数', rows: 'f.replied' },
  REPLY_INSTANCES: { label: '答复件次', rows: `${replying} and a.answered_on is not null` },
  FEEDBACK_RECEIVED: { label: '已反馈件数', rows: 'f.seen_feedback' },
  OTHERS_HANDLED: { label: '非政府系统办理件数', rows: 'not f.government' },
  RATED_INSTANCES: { label: '已评价件次', rows: `${replying} and a.seen_feedback` },
  ASSIGNMENTS: { label: '承办件次', rows: 'a.standing' },
  CO_OPINIONS: { label: '已提交会办意见件次', rows: "a.standing and a.role = 'co' and a.answered_on is not null" },
  COMMITMENTS: { label: '承诺事项数', rows: 'a.standing and a.commitments > 0', sum: 'a.commitments' },
} as const satisfies Readonly<Record<string, Denominator>>;

/** The name of a denominator. */
export type DenominatorName = keyof typeof denominators;

/** A row by its name, with the columns typed alike for all. */
export function denominatorRow(name: DenominatorName): Denominator {
  return denominators[name];
}
