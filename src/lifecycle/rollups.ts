import { noChange, type CaseFile, type Change } from '../case-file/case-file.js';
import { currentReplying, standing } from '../case-file/questions.js';
import type { CaseState } from '../case-file/states.js';
import type { ClockKind } from '../deadlines/clock-kinds.js';
import type { RecipientName } from './recipients.js';
import { endUnfinished, nextRound } from './rounds.js';
import type { DeedSetting } from './setting.js';
import { dissatisfying, hasOpenCommitments, refutedRounds, settled } from './standing.js';

/** A move that nobody makes: facts add up to it, and the act that completed them carries it. */
export interface RollUp {
  readonly label: string;
  /** what people are told of it 已… */
  readonly past: string;
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly when: (file: CaseFile, setting: DeedSetting) => boolean;
  /** what else changes with the move */
  readonly effect: (file: CaseFile, setting: DeedSetting) => Change;
  readonly starts: readonly ClockKind[];
  readonly meets: readonly ClockKind[];
  readonly stops: readonly ClockKind[];
  readonly notifies: readonly RecipientName[];
  /** told at once: those to whom a dissatisfied rating is addressed, and who must act now */
  readonly urgent: readonly RecipientName[];
  readonly rule: string;
  /** of some of the states in `from`: which cases go this way from there */
  readonly only?: Readonly<Partial<Record<CaseState, string>>>;
  /** law and article, or the source of the practice, in the short names of `laws.ts` */
  readonly basis: string;
}

const nothing = () => noChange;
const ratedLate = { tracking: '逾期未评后当年补评的', closed: '逾期未评后当年补评的' };
const fellThirdTime = (file: CaseFile, setting: DeedSetting) =>
  dissatisfying(file, setting).some(
    (one) => one.round - refutedRounds(file, one) > setting.profile.automaticRehandlings.value,
  );

/** All roll-ups, tried in this order until none applies. */
export const rollUps: readonly RollUp[] = [
  {
    label: '开始办理',
    past: '已开始办理',
    rule: '任一承办单位已签收',
    basis: '本系统',
    from: ['assigned'],
    to: 'handling',
    when: (file) => standing(file).some((one) => one.state !== 'pending' && one.state !== 'objected'),
    effect: nothing,
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter'],
    urgent: [],
  },
  {
    label: '全部答复',
    past: '各单位均已答复',
    rule: '主办单位、各分别办理单位在本轮均已答复',
    basis: '代表法第五十一条；浙江规定第十八条：分别办理的，分别答复代表',
    from: ['handling'],
    to: 'replied',
    when: (file) => currentReplying(file).length > 0 && currentReplying(file).every((one) => one.state === 'replied'),
    effect: ({ suggestion }) => ({ suggestion: { ratingPhase: suggestion.ratingPhase + 1 } }),
    starts: ['feedback', 'publish'],
    meets: [],
    stops: [],
    notifies: ['submitter', 'deputyAffairs'],
    urgent: [],
  },
  {
    label: '转三方合议',
    past: '已转三方合议',
    rule: '评价结束，且自动重新办理次数用完后仍不满意',
    basis:
      '浙江实施办法第四十四条（集体合议）；参照重庆条例第二十七条：仍然不满意的，召集代表和承办单位研究；杭州市的做法：三方合议',
    from: ['replied', 'tracking', 'closed'],
    only: ratedLate,
    to: 'deliberating',
    when: (file, setting) => settled(file) && fellThirdTime(file, setting),
    effect: nothing,
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter', 'deputyAffairs', 'offices'],
    urgent: ['deputyAffairs', 'replyingOffices'],
  },
  {
    label: '重新办理',
    past: '须重新办理',
    rule: '评价结束，且有单位的办理结果被评为不满意（仅对态度不满意的，只立督办件，办理规则另有规定的除外）；只由该单位重新办理',
    basis: '浙江规定第二十四条',
    from: ['replied', 'tracking', 'closed'],
    only: ratedLate,
    to: 'handling',
    when: (file, setting) => settled(file) && dissatisfying(file, setting).length > 0,
    effect: (file, setting) => nextRound(file, dissatisfying(file, setting), setting),
    starts: ['rehandle'],
    meets: [],
    stops: ['commitment'],
    notifies: ['submitter', 'deputyAffairs', 'offices'],
    urgent: ['deputyAffairs', 'rehandling'],
  },
  {
    label: '转跟踪办理',
    past: '已转跟踪办理',
    rule: '评价结束（或者三方合议认可），无须重新办理，还有承诺事项未落实',
    basis: '浙江规定第二十条；浙江实施办法第四十四条（合议认可的）',
    from: ['replied', 'closed'],
    only: { closed: '三方合议认可而尚有承诺事项的' },
    to: 'tracking',
    when: (file) => settled(file) && hasOpenCommitments(file),
    effect: endUnfinished,
    starts: [],
    meets: [],
    stops: ['acknowledge', 'objection', 'reassign', 'coOpinion'],
    notifies: ['submitter', 'offices'],
    urgent: [],
  },
  {
    label: '办结',
    past: '已办结',
    rule: '评价结束，无须重新办理，没有未落实的承诺事项',
    basis: '浙江规定第二十三条；本系统：评价结束即办结',
    from: ['replied'],
    to: 'closed',
    when: (file) => settled(file),
    effect: endUnfinished,
    starts: [],
    meets: [],
    stops: ['acknowledge', 'objection', 'reassign', 'coOpinion'],
    notifies: ['submitter', 'offices'],
    urgent: [],
  },
  {
    label: '承诺落实',
    past: '承诺事项已全部落实，建议办结',
    rule: '承诺事项已全部确认落实',
    basis: '浙江规定第二十条',
    from: ['tracking'],
    to: 'closed',
    when: (file) => !hasOpenCommitments(file),
    effect: nothing,
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter', 'offices'],
    urgent: [],
  },
];
