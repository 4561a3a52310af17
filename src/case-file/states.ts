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

/** States of a commitment 承诺事项. */
export const commitmentStates = {
  open: '办理中',
  reported: '已报落实',
  fulfilled: '已落实',
  superseded: '由新答复取代',
} as const;
export type CommitmentState = keyof typeof commitmentStates;

/** States of a request for more time 延期申请. */
export const extensionStates = { requested: '待决定', granted: '已同意', refused: '未同意' } as const;
export type ExtensionState = keyof typeof extensionStates;

/** Why a supervision case 督办件 was opened. */
export const supervisionCauses = {
  dissatisfiedResult: '对办理结果不满意',
  dissatisfiedAttitude: '对办理态度不满意',
} as const;
