import { Temporal } from 'temporal-polyfill';

const usualZone = 'Asia/Shanghai';

/**
 * Instants as the clocks on the wall of a zone show them.
 * @returns a function from an instant (RFC 3339) to `YYYY-MM-DD HH:mm:ss`.
 */
export function localTimes(zone = usualZone): (instant: string) => string {
  return (instant) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replace('T', ' ');
}

/** An instant in the words of a head sheet, with its zone: `2026-03-10 09:00（Asia/Shanghai，UTC+08:00）`. */
export function timeInWords(instant: string, zone = usualZone): string {
  const { offset } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${localTimes(zone)(instant).slice(0, 16)}（${zone}，UTC${offset}）`;
}
