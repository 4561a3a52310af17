import type { Figure, Report } from '../figure.js';
import { satisfactionSum } from './cases.js';

const level = 'assignments';
const replying = "a.role <> 'co'";

/** Ratings of replies 件次, one for each office that replied and each round. */
const rated = {
  feedback: { title: '反馈率', counts: 'a.seen_feedback', of: 'REPLY_INSTANCES', level },
  satisfaction: {
    title: '满意率（办理结果，满意和基本满意）',
    counts: "a.seen_result in ('satisfied', 'basicallySatisfied')",
    of: 'RATED_INSTANCES',
    level,
  },
  satisfied: { title: '满意（办理结果）', counts: "a.seen_result = 'satisfied'", of: 'RATED_INSTANCES', level },
  basicallySatisfied: {
    title: '基本满意（办理结果）',
    counts: "a.seen_result = 'basicallySatisfied'",
    of: 'RATED_INSTANCES',
    level,
  },
  dissatisfied: { title: '不满意（办理结果）', counts: "a.seen_result = 'dissatisfied'", of: 'RATED_INSTANCES', level },
} as const satisfies Readonly<Record<string, Figure>>;

const kept = 'a.late_commitments + (select count(*) from unnest(a.open_due_ons) d where d < :asOf)';

/** Commitments 承诺事项 of replies, each counted. */
const commitmentFigures = {
  commitments: { title: '承诺事项', counts: 'true', of: 'COMMITMENTS', level, sum: 'a.commitments' },
  fulfilled: { title: '承诺落实率', counts: 'true', of: 'COMMITMENTS', level, sum: 'a.fulfilled' },
  lateCommitments: { title: '逾期的承诺事项（含延期的）', counts: 'true', of: 'COMMITMENTS', level, sum: `(${kept})` },
  improved: { title: '答复后由未办成转为办成（如 B 类转 A 类）', counts: 'a.improved', of: 'REPLY_INSTANCES', level },
} as const satisfies Readonly<Record<string, Figure>>;

/** What an office has not answered after its last day 逾期. */
export const overdue: Figure = {
  title: '逾期仍未办理',
  counts: 'not a.answered and a.late',
  of: 'ASSIGNMENTS',
  level,
};

/** Every office, by what it was asked to do 承办单位. */
export const offices: Report = {
  title: '承办单位办理情况',
  about: '主办、会办、分别办理件次，按时、平均用时、办理结果、重新办理、申请调整、满意率、承诺事项；不计已改办的',
  groupings: ['office', 'system', 'role', 'round'],
  classes: 'assignments',
  figures: {
    assignments: { title: '承办件次', counts: 'true', of: 'ASSIGNMENTS', level },
    lead: { title: '主办', counts: "a.role = 'lead'", of: 'ASSIGNMENTS', level },
    separate: { title: '分别办理', counts: "a.role = 'separate'", of: 'ASSIGNMENTS', level },
    co: { title: '会办', counts: "a.role = 'co'", of: 'ASSIGNMENTS', level },
    replied: { title: '已答复件次', counts: replying, of: 'REPLY_INSTANCES', level },
    onTime: { title: '按时答复率', counts: 'a.on_time', of: 'TIMED_INSTANCES', level },
    overdue,
    coOnTime: { title: '会办意见按时率', counts: 'coalesce(a.on_time, false)', of: 'CO_OPINIONS', level },
    averageDays: { title: '平均答复用时', counts: 'true', of: 'DATED_INSTANCES', level, sum: 'a.days', unit: '天' },
    rehandled: { title: '被要求重新办理', counts: 'a.rehandled', of: 'REPLY_INSTANCES', level },
    objected: { title: '申请调整', counts: 'a.objected', of: 'ASSIGNMENTS', level },
    met: { title: '面商率（走访、座谈、面商）', counts: 'a.met', of: 'REPLIED_HERE_INSTANCES', level },
    ...rated,
    ...commitmentFigures,
  },
  sums: [{ parts: ['lead', 'separate', 'co'], total: 'assignments' }, satisfactionSum],
};

/** What became of the promises, across the years 承诺事项. */
export const commitments: Report = {
  title: '承诺事项落实情况',
  about: '答复中的承诺事项：落实、逾期和办理结果的转变，跨年度统计',
  groupings: ['year', 'office', 'session', 'category'],
  figures: commitmentFigures,
};
