import { clockKindNames } from '../../case-file/answers/clock-answer.js';
import type { ClockKind } from '../../deadlines/clock-kinds.js';
import { specialDayKinds } from '../../deadlines/calendar.js';
import { longestName, mostDays } from '../../deadlines/year-csv.js';
import { Choice, DateField, Flag, Parts, Text } from '../../platform/http/fields.js';
import {
  flag,
  instant,
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

/** Where the schedule of a year comes from 来源. */
export const calendarSources = { shipped: '随系统提供', own: '本级设置' } as const;

const example = [
  { on: '2027-01-01', kind: 'holiday', name: '元旦' },
  { on: '2027-10-01', kind: 'holiday', name: '国庆节' },
];

/** A special day as it is sent. */
export class CalendarDayBody {
  @DateField({ label: '日期', example: '2027-01-01' })
  on!: string;

  @Choice({ label: '类别', values: specialDayKinds, example: 'holiday' })
  kind!: keyof typeof specialDayKinds;

  @Text({ label: '名称', max: longestName, min: 0, optional: true, example: '元旦' })
  name?: string;
}

/** The special days of a whole year. */
export class CalendarYearBody {
  @Parts(() => CalendarDayBody, {
    label: '放假和调休上班的日子，全年的都要列出',
    minItems: 1,
    maxItems: mostDays,
    example,
  })
  days!: CalendarDayBody[];

  @Flag({ label: '只预览，不保存', optional: true, example: true })
  preview?: boolean;

  @Flag({ label: '已核对，安排完整：通知中确实没有所缺的节日', optional: true, example: false })
  complete?: boolean;
}

/** Why a year is withdrawn 撤回. */
export class CalendarWithdrawalBody {
  @Text({ label: '撤回的理由', max: 1_000, example: '录入的是征求意见稿，正式通知尚未公布。' })
  reason!: string;

  @Flag({ label: '只预览，不保存', optional: true, example: true })
  preview?: boolean;
}

/** A special day 特殊日. */
export class CalendarDayAnswer {
  @Shown('日期', localDate, { example: '2026-10-01' })
  on: string;

  @ShownChoice('类别', specialDayKinds, 'holiday')
  kind: keyof typeof specialDayKinds;

  @Shown('名称', text, { example: '国庆节' })
  name: string;
}

/** A festival that a year's schedule leaves out 缺少的节日. */
export class MissingFestivalAnswer {
  @Shown('节日', text, { example: '国庆节' })
  festival: string;

  @ShownItems('依法应当放假而没有列出的日子', localDate)
  days: readonly string[];
}

/** A year of the working calendar 工作日历. */
export class CalendarYearAnswer {
  @Shown('年份', whole, { example: 2026 })
  year: number;

  @Shown('这一年的放假安排是否已知；未知的年份按周末推算，所得日期为暂定', flag, { example: true })
  known: boolean;

  @ShownChoice('来源', calendarSources, 'shipped')
  source: keyof typeof calendarSources;

  @Shown('本级第几次修改；从未修改过的没有此项', whole, { optional: true, example: 3 })
  edition?: number;

  @Shown('最近一次修改的时间；从未修改过的没有此项', instant, { optional: true, example: '2026-11-05T01:00:00.000Z' })
  savedAt?: string;

  @Shown('最近一次修改为撤回的，写明理由；其他没有此项', text, { optional: true, example: '正式通知尚未公布。' })
  withdrawn?: string;

  @Shown('现行工作日历的版本', text, { example: '2004-2026.0123456789ab' })
  version: string;

  @Shown('放假安排已知到哪一天', localDate, { nullable: true, example: '2026-12-31' })
  knownUntil: string | null;

  @ShownList('放假和调休上班的日子', () => CalendarDayAnswer)
  days: readonly CalendarDayAnswer[];

  @ShownList('依法应当放假而这一年的安排中没有的节日；安排完整的为空', () => MissingFestivalAnswer)
  missing: readonly MissingFestivalAnswer[];
}

/** A date that a change of the calendar would touch. */
export class TouchedClockAnswer {
  @Shown('建议的编号', uuid)
  suggestionId: string;

  @Shown('建议的号；尚未立案的为 null', whole, { nullable: true, example: 17 })
  number: number | null;

  @Shown('期限的编号', uuid)
  clockId: string;

  @ShownChoice('期限种类', clockKindNames, 'reply')
  kind: ClockKind;

  @Shown('现在的到期日', localDate, { example: '2027-02-02' })
  from: string;

  @Shown('修改后的到期日', localDate, { example: '2027-02-03' })
  to: string;

  @Shown('修改后是否为暂定', flag, { example: false })
  provisional: boolean;
}

/** What a change of the calendar would move 预览. */
export class CalendarEffectAnswer {
  @Shown('按工作日历推算、正在计时的期限共多少个', whole, { example: 120 })
  running: number;

  @Shown('其中到期日会变动的共多少个', whole, { example: 1 })
  moving: number;

  @Shown('其中由暂定转为确定的共多少个', whole, { example: 12 })
  becomingFinal: number;

  @Shown('其中由确定转为暂定的共多少个', whole, { example: 0 })
  becomingProvisional: number;

  @ShownList('到期日会变动的期限，至多列出 200 个', () => TouchedClockAnswer)
  items: readonly TouchedClockAnswer[];

  @ShownList('由暂定转为确定、或者由确定转为暂定的期限，至多列出 200 个', () => TouchedClockAnswer)
  settling: readonly TouchedClockAnswer[];
}

/** What became of a year that was sent. */
export class CalendarChangeAnswer {
  @Shown('是否已保存；预览的、与现行相同的为 false', flag, { example: true })
  saved: boolean;

  @ShownPart('这一年的放假安排；预览的为修改后的样子', () => CalendarYearAnswer)
  calendar: CalendarYearAnswer;

  @ShownPart('会变动哪些期限；仅预览有此项', () => CalendarEffectAnswer, { optional: true })
  effect?: CalendarEffectAnswer;
}
