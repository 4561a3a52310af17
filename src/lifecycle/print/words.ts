import type { ClockKind } from '../../deadlines/clock-kinds.js';
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
  governmentOffice: '政府督查机构',
  otherAssigner: '另一交办机构',
  committee: '对口的专门委员会',
  proposedOffices: '预交办的各单位',
  offices: '各承办单位',
  ownOffice: '本承办单位',
  replyingOffices: '主办单位（分别办理的，各分别办理单位）',
  rehandling: '重新办理的单位',
  leaders: '督办领导、领办领导、提级办理的领导（有账号的）',
  owing: '被催办的单位或代表',
  letterOffice: '收函单位',
  letterIssuers: '向本单位发函的人',
  movedDates: '到期日变动所涉各方',
};

/** What an act leaves behind for certain, in words. */
export const ensureWords: Readonly<Record<EnsureName, string>> = {
  dayOfSubmissionKnown: '提交日期',
  numbered: '届次和编号',
  profilePinned: '载明的办理规则版本',
  handedOver: '首次交办日期和答复的单位',
  nothingOwed: '全部办理任务的结束、全部期限的终止',
  backInHand: '恢复为申请以前的待签收或者已签收',
  replyIssued: '发出的答复',
  deliberated: '合议记录，载明所议的答复',
};

/** To whom or what a kind of clock applies 适用于: the words for `due` in `clocks.ts`. */
export const clockSubjects: Readonly<Record<ClockKind, string>> = {
  recessNotice: '闭会期间提出的建议',
  handover: '整件建议',
  acknowledge: '新交给的办理任务（含增加、改办的）',
  objection: '新交给的办理任务（含增加、改办的）',
  reassign: '申请调整的办理任务',
  contact: '首次办理的主办、分别办理单位',
  coOpinion: '会办单位',
  reply: '首次办理的主办、分别办理单位',
  feedback: '本轮主办、分别办理单位的每份答复',
  rehandle: '重新办理（第二轮起）的主办、分别办理单位',
  publish: '整件建议',
  commitment: '每项承诺事项',
  supervisionLetter: '每份督办函',
};
