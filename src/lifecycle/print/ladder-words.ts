import type { ReminderLadder, Rung } from '../../congress/profile/reminder-ladder.js';
import { chineseNumber } from '../../deadlines/chinese-words.js';

/** A reminder ladder 提醒阶梯 as a clerk reads it. */
export function ladderInWords({
  daysBefore,
  onDueDay,
  daysOverdue,
  thenEveryDays,
  escalation,
}: ReminderLadder): string {
  const numbers = (days: readonly number[]) => days.map(chineseNumber).join('、');
  const { officeHead, assigningBody, leaders } = escalation;
  const days = [
    `到期前${numbers(daysBefore)}日`,
    ...(onDueDay ? ['到期当日'] : []),
    `逾期${numbers(daysOverdue)}日`,
    `此后每${chineseNumber(thenEveryDays)}日`,
  ];
  const also = [
    from('承办单位负责人', officeHead),
    from('交办机构', assigningBody),
    from('督办、领办和提级办理的领导', leaders),
  ].filter((one) => one !== '');
  return [`${days.join('，')}，工作日早晨提醒应办的人`, ...also].join('；');
}

function from(who: string, rung: Rung | null): string {
  if (rung === null) return '';
  if ('daysOverdue' in rung) return `自逾期${chineseNumber(rung.daysOverdue)}日起也提醒${who}`;
  return `自到期${rung.daysBefore === 0 ? '当日' : `前${chineseNumber(rung.daysBefore)}日`}起也提醒${who}`;
}
