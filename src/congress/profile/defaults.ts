import type { Profile, ProfileValue } from './profile.js';
import { allRefusalReasons } from './refusal-reasons.js';

/** A value that the law's text gives 法定取值: verified. */
export function byLaw<T>(value: T, source: string, note?: string): ProfileValue<T> {
  return { value, source, verified: true, ...(note === undefined ? {} : { note }) };
}

/** A default of this system 缺省取值 where the law says nothing: not verified, the note says where it comes from. */
export function byDefault<T>(value: T, note: string): ProfileValue<T> {
  return { value, source: '本系统缺省值，法律未规定', verified: false, note };
}

/** The rounds of the month and the quarter 跟踪与督办的缺省取值: none, where a place has no such practice. */
const cycleDefaults = {
  trackingDay: byDefault(null, '法律未规定；有“一月一跟踪”做法的地方，定每月几日。'),
  trackingWorkingDays: byDefault(5, '自跟踪轮次开始之日起五个工作日内报送。'),
  supervisionListDay: byDefault(null, '法律未规定；有“一季一督办”做法的地方，定每季最后一个月几日。'),
  lookBackDrawDay: byDefault(null, '法律未规定；有年终抽查“回头看”做法的地方，定十二月几日。'),
  lookBackSample: byDefault({ percent: 20 }, '法律未规定；以百分之二十为缺省，也可以由代表工委每次另定。'),
  commitmentNoticeDay: byDefault(null, '重庆市规定在第四季度通报承诺事项落实情况；其他地方须自定日期。'),
  carryOverDay: byDefault(null, '法律未规定；有结转做法的地方，定第一季度的某一日。'),
  leastElectors: byDefault(3, '法律未规定；少于三人的票决，从结果可以推知每人的评议。'),
  officeReportDay: byDefault(null, '法律未规定；要求承办单位每年报告办理情况的地方，定每年几月几日。'),
} as const satisfies Partial<Profile>;

/** The switches that no national or Zhejiang text fixes 各地通用的缺省取值, alike in all shipped profiles. */
export const commonDefaults = {
  ...cycleDefaults,
  timeZone: 'Asia/Shanghai',
  automaticRehandlings: byDefault(2, '第三次评价不满意的，转三方合议。'),
  attitudeAloneRehandles: byDefault(false, '仅对办理态度不满意的，记录并督办，不重新办理。'),
  reassignedReplyClock: byDefault('restart', '改办后的承办单位自接到改办之日起重新计算答复期限。'),
  examinationRequired: byDefault(false, '代表团审查可以进行，但不是立案的前提。'),
  missingOpinionsOverride: byDefault(true, '会办意见逾期且已催办的，主办单位可说明理由后先行答复。'),
  lapseNeedsUrging: byDefault(true, '参照重庆市规定：经催办仍不反馈的，单独统计。'),
  lights: byDefault({ yellowDays: 15, redDays: 3 }, '剩余十五日以内黄灯，三日以内及逾期红灯。'),
  reminderLadder: byDefault(
    {
      daysBefore: [15, 7, 3, 1],
      onDueDay: true,
      daysOverdue: [1],
      thenEveryDays: 7,
      escalation: { officeHead: { daysBefore: 7 }, assigningBody: { daysOverdue: 1 }, leaders: { daysOverdue: 8 } },
    },
    '参照各地系统的做法：到期前十五、七、三、一日提醒，逾期后每周提醒；到期当日、逾期次日和逐级提醒的档次系本系统的安排。',
  ),
  refusalReasons: byDefault(allRefusalReasons, '浙江、上海、北京、重庆各地规定所列情形的合集。'),
  rounding: byDefault('HALF_UP', '各地公布的统计表多为四舍五入。'),
  archiveYears: byDefault(20, '参照葫芦岛市的规定：不少于二十年；须由当地档案部门确认。'),
  attachments: byDefault(
    { onSuggestion: 3, onOther: 5, eachMegabytes: 20, caseMegabytes: 200 },
    '参照汝州等地的代表建议专用纸和系统：建议的附件不超过三件；其他材料的件数和大小系本系统的安排。',
  ),
} as const satisfies Partial<Profile>;

/**
 * Values that profiles did not have from the start 后来增加的取值: a version that was stored before has the default. (Stored
 * versions are never changed.)
 */
export const addedLater = {
  ...cycleDefaults,
  reminderLadder: commonDefaults.reminderLadder,
  archiveYears: commonDefaults.archiveYears,
  attachments: commonDefaults.attachments,
} as const satisfies Partial<Profile>;

/** Clock lengths where the law only says "timely" or nothing 期限的缺省取值. */
export const clockDefaults = {
  handover: byDefault({ lengthWorkingDays: 10 }, '参照重庆市、河南省规定的十个工作日。'),
  acknowledge: byDefault({ lengthCalendarDays: 7 }, '参照深圳市2007年考核办法：七日内网上签收。'),
  reassign: byDefault({ lengthWorkingDays: 10 }, '法律只要求及时决定；参照重庆市规定：十个工作日内重新交办。'),
  feedback: byDefault({ lengthWorkingDays: 20 }, '法律只要求及时反馈；参照重庆市规定的二十个工作日。'),
} as const;
