import { Temporal } from 'temporal-polyfill';

/** API tokens end with a day in this zone, in every congress: rules that name another zone do not move it. */
const zone = 'Asia/Shanghai';

/** The present day by the machine's clock, `YYYY-MM-DD`: tokens live by it, rehearsal does not move it. */
export function machineDay(): string {
  return dayAt(Date.now());
}

/** The day so many days from now. */
export function machineDayIn(days: number): string {
  return dayAt(Date.now() + days * 86_400_000);
}

function dayAt(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
}
