import { type Check, type Fault, flag, isRecord, list, orNull, record, whole } from './check.js';

/** One rung 提醒档 by its distance from the due date, in calendar days: before it (0: on the day itself), or overdue. */
export type Rung = { readonly daysBefore: number } | { readonly daysOverdue: number };

/** From which rung on somebody is told besides 升级提醒; null: never. */
export interface ReminderEscalation {
  /** the head 主要负责人 of the office that owes; before that its liaison alone, or the head where there is none */
  readonly officeHead: Rung | null;
  /** 交办机构: 代表工委 and, of offices of the government, 政府督查 */
  readonly assigningBody: Rung | null;
  /** those with an account among the leaders 督办领导、领办领导 of a key case and 提级办理的领导 of an escalated one */
  readonly leaders: Rung | null;
}

/**
 * Reminder ladder 提醒阶梯, in calendar days from the due date. A rung before it or on it that falls on days off is told on
 * the last working morning before them, one after it on the next working morning.
 */
export interface ReminderLadder {
  /** 到期前各档, the earliest (largest) first */
  readonly daysBefore: readonly number[];
  /** 到期当日 */
  readonly onDueDay: boolean;
  /** 逾期后各档, the earliest (smallest) first */
  readonly daysOverdue: readonly number[];
  /** after the last of these, again every so many days 此后每隔 */
  readonly thenEveryDays: number;
  readonly escalation: ReminderEscalation;
}

/** The longest distances that a ladder may have: half a year before, a year after, a quarter between. */
export const ladderLimits = { daysBefore: 180, daysOverdue: 365, thenEveryDays: 90, rungs: 10 } as const;

const rung: Check = (value, path) => {
  const [key, ...more] = isRecord(value) ? Object.keys(value) : [];
  if (!isRecord(value) || more.length > 0 || (key !== 'daysBefore' && key !== 'daysOverdue'))
    return [{ path, text: '须恰好有下列之一：daysBefore（到期前几日，0 为当日）、daysOverdue（逾期几日）' }];
  return whole(key === 'daysBefore' ? 0 : 1, ladderLimits[key])(value[key], `${path}.${key}`);
};

/** Whole positive days that grow (or shrink) from one to the next; equal ones do neither. */
function steps(max: number, way: 'larger' | 'smaller'): Check {
  const each = list(whole(1, max), { min: 1, max: ladderLimits.rungs, keyOf: () => undefined });
  return (value, path) => {
    const numbers: readonly unknown[] = Array.isArray(value) ? value : [];
    const wrong = numbers.flatMap((one, index) => {
      const before = numbers[index - 1];
      if (typeof one !== 'number' || typeof before !== 'number') return [];
      if (way === 'larger' ? one > before : one < before) return [];
      const text = `须${way === 'larger' ? '大' : '小'}于前一档（${String(before)}）`;
      return [{ path: `${path}[${String(index)}]`, text }];
    });
    return [...each(value, path), ...wrong];
  };
}

/** The shape of a reminder ladder 提醒阶梯的格式: strictly monotonous, positive whole days. */
export const ladderShape: Check = record<ReminderLadder>({
  daysBefore: steps(ladderLimits.daysBefore, 'smaller'),
  onDueDay: flag,
  daysOverdue: steps(ladderLimits.daysOverdue, 'larger'),
  thenEveryDays: whole(1, ladderLimits.thenEveryDays),
  escalation: record<ReminderEscalation>({
    officeHead: orNull(rung),
    assigningBody: orNull(rung),
    leaders: orNull(rung),
  }),
});

/** A rung as a number of days after the due date; before it negative. Rungs sort by it. */
export function rungDay(one: Rung): number {
  return 'daysBefore' in one ? -one.daysBefore : one.daysOverdue;
}

const levels = ['officeHead', 'assigningBody', 'leaders'] as const;

/** What must hold within a ladder of the right shape: an escalation begins at one of its rungs, and never goes back. */
export function ladderFaults(ladder: ReminderLadder, path: string): readonly Fault[] {
  return levels.flatMap((level, index) => {
    const begins = ladder.escalation[level];
    if (begins === null) return [];
    const at = `${path}.escalation.${level}`;
    const lower = levels.slice(0, index).map((one) => ladder.escalation[one]);
    const early = lower.some((one) => one !== null && rungDay(one) > rungDay(begins));
    return [
      ...(isRungOf(ladder, rungDay(begins)) ? [] : [{ path: at, text: '不是提醒阶梯中的一档' }]),
      ...(early ? [{ path: at, text: '不能早于前一级' }] : []),
    ];
  });
}

function isRungOf({ daysBefore, onDueDay, daysOverdue, thenEveryDays }: ReminderLadder, day: number): boolean {
  if (day === 0) return onDueDay;
  if (day < 0) return daysBefore.includes(-day);
  const last = daysOverdue.at(-1) ?? 0;
  return daysOverdue.includes(day) || (day > last && (day - last) % thenEveryDays === 0);
}
