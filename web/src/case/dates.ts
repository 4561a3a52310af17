/** A local date 日期 as people write it: `2026年3月2日`; what is no date stays as it is. */
export function dateInWords(on: string | null | undefined): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(on ?? '') ?? [];
  if (year === undefined) return on ?? '';
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** A month as people say it: `2026年3月`; what is no month stays as it is. */
export function monthInWords(month: string): string {
  const [, year, which] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  return year === undefined ? month : `${year}年${String(Number(which))}月`;
}

/** Beijing time 北京时间 is eight hours before UTC, without exception since 1991; a formatter took a quarter of a first page's time to be made. */
const beijingMs = 8 * 3_600_000;
const localOf = (instant: number | string | Date) => new Date(new Date(instant).getTime() + beijingMs).toISOString();

/** The local date of an instant, where the congress is. */
export function localDateOf(instant: number | string | Date): string {
  return localOf(instant).slice(0, 10);
}

/** An instant, to the minute, where the congress is. */
export function timeInWords(instant: string): string {
  return `${dateInWords(localDateOf(instant))} ${localOf(instant).slice(11, 16)}`;
}

/** How many days from one local date to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How far away a due date is: `还有 3 天`、`今天到期`、`已超过 2 天`. */
export function remaining(today: string, due: string): string {
  const days = daysBetween(today, due);
  if (days > 0) return `还有 ${String(days)} 天`;
  return days === 0 ? '今天到期' : `已超过 ${String(-days)} 天`;
}
