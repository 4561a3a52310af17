import { NamedAnswer, NamedCaseAnswer } from '../../case-file/answers/parts.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';

/** An office in the award. */
export class AwardedOfficeAnswer {
  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @Shown('考核名次', whole, { example: 1 })
  rank: number;

  @Shown('考核等次的代码', text, { nullable: true, example: 'good' })
  grade: string | null;

  @Shown('考核等次', text, { nullable: true, example: '良好' })
  gradeLabel: string | null;

  @Shown('考核总分；按等次考核的为 null', text, { nullable: true, example: null })
  points: string | null;

  @Shown('按名次是否应当入选（同名次的一并）；公布以后即是否入选', flag, { example: true })
  proposed: boolean;

  @Shown('是否入选', flag, { example: true })
  chosen: boolean;

  @ShownItems('不能参评或者没有入选的理由', text, [])
  reasons: readonly string[];
}

/** 先进承办单位: before the announcement the candidates, then the result. */
export class OfficeAwardAnswer {
  @Shown('考核的编号', uuid)
  assessmentId: string;

  @Shown('是否已经公布', flag, { example: true })
  announced: boolean;

  @Shown('参加考核排名的单位数', whole, { example: 97 })
  assessed: number;

  @Shown('名额的下限', whole, { example: 20 })
  fewest: number;

  @Shown('名额的上限', whole, { example: 24 })
  most: number;

  @Shown('决定日期；没有公布的为 null', localDate, { nullable: true, example: '2027-01-20' })
  decidedOn: string | null;

  @Shown('决定机关或会议；没有公布的为 null', text, { nullable: true, example: '主任会议' })
  meeting: string | null;

  @Shown('公布日期；没有公布的为 null', localDate, { nullable: true, example: '2027-01-20' })
  announcedOn: string | null;

  @Shown('内容的摘要（SHA-256）；没有公布的为 null', text, { nullable: true, example: null })
  contentHash: string | null;

  @Shown('名次在前而没有入选的理由；没有的为 null', text, { nullable: true, example: null })
  reason: string | null;

  @ShownList('各单位，按名次排列；承办单位只看到入选的和自己的', () => AwardedOfficeAnswer)
  offices: readonly AwardedOfficeAnswer[];
}

/** How the selection of 优秀建议 stands. */
export const suggestionAwardStates = { nominating: '提名中', counting: '待评选', announced: '已公布' } as const;
export type SuggestionAwardState = keyof typeof suggestionAwardStates;

/** A selection of 优秀建议. */
export class SuggestionAwardAnswer {
  @Shown('评选的编号', uuid)
  id: string;

  @Shown('年度', whole, { example: 2026 })
  year: number;

  @Shown('标题', text, { example: '2026年度优秀建议评选' })
  title: string;

  @ShownPart('届次会议；没有限定的为 null', () => NamedAnswer, { nullable: true })
  session: NamedAnswer | null;

  @Shown('发起时范围内立案的件数', whole, { example: 305 })
  filed: number;

  @Shown('名额', whole, { example: 4 })
  most: number;

  @Shown('提名截止日期', localDate, { example: '2026-12-20' })
  nominationsUntil: string;

  @ShownChoice('状态', suggestionAwardStates, 'nominating')
  state: SuggestionAwardState;

  @Shown('状态的名称', text, { example: '提名中' })
  stateLabel: string;

  @Shown('会议日期；没有公布的为 null', localDate, { nullable: true, example: null })
  heldOn: string | null;

  @Shown('会议；没有公布的为 null', text, { nullable: true, example: null })
  meeting: string | null;

  @Shown('到会人数；没有公布的为 null', whole, { nullable: true, example: null })
  present: number | null;

  @Shown('内容的摘要（SHA-256）；没有公布的为 null', text, { nullable: true, example: null })
  contentHash: string | null;
}

/** A nominated case. */
export class NominatedAnswer {
  @ShownPart('建议', () => NamedCaseAnswer)
  suggestion: NamedCaseAnswer;

  @Shown('提名数', whole, { example: 2 })
  nominations: number;

  @ShownItems('提名的理由；只有代表工委、常委会领导、审计看得到', text, [])
  reasons: readonly string[];

  @Shown('赞成票；没有公布的为 null', whole, { nullable: true, example: null })
  inFavour: number | null;

  @Shown('是否入选；没有公布的为 null', flag, { nullable: true, example: null })
  chosen: boolean | null;

  @Shown('没有入选的理由', text, { nullable: true, example: null })
  why: string | null;
}

/** A selection with the nominated cases that the reader sees. */
export class SuggestionAwardSheetAnswer extends SuggestionAwardAnswer {
  @ShownList('提名的建议，限于登录人看得到的', () => NominatedAnswer)
  nominated: readonly NominatedAnswer[];
}
