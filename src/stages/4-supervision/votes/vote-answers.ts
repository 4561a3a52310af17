import { NamedAnswer, NamedCaseAnswer } from '../../../case-file/answers/parts.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../../platform/http/shown.js';

/**
 * How a vote stands 票决的状态. `ended`: the last day is over, the counts come with the next working morning. `calledOff`: closed
 * before its first day.
 */
export const voteStates = {
  announced: '未开始',
  open: '投票中',
  ended: '已截止，待计票',
  closed: '已计票',
  calledOff: '已取消',
} as const;
export type VoteState = keyof typeof voteStates;

/** What is voted on 评议对象. */
export const voteKinds = { office: '承办单位的年度办理工作', suggestion: '一件建议的办理' } as const;
export type VoteKind = keyof typeof voteKinds;

/** The counts of a vote 计票结果. */
export class VoteCountsAnswer {
  @Shown('满意票数', whole, { example: 26 })
  satisfied: number;

  @Shown('基本满意票数', whole, { example: 0 })
  basicallySatisfied: number;

  @Shown('不满意票数', whole, { example: 0 })
  dissatisfied: number;
}

/** A vote 评议票决, as everybody who may read it reads it. */
export class VoteAnswer {
  @Shown('票决的编号', uuid)
  id: string;

  @Shown('标题', text, { example: '区住房和城乡建设局2026年建议办理工作评议' })
  title: string;

  @ShownChoice('评议对象', voteKinds, 'office')
  kind: VoteKind;

  @ShownPart('被评议单位；评议一件建议的为 null', () => NamedAnswer, { nullable: true })
  office: NamedAnswer | null;

  @Shown('年度；没有的为 null', whole, { nullable: true, example: 2026 })
  year: number | null;

  @ShownPart('建议；评议一个单位的为 null', () => NamedCaseAnswer, { nullable: true })
  suggestion: NamedCaseAnswer | null;

  @Shown('投票开始日期', localDate, { example: '2026-12-20' })
  opensOn: string;

  @Shown('投票截止日期，含当日', localDate, { example: '2026-12-25' })
  closesOn: string;

  @ShownChoice('状态', voteStates, 'open')
  state: VoteState;

  @Shown('状态的名称', text, { example: '投票中' })
  stateLabel: string;

  @Shown('评议人数', whole, { example: 28 })
  electors: number;

  @Shown('已投票人数', whole, { example: 26 })
  voted: number;

  @Shown('未投票（弃权）人数', whole, { example: 2 })
  abstained: number;

  @Shown('登录人现在能不能投票：是评议人，还没有投票，无须回避，并且在投票时间内', flag, { example: true })
  mayVote: boolean;

  @Shown('登录人是否已经投票；投了什么，系统没有记录', flag, { example: false })
  hasVoted: boolean;

  @Shown('计票日期；投票开始以前取消的，为取消日期；没有计票也没有取消的为 null', localDate, {
    nullable: true,
    example: null,
  })
  closedOn: string | null;

  @ShownPart('计票结果；没有计票的，没有人投票的，或者投票人数过少而不予公布的，为 null', () => VoteCountsAnswer, {
    nullable: true,
  })
  counts: VoteCountsAnswer | null;

  @Shown('是否因投票人数过少而不予公布结果；没有人投票的，没有结果可以公布，为 false', flag, { example: false })
  withheld: boolean;
}

/** Who is on the roll, and whether he has voted; never how. */
export class VoteElectorAnswer {
  @Shown('评议人的账号编号', uuid)
  accountId: string;

  @Shown('姓名', text, { example: '代表甲' })
  name: string;

  @Shown('是否已经投票', flag, { example: true })
  voted: boolean;
}

/** A vote with its roll, for those who keep it. */
export class VoteSheetAnswer extends VoteAnswer {
  @ShownList('评议人名册，按账号编号排列；只有代表工委和审计可以看到，其他人看到的为空', () => VoteElectorAnswer)
  roll: readonly VoteElectorAnswer[];
}

/** How many were reminded. */
export class VoteRemindedAnswer {
  @Shown('本次提醒的人数；当日已经提醒过的不再提醒', whole, { example: 2 })
  reminded: number;
}
