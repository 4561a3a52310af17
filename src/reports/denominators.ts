/** Of what a figure is a share 分母: which rows, and, where they are not counted one by one, how much of each. */
export interface Denominator {
  readonly label: string;
  /** SQL upon the rows of the figure's level (see `levels.ts`) */
  readonly rows: string;
  readonly sum?: string;
}

const replying = "a.role <> 'co'";
/** Of a past ledger the class may be known where the day is not. */
const replied = `${replying} and (a.answered or a.outcome_class is not null)`;

/** What figures are shares of, spelled as published tables do; those after the fifth are of this house. */
export const denominators = {
  FILED: { label: '立案件数', rows: 'true' },
  GOV_HANDLED: { label: '政府系统办理件数', rows: 'f.government' },
  REPLIED: { label: '已答复件数', rows: 'f.replied' },
  REPLY_INSTANCES: { label: '答复件次', rows: replied },
  FEEDBACK_RECEIVED: { label: '已反馈件数', rows: 'f.seen_feedback' },
  TIMED: { label: '已答复、是否按时有记录的件数', rows: 'f.replied and f.on_time is not null' },
  REPLIED_HERE: { label: '已答复件数（不含补录的往年件）', rows: 'f.replied and not f.past' },
  OTHERS_HANDLED: { label: '非政府系统办理件数', rows: 'not f.government' },
  TIMED_INSTANCES: { label: '是否按时有记录的答复件次', rows: `${replied} and a.on_time is not null` },
  DATED_INSTANCES: { label: '用时有记录的答复件次', rows: `${replied} and a.dated` },
  REPLIED_HERE_INSTANCES: { label: '答复件次（不含补录的往年件）', rows: `${replied} and not a.past` },
  RATED_INSTANCES: { label: '已评价件次', rows: `${replying} and a.seen_feedback` },
  ASSIGNMENTS: { label: '承办件次', rows: 'true' },
  CO_OPINIONS: { label: '已提交会办意见件次', rows: "a.role = 'co' and a.answered" },
  COMMITMENTS: { label: '承诺事项数', rows: 'a.commitments > 0', sum: 'a.commitments' },
} as const satisfies Readonly<Record<string, Denominator>>;

/** The name of a denominator. */
export type DenominatorName = keyof typeof denominators;

/** A row by its name, with the columns typed alike for all. */
export function denominatorRow(name: DenominatorName): Denominator {
  return denominators[name];
}
