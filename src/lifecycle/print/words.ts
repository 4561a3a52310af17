import type { EnsureName } from '../ensures.js';
import type { RecipientName } from '../recipients.js';

/** Who is told 提醒对象, in words. */
export const recipientWords: Readonly<Record<RecipientName, string>> = {
  raters: '尚未评价的评价人',
  submitter: '领衔代表（或提出的代表团）',
  delegation: '领衔代表所在代表团',
  cosigners: '附议代表',
  askedCosigners: '须（再次）确认的受邀代表',
  deputyAffairs: '代表工委',
  governmentOffice: '政府督查',
  proposedOffices: '预交办的各单位',
  offices: '各承办单位',
  ownOffice: '本承办单位',
  replyingOffices: '主办单位（分别办理的，各分别办理单位）',
  leaders: '督办领导、领办领导、提级办理的领导（有账号的）',
  owing: '被催办的单位或代表',
  letterOffice: '收函单位',
  letterIssuers: '向本单位发函的人',
  movedDates: '到期日变动所涉各方',
};

/** What an act leaves behind for certain, in words. */
export const ensureWords: Readonly<Record<EnsureName, string>> = {
  dayOfSubmissionKnown: '已有提交日期',
  numbered: '已有届次和编号',
  profilePinned: '已钉住办理规则的版本',
  handedOver: '已有首次交办日期和答复的单位',
  nothingOwed: '办理任务全部结束，期限全部终止',
  replyIssued: '答复已发出',
  deliberated: '合议记录载明所议的答复',
};
