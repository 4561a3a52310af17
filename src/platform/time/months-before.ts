import { Temporal } from 'temporal-polyfill';

/** The same time of day so many calendar months before an instant, in UTC; a day that its month lacks becomes that month's last. */
export function monthsBefore(instant: Date, months: number): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('UTC');
  return new Date(now.subtract({ months }).epochMilliseconds);
}
