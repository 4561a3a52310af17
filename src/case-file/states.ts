/** The states of a suggestion 建议状态, with the words a person reads. */
export const caseStates = {
  draft: '草稿',
  submitted: '已提交',
  registered: '已立案',
  preassigned: '预交办',
  assigned: '已交办',
  handling: '办理中',
  replied: '已答复',
  deliberating: '三方合议',
  tracking: '跟踪办理',
  closed: '办结',
  archived: '归档',
  refused: '不予立案',
  referred: '转送',
  withdrawn: '撤回',
  undone: '撤销录入',
} as const;
export type CaseState = keyof typeof caseStates;

/** The states of an assignment 办理任务状态 (suggestion × office × role × round). */
export const assignmentStates = {
  pending: '待签收',
  acknowledged: '已签收',
  objected: '申请调整',
  opinionGiven: '已会办',
  drafting: '拟稿',
  replied: '已答复',
  reassigned: '已改办',
  ended: '已结束',
} as const;
export type AssignmentState = keyof typeof assignmentStates;

/** What an office is asked to do: lead 主办, co 会办, separate 分别办理. */
export const officeRoles = { lead: '主办', co: '会办', separate: '分别办理' } as const;
export type OfficeRole = keyof typeof officeRoles;

/** Where what is not handled as a suggestion goes 转送去向: 信访, the congress above, or whom it may help. */
export const referralTargets = {
  petition: '转信访机构办理',
  higherLevel: '转上级人大',
  reference: '转有关方面研究参考',
} as const;

/** Where a deputy stands who was asked to co-sign 附议. */
export const cosignerStates = {
  invited: '待确认',
  confirmed: '已附议',
  declined: '不附议',
  dropped: '提交时未确认',
} as const;
export type CosignerState = keyof typeof cosignerStates;

/** As what a deputy signed. */
export const signedAs = { lead: '领衔代表', cosigner: '附议代表' } as const;

/** The three checks of an examination 审查 (临安: 政治关、法律关、质量关), and how each may end. */
export const checks = { political: '政治关', legal: '法律关', quality: '质量关' } as const;
export const checkResults = { pass: '通过', fail: '不通过' } as const;
export type CheckResult = keyof typeof checkResults;

/** Offices are added as co-offices or as separate ones; the lead is changed by 改办. */
export const addedRoles = { co: officeRoles.co, separate: officeRoles.separate } as const;

/** Kinds of suggestion 类型: 建议, 批评, 意见, and a motion that is treated as suggestion (议案转建议). */
export const suggestionKinds = {
  suggestion: '建议',
  criticism: '批评',
  opinion: '意见',
  fromMotion: '由议案转',
} as const;

/** How the suggestion was formed 形成方式 (建议专用纸). */
export const formations = {
  survey: '专题调研',
  forum: '座谈走访',
  visit: '视察',
  station: '代表联络站',
  residents: '居民反映',
  other: '其他',
} as const;

/** The deputy's wish about publication 公开意愿. */
export const publicationWishes = { full: '全文公开', titleOnly: '仅公开标题', none: '不公开' } as const;

/** How a reply is published 答复公开属性. */
export const publications = { full: '全文公开', summary: '摘要公开', none: '不公开' } as const;

/** Stages of consultation 沟通阶段: 办前联系, 办中沟通, 办结答复, 办后回访. */
export const consultationStages = {
  before: '办前联系',
  during: '办中沟通',
  after: '办结答复',
  followUp: '办后回访',
} as const;

/** Forms of consultation 沟通方式. */
export const consultationForms = {
  visit: '走访',
  meeting: '座谈',
  phone: '电话',
  online: '网络',
  faceToFace: '面商',
} as const;

/** The three ratings of both axes 评价: attitude 办理态度 and result 办理结果. */
export const ratings = { satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意' } as const;
export type Rating = keyof typeof ratings;

/** Six questions of the form for opinions 征询意见表, each answered yes or no where the deputy wishes. */
export const evaluationDimensions = {
  visited: '已走访或者面商',
  attitude: '态度诚恳',
  heard: '充分听取了意见',
  toThePoint: '答复有针对性',
  leaderAnswered: '领导当面答复',
  agreesWithResult: '同意办理结果',
} as const;

/** States of a commitment 承诺事项. */
export const commitmentStates = {
  open: '办理中',
  reported: '已报落实',
  fulfilled: '已落实',
  superseded: '由新答复取代',
} as const;
export type CommitmentState = keyof typeof commitmentStates;

/** States of a request for more time 延期申请. */
export const extensionStates = {
  requested: '待决定',
  granted: '已同意',
  refused: '未同意',
  ended: '不再决定',
} as const;
export type ExtensionState = keyof typeof extensionStates;

/** Why a supervision case 督办件 was opened. */
export const supervisionCauses = {
  dissatisfiedResult: '对办理结果不满意',
  dissatisfiedAttitude: '对办理态度不满意',
  lookBack: '回头看发现没有真正办成',
} as const;

/** How a request for re-assignment 申请调整 was decided. */
export const reassignmentDecisions = { denied: '不同意调整', reassigned: '已改办', ended: '办理已终止' } as const;

/** The three parties of a deliberation 三方合议. */
export const deliberationSides = { deputy: '代表', office: '承办单位', congress: '人大常委会' } as const;

/** What a deliberation concluded 合议结论. */
export const deliberationConclusions = { accept: '认可办理结果', rehandle: '重新办理' } as const;

/** Kinds of batches 批次 in which cases are handed over: all of a session at once, or month by month in recess. */
export const batchKinds = { session: '集中交办', monthly: '逐月交办' } as const;

/** Forms of a supervision activity 督办活动. */
export const inspectionForms = {
  cloud: '云端督办',
  visit: '现场走访',
  meeting: '座谈',
  interview: '约见部门',
  review: '履职评议',
} as const;

/** Why a supervision letter 督办函 is written. */
export const letterCauses = {
  overdue: '逾期未办',
  dissatisfied: '代表不满意',
  noContact: '未与代表沟通',
  offTopic: '答非所问',
  lateCommitment: '承诺到期未落实',
} as const;
export type LetterCause = keyof typeof letterCauses;

/** States of a supervision letter 督办函. */
export const letterStates = { open: '待回复', answered: '已回复', ended: '不再回复' } as const;
export type LetterState = keyof typeof letterStates;

/** Bodies that a case is copied to 抄送的监督机构. */
export const oversightBodies = { enforcement: '行政执法监督机构', procuratorate: '检察机关' } as const;
export type OversightBody = keyof typeof oversightBodies;

/** States of a copy to an oversight body 抄送. */
export const copyStates = { sent: '待反馈', concluded: '已有结果' } as const;
export type CopyState = keyof typeof copyStates;

/** What a look-back 回头看 found of a reply that counted as solved. */
export const lookBackFindings = { confirmed: '属实', notReal: '不属实' } as const;
export type LookBackFinding = keyof typeof lookBackFindings;

/** What of a case an attachment 附件 may belong to. */
export const attachmentTargets = {
  suggestion: '建议',
  reply: '答复',
  consultation: '沟通记录',
  progress: '月度进展',
} as const;

/** What an office may attach a file to. */
export const handlingTargets = { reply: '答复稿', consultation: '沟通记录', progress: '月度进展' } as const;

/** Why an attachment is withheld 撤下附件. */
export const withholdingReasons = {
  classified: '涉密或者疑似涉密',
  personalData: '含有不应提供的个人信息',
  unlawful: '含有违法或者不良信息',
  mistaken: '误传',
} as const;
