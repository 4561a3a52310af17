import type { Length } from '../congress/profile/length.js';
import type { Profile, ProfileClocks } from '../congress/profile/profile.js';

/** Who may owe what a clock waits for 应办的一方. */
export const owers = {
  office: '承办单位',
  raters: '提出人',
  assigningBody: '交办机构',
  deputyAffairs: '代表工委',
} as const;
export type Ower = keyof typeof owers;

/** One row of the table of clock kinds 期限种类. */
export interface ClockKindRow {
  /** The legal name. */
  readonly label: string;
  /** What the clock hangs on: the whole case, one office's assignment, one commitment, or one supervision letter. */
  readonly subject: 'suggestion' | 'assignment' | 'commitment' | 'letter';
  /** The profile's key of its length; null: the day is agreed (its own date), and does not move past holidays. */
  readonly length: keyof ProfileClocks | null;
  /** What it counts from, to be read in 「自…之日起」; with an own date, who fixed that date. */
  readonly anchor: string;
  /** 应 a duty, 可 a right. */
  readonly modal: '应' | '可';
  /** What is to be done by the due date. */
  readonly deed: string;
  /** Who is to do it, and so is reminded of the date. */
  readonly owedBy: Ower;
  /** What a reader of the table must know besides, in words. */
  readonly note?: string;
}

/** Clock kinds 期限种类, in the order of the procedure. A new clock is one row here and one key of the profile. */
export const clockKinds = {
  recessNotice: {
    ...row('立案告知', 'suggestion', 'recessNotice', '受理', '告知代表是否立案'),
    note: '仅闭会期间提出的；立案即告知，当日完成',
    owedBy: 'deputyAffairs',
  },
  handover: { ...row('交办', 'suggestion', 'handover', '立案', '交办'), owedBy: 'assigningBody' },
  acknowledge: row('签收', 'assignment', 'acknowledge', '交办', '签收'),
  objection: { ...row('申请调整', 'assignment', 'objection', '交办', '提出调整申请'), modal: '可' },
  reassign: { ...row('改办', 'assignment', 'reassign', '申请调整', '决定是否改办'), owedBy: 'assigningBody' },
  contact: row('联系代表', 'assignment', 'contact', '交办', '联系代表'),
  coOpinion: row('会办意见', 'assignment', 'coOpinion', '交办', '提交会办意见'),
  reply: row('答复', 'assignment', 'reply', '交办', '答复代表'),
  feedback: { ...row('评价', 'assignment', 'feedback', '全部答复', '评价'), owedBy: 'raters' },
  rehandle: row('重新办理', 'assignment', 'rehandle', '决定重新办理', '重新办理并再次答复'),
  publish: { ...row('公开', 'suggestion', 'publish', '全部答复', '公开'), owedBy: 'deputyAffairs' },
  commitment: row('承诺事项', 'commitment', null, '承办单位在答复中承诺', '兑现承诺'),
  supervisionLetter: row('督办函', 'letter', null, '督办函载明', '回复督办函'),
} as const satisfies Record<string, ClockKindRow>;

/** The code of a clock kind 期限种类代码. */
export type ClockKind = keyof typeof clockKinds;

/** A row by its code, with the columns typed alike for all kinds. */
export function clockKindRow(kind: ClockKind): ClockKindRow {
  return clockKinds[kind];
}

/** The kinds that bind somebody 应: a right 可 that passes is no duty missed, and nobody is reminded of it. */
export const bindingKinds: readonly ClockKind[] = (Object.keys(clockKinds) as ClockKind[]).filter(
  (kind) => clockKindRow(kind).modal === '应',
);

/**
 * What an office owes upon its assignment 承办单位的办理期限: its dates run on while its request for re-assignment 申请调整
 * waits, but nobody presses it then for what it may not do.
 */
export const officeDutyKinds: readonly ClockKind[] = bindingKinds.filter((kind) => {
  const { subject, owedBy } = clockKindRow(kind);
  return subject === 'assignment' && owedBy === 'office';
});

/**
 * Who owes what a clock waits for, now: while an office's request for re-assignment 申请调整 is not decided, what is the office's waits
 * for the one that decides, for the office may not act.
 * @param isAsking whether such a request waits of the assignment that it hangs on
 */
export function owedNowBy(kind: ClockKind, isAsking: boolean): Ower {
  const { owedBy } = clockKindRow(kind);
  return owedBy === 'office' && isAsking ? 'assigningBody' : owedBy;
}

/** A length with the law it rests on 期限及其依据. */
export interface ProfileTerm {
  readonly length: Length;
  readonly source: string;
}

/**
 * What a profile says of a clock kind 本地该种期限.
 * @param difficult the reply of a difficult case 办理难度大: its whole, longer length.
 * @returns null when the place has no such clock, or the kind has its own date.
 */
export function profileTerm(profile: Pick<Profile, 'clocks'>, kind: ClockKind, difficult = false): ProfileTerm | null {
  const key = clockKindRow(kind).length;
  if (key === null) return null;
  const { value, source } = profile.clocks[difficult && key === 'reply' ? 'replyDifficult' : key];
  return value === null ? null : { length: value, source };
}

function row(
  label: string,
  subject: ClockKindRow['subject'],
  length: keyof ProfileClocks | null,
  anchor: string,
  deed: string,
): ClockKindRow {
  return { label, subject, length, anchor, modal: '应', deed, owedBy: 'office' };
}
