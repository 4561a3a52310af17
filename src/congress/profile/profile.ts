import type { Length } from './length.js';
import type { RefusalReason } from './refusal-reasons.js';
import type { ReminderLadder } from './reminder-ladder.js';

/**
 * One value of a profile 规则取值: never a bare number. `source` names law and article in Chinese;
 * `verified` is true only where the source's text says so, false for a default that the place must still confirm.
 */
export interface ProfileValue<T> {
  readonly value: T;
  readonly source: string;
  readonly verified: boolean;
  readonly note?: string;
}

/**
 * The lengths of the clocks 各类期限. Null: this place has no such clock.
 * Never null are the four that the procedure cannot do without: the reply and its longest extent
 * (代表法第五十一条), the feedback (without it no case could lapse) and the re-handling.
 */
export interface ProfileClocks {
  readonly recessNotice: ProfileValue<Length | null>;
  readonly handover: ProfileValue<Length | null>;
  readonly acknowledge: ProfileValue<Length | null>;
  /** Null: an office may object at any time before its reply (Beijing 2014 has no such limit). */
  readonly objection: ProfileValue<Length | null>;
  readonly reassign: ProfileValue<Length | null>;
  readonly contact: ProfileValue<Length | null>;
  readonly coOpinion: ProfileValue<Length | null>;
  readonly reply: ProfileValue<Length>;
  /** The whole length of a difficult or extended reply, counted from the same anchor (six months, not three and six). */
  readonly replyDifficult: ProfileValue<Length>;
  readonly feedback: ProfileValue<Length>;
  readonly rehandle: ProfileValue<Length>;
  readonly publish: ProfileValue<Length | null>;
}

/**
 * Outcome class 办理结果分类 (A, B, C …). No code reads meaning from the letter: C is "planned" in one city
 * and "cannot" in another. The flags say what a class asks and what it counts as.
 */
export interface OutcomeClass {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  /** The reply must carry dated commitments 承诺事项. */
  readonly requiresDueDate: boolean;
  /** The reply must say why 说明原因. */
  readonly requiresExplanation: boolean;
  /** Counts as 办成; the first such class is what a fulfilled case becomes. */
  readonly countsAsSolved: boolean;
  /** The case goes to 跟踪办理 and ends when its commitments are fulfilled. */
  readonly trackable: boolean;
}

/** Which consultations must be on record before a reply 答复前的沟通要求: any one of the stages, or all of them. */
export interface RequiredConsultation {
  readonly stages: readonly ('before' | 'during')[];
  readonly need: 'any' | 'all';
}

/** Lights 红黄灯, in calendar days left: green above `yellowDays`, yellow down to `redDays`, red then and when overdue. */
export interface LightLimits {
  readonly yellowDays: number;
  readonly redDays: number;
}

/** How published percentages are rounded 百分比取舍, as spelled in the reports. */
export type Rounding = 'HALF_UP' | 'LARGEST_REMAINDER' | 'ADJUST_LARGEST' | 'TRUNCATE';

/** A day of each year 每年定日, `MM-DD`, at most the 28th; where it is off, the next working day. */
export type YearDay = string;

/** How many attachments 附件 a paper may have, and how large they may be. */
export interface AttachmentLimits {
  readonly onSuggestion: number;
  readonly onOther: number;
  readonly eachMegabytes: number;
  readonly caseMegabytes: number;
}

/** How much of what counts as solved is looked back at 回头看抽查: so many replies, or so many per cent of them, rounded up. */
export type SampleSize = { readonly count: number } | { readonly percent: number };

/**
 * Jurisdiction profile 办理规则: every number and switch of the procedure in one place, as data.
 * Immutable; a stored profile is `{ version } & Profile`, and a suggestion pins the version at registration.
 * `key`, `name` and `timeZone` (an IANA name) say whose rules these are; everything else carries its source.
 */
export interface Profile {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly clocks: ProfileClocks;
  /** From what the reply is counted 起算. In this system both mean the day of `assign` or `reassign`. */
  readonly replyBasis: ProfileValue<'receipt' | 'handover'>;
  /** Who rates a co-signed suggestion 谁来评价. */
  readonly raters: ProfileValue<'lead' | 'each'>;
  /** Rounds of re-handling before 三方合议. */
  readonly automaticRehandlings: ProfileValue<number>;
  /** Whether dissatisfaction with the attitude alone re-handles 仅对态度不满意是否重新办理. */
  readonly attitudeAloneRehandles: ProfileValue<boolean>;
  /** Whether the reply clock starts anew for the successor 改办后答复期限. */
  readonly reassignedReplyClock: ProfileValue<'restart' | 'continue'>;
  readonly requiredConsultationStages: ProfileValue<RequiredConsultation>;
  readonly outcomeClasses: ProfileValue<readonly OutcomeClass[]>;
  /** A fulfilled commitment is answered again in writing 办成后再次答复. */
  readonly replyAfterFulfilment: ProfileValue<boolean>;
  /** Registration needs the delegation's examination 立案前须经代表团审查. */
  readonly examinationRequired: ProfileValue<boolean>;
  /** A reply may go out without an overdue co-opinion, with the reason 会办意见逾期可说明理由后答复. */
  readonly missingOpinionsOverride: ProfileValue<boolean>;
  /** A case lapses only after one urging 逾期未评须先催. */
  readonly lapseNeedsUrging: ProfileValue<boolean>;
  readonly lights: ProfileValue<LightLimits>;
  /** When, and from when on who else, is reminded of a date 到期提醒. */
  readonly reminderLadder: ProfileValue<ReminderLadder>;
  readonly refusalReasons: ProfileValue<readonly RefusalReason[]>;
  readonly rounding: ProfileValue<Rounding>;
  /** Day of the month on which the round of tracking opens 一月一跟踪, 1 to 28. Null: this place has no such rounds. */
  readonly trackingDay: ProfileValue<number | null>;
  /** Working days that the offices have to report in, from the day on which the round opens. */
  readonly trackingWorkingDays: ProfileValue<number>;
  /** Day of each quarter's last month on which the supervision list is made 一季一督办, 1 to 28. Null: no such lists. */
  readonly supervisionListDay: ProfileValue<number | null>;
  /** Day of December on which the year's look-backs are drawn 年终抽查回头看. Null: drawn by hand alone. */
  readonly lookBackDrawDay: ProfileValue<YearDay | null>;
  /** How much is drawn where nobody says otherwise. */
  readonly lookBackSample: ProfileValue<SampleSize>;
  /** Day of the year's last quarter on which deputies are told of their commitments 承诺事项年终通报. Null: none are. */
  readonly commitmentNoticeDay: ProfileValue<YearDay | null>;
  /** Day of the year's first quarter on which the open commitments of the years before are carried over 结转. Null: none are. */
  readonly carryOverDay: ProfileValue<YearDay | null>;
  /** How many electors a vote 评议票决 needs at least, and how many ballots its counts, so that nobody's can be told. */
  readonly leastElectors: ProfileValue<number>;
  /** Day of the year, `MM-DD`, by which each office reports on its year's handling 年度办理情况报告. Null: none is owed. */
  readonly officeReportDay: ProfileValue<string | null>;
  /** Years for which an archived case is kept at least 档案保管年限. Null: for ever. The system itself never removes one. */
  readonly archiveYears: ProfileValue<number | null>;
  /** How many attachments a suggestion may have, and each other paper; how large each may be, and all of a case together. */
  readonly attachments: ProfileValue<AttachmentLimits>;
}
