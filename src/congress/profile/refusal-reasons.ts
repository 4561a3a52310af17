/**
 * Refusal reason 不予立案的情形: the closed list of codes with their Chinese labels.
 * It is the union of what Zhejiang art 6, Shanghai, Beijing and Chongqing name; a profile offers a part of it.
 */
export const refusalReasonLabels = {
  personalInterest: '涉及代表本人及其亲属个人问题',
  forwardedLetter: '代转人民群众来信',
  complaintAccusationAppeal: '检举、控告、申诉类材料',
  academicOrProduct: '学术探讨或者产品推介',
  consultation: '法律、政策等问题的咨询',
  noConcreteContent: '没有具体内容或者具体意见',
  pendingCase: '对正在办理的具体司法案件提出意见',
  runningTender: '对正在进行的招标投标提出中标意见',
  outOfCompetence: '不属于本级职权范围',
  marketInterference: '干预具体市场经营活动',
  secret: '涉及国家秘密，不得在本系统提出',
  other: '其他不宜作为建议、批评和意见提出的情形',
} as const;

/** The code of a refusal reason 不予立案情形代码. */
export type RefusalReasonCode = keyof typeof refusalReasonLabels;

/** One reason that a place offers, with the label that it prints. */
export interface RefusalReason {
  readonly code: RefusalReasonCode;
  readonly label: string;
}

/** Every reason with its usual label, in the order of the list. */
export const allRefusalReasons: readonly RefusalReason[] = Object.entries(refusalReasonLabels).map(([code, label]) => ({
  code: code as RefusalReasonCode,
  label,
}));
