import { localDateOf } from '../case/dates';

/** How far the service's clock is ahead of this machine's; milliseconds. */
let aheadMs = 0;
/** So much is the way of an answer, and not a clock that is wrong. */
const unnoticedMs = 60_000;

/** Hears from an answer what time it is at the service, for the clock of an old PC may be wrong by years. @returns the answer */
export function heard(answer: Response): Response {
  const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
  if (!Number.isNaN(ahead)) aheadMs = Math.abs(ahead) > unnoticedMs ? ahead : 0;
  return answer;
}

const dayMs = 86_400_000;

/** The local date of today 今天, or so many days on, as the service has it: days left are counted from it. */
export function serviceToday(daysOn = 0): string {
  return localDateOf(Date.now() + aheadMs + daysOn * dayMs);
}
