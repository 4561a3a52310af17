import {
  flag,
  instant,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
} from '../platform/http/shown.js';
import { text, uuid, whole } from '../platform/http/shown.js';
import { EscalationAnswer, ProposedOfficeAnswer, ReassignmentRequestAnswer } from './answers/assigning-answer.js';
import { AssignmentAnswer } from './answers/assignment-answer.js';
import { AttachmentAnswer } from './answers/attachment-answer.js';
import { ClockAnswer } from './answers/clock-answer.js';
import { CommitmentAnswer } from './answers/commitment-answer.js';
import { DeliberationAnswer } from './answers/deliberation-answer.js';
import { EvaluationAnswer } from './answers/evaluation-answer.js';
import { ConsultationAnswer, CoOpinionAnswer } from './answers/handling-answer.js';
import {
  InspectionAnswer,
  LookBackAnswer,
  OversightCopyAnswer,
  SupervisionLetterAnswer,
} from './answers/oversight-answer.js';
import { EarlierAnswer, RelatedAnswer } from './answers/related-answer.js';
import { PastRecordAnswer } from './answers/past-answer.js';
import { CaseCategoryAnswer, CaseSessionAnswer, NamedAnswer } from './answers/parts.js';
import { PermittedActAnswer, PinnedProfileAnswer } from './answers/parts.js';
import { PublicationAnswer } from './answers/publication-answer.js';
import { ClassChangeAnswer, ReplyAnswer } from './answers/reply-answer.js';
import {
  CosignerAnswer,
  ExaminationAnswer,
  LeadDeputyAnswer,
  ReviewAnswer,
  SubmitterAnswer,
} from './answers/submission-answer.js';
import { ReferralAnswer, WithdrawalAnswer } from './answers/submission-answer.js';
import { KeyDesignationAnswer, SupervisionCaseAnswer, UrgingAnswer } from './answers/supervision-answer.js';
import { caseStates, formations, publicationWishes, suggestionKinds, type CaseState } from './states.js';

/** The suggestion itself 建议, as its form (建议专用纸) has it, with where it stands. */
export class SuggestionAnswer {
  @Shown('建议的编号', uuid)
  id: string;

  @Shown('建议号，每次会议从 1 起连续编号；立案前为 null', whole, { nullable: true, example: 12 })
  number: number | null;

  @Shown('标题', text, { example: '关于推进小剡村健身场地建设的建议' })
  title: string;

  @Shown('案由', text, { example: '村民健身场地不足，老人、孩子无处活动。' })
  cause: string;

  @ShownItems('具体建议，逐条', text, ['在村委会旁空地建设健身场地。', '配备夜间照明。'])
  proposals: readonly string[];

  @ShownChoice('状态', caseStates, 'handling')
  state: CaseState;

  @Shown('状态的名称', text, { example: '办理中' })
  stateLabel: string;

  @Shown('版本，即 ETag；每办理一次加 1', whole, { example: 7 })
  version: number;

  @ShownChoice('类型', suggestionKinds, 'suggestion')
  kind: keyof typeof suggestionKinds;

  @ShownPart('所属会议；立案前为 null', () => CaseSessionAnswer, { nullable: true })
  session: CaseSessionAnswer | null;

  @Shown('是否会中提出；立案前为 null', flag, { nullable: true, example: true })
  inSession: boolean | null;

  @ShownPart('类别；没有写明时为 null', () => CaseCategoryAnswer, { nullable: true })
  category: CaseCategoryAnswer | null;

  @ShownChoice('形成方式', formations, 'survey', { nullable: true })
  formedBy: keyof typeof formations | null;

  @Shown('联络站名称', text, { nullable: true, example: null })
  stationName: string | null;

  @Shown('是否来自居民议事清单', flag, { example: false })
  residentRequest: boolean;

  @ShownChoice('代表的公开意愿', publicationWishes, 'full', { nullable: true })
  publicationWish: keyof typeof publicationWishes | null;

  @ShownPart('希望的承办单位', () => NamedAnswer, { nullable: true })
  wishedOffice: NamedAnswer | null;

  @Shown('以前提过的同一件建议', uuid, { nullable: true, example: null })
  priorSuggestionId: string | null;

  @Shown('提交日期', localDate, { nullable: true, example: '2026-02-04' })
  submittedOn: string | null;

  @Shown('立案日期', localDate, { nullable: true, example: '2026-02-05' })
  registeredOn: string | null;

  @Shown('首次交办日期', localDate, { nullable: true, example: '2026-03-02' })
  firstHandedOverOn: string | null;

  @Shown('是否涉及面广、办理难度大', flag, { example: false })
  difficult: boolean;

  @Shown('归档日期', localDate, { nullable: true, example: null })
  archivedOn: string | null;
}

/** The case 案卷 as GET answers it: what this reader may see of it, today. */
export class CaseAnswer extends SuggestionAnswer {
  @ShownPart('提出者', () => SubmitterAnswer)
  submitter: SubmitterAnswer;

  @ShownPart('领衔代表；代表团提出的为 null', () => LeadDeputyAnswer, { nullable: true })
  leadDeputy: LeadDeputyAnswer | null;

  @ShownList('附议代表；不附议的、未确认的只有提出者能看到', () => CosignerAnswer)
  cosigners: readonly CosignerAnswer[];

  @ShownList('建议本身的附件', () => AttachmentAnswer)
  attachments: readonly AttachmentAnswer[];

  @ShownList('办理任务', () => AssignmentAnswer)
  assignments: readonly AssignmentAnswer[];

  @ShownList('期限', () => ClockAnswer)
  clocks: readonly ClockAnswer[];

  @ShownList('沟通记录', () => ConsultationAnswer)
  consultations: readonly ConsultationAnswer[];

  @ShownList('会办意见', () => CoOpinionAnswer)
  coOpinions: readonly CoOpinionAnswer[];

  @ShownList('答复', () => ReplyAnswer)
  replies: readonly ReplyAnswer[];

  @ShownList('评价；承办单位和政府在本轮评结后才能看到', () => EvaluationAnswer)
  evaluations: readonly EvaluationAnswer[];

  @ShownList('承诺事项', () => CommitmentAnswer)
  commitments: readonly CommitmentAnswer[];

  @ShownList('办理结果变更', () => ClassChangeAnswer)
  classHistory: readonly ClassChangeAnswer[];

  @ShownList('催办', () => UrgingAnswer)
  urgings: readonly UrgingAnswer[];

  @ShownList('预交办的单位；没有预交办的为空', () => ProposedOfficeAnswer)
  preAssignment: readonly ProposedOfficeAnswer[];

  @ShownList('申请调整', () => ReassignmentRequestAnswer)
  reassignmentRequests: readonly ReassignmentRequestAnswer[];

  @ShownPart('提级办理；没有提级的为 null', () => EscalationAnswer, { nullable: true })
  escalation: EscalationAnswer | null;

  @ShownPart('重点督办；未列入的为 null', () => KeyDesignationAnswer, { nullable: true })
  keyDesignation: KeyDesignationAnswer | null;

  @ShownPart('公开决定；尚未决定的为 null', () => PublicationAnswer, { nullable: true })
  publication: PublicationAnswer | null;

  @ShownList('督办件；承办单位和政府在本轮评结后才能看到', () => SupervisionCaseAnswer)
  supervisionCases: readonly SupervisionCaseAnswer[];

  @ShownList('三方合议', () => DeliberationAnswer)
  deliberations: readonly DeliberationAnswer[];

  @ShownList('督办活动', () => InspectionAnswer)
  inspections: readonly InspectionAnswer[];

  @ShownList('督办函', () => SupervisionLetterAnswer)
  supervisionLetters: readonly SupervisionLetterAnswer[];

  @ShownList('抄送监督机构', () => OversightCopyAnswer)
  oversightCopies: readonly OversightCopyAnswer[];

  @ShownList('回头看', () => LookBackAnswer)
  lookBacks: readonly LookBackAnswer[];

  @Shown('同一件事第几次提出：1 为首次', whole, { example: 1 })
  filedTimes: number;

  @ShownList('以前提过的同一件建议，最近的在前', () => EarlierAnswer)
  earlier: readonly EarlierAnswer[];

  @ShownList('并案办理的其他建议', () => RelatedAnswer)
  jointHandling: readonly RelatedAnswer[];

  @ShownList('代表团审查', () => ExaminationAnswer)
  examinations: readonly ExaminationAnswer[];

  @ShownList('审查决定', () => ReviewAnswer)
  reviews: readonly ReviewAnswer[];

  @ShownPart('转送；没有转送的为 null', () => ReferralAnswer, { nullable: true })
  referral: ReferralAnswer | null;

  @ShownPart('撤回；没有撤回的为 null', () => WithdrawalAnswer, { nullable: true })
  withdrawal: WithdrawalAnswer | null;

  @ShownPart('往年台账的记录；不是补录的往年件的为 null', () => PastRecordAnswer, { nullable: true })
  pastRecord: PastRecordAnswer | null;

  @Shown('是否办结：答复已全部作出，评价已结束', flag, { example: false })
  concluded: boolean;

  @Shown('是否办成：建议所提问题已经解决；尚未全部答复时为 null', flag, { nullable: true, example: null })
  accomplished: boolean | null;

  @ShownPart('所适用的办理规则；立案前为 null', () => PinnedProfileAnswer, { nullable: true })
  profile: PinnedProfileAnswer | null;

  @Shown('起草时间', instant, { example: '2026-02-03T01:00:00.000Z' })
  createdAt: string;

  @Shown('最近一次办理的时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  updatedAt: string;

  @ShownList('您此刻对这件建议可办的事项', () => PermittedActAnswer)
  permittedActs: readonly PermittedActAnswer[];
}
