import { type Length, measure } from '../congress/profile/length.js';
import { dayNumber, type LocalDate, weekdayOf } from './local-date.js';

const digits = '零一二三四五六七八九';
const weekdays = '日一二三四五六';

/** A whole number from 0 to 999 in Chinese 中文数字: 10 十, 20 二十, 105 一百零五, 110 一百一十. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.trunc(value / 100), Math.trunc((value % 100) / 10), value % 10];
  if (hundreds === 0 && tens === 0) return digits.charAt(ones);
  const tensDigit = tens === 1 && hundreds === 0 ? '' : digits.charAt(tens);
  const tensWords = tens === 0 ? (ones === 0 ? '' : '零') : `${tensDigit}十`;
  return `${hundreds === 0 ? '' : `${digits.charAt(hundreds)}百`}${tensWords}${ones === 0 ? '' : digits.charAt(ones)}`;
}

/** A length in words 期限: 三个月, 两个工作日, 七日. */
export function lengthInWords(length: Length): string {
  const { unit, amount } = measure(length);
  if (unit === 'lengthCalendarDays') return `${chineseNumber(amount)}日`;
  return `${amount === 2 ? '两' : chineseNumber(amount)}个${unit === 'lengthMonths' ? '月' : '工作日'}`;
}

/** A date with its weekday: `2026-10-03（星期六）`. */
export function dateInWords(date: LocalDate): string {
  return `${date}（星期${weekdays.charAt(weekdayOf(dayNumber(date)))}）`;
}
