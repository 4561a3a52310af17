import type { SpecialDay } from '../../deadlines/calendar.js';
import { localDate } from '../../deadlines/local-date.js';
import { yearFaults, yearOutOfReach, type PlacedDay } from '../../deadlines/year-check.js';
import { daysFromCsv } from '../../deadlines/year-csv.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput, checkBody, withoutNulls } from '../../platform/http/body.js';
import { CsvText } from '../../platform/http/csv.js';
import { CalendarYearBody } from './calendar-forms.js';

/** A year as it was sent, and found right. */
export interface SentYear {
  readonly days: readonly SpecialDay[];
  readonly preview: boolean;
}

/** What came in: a JSON body or a table, and the query's `preview`. */
export interface Sending {
  readonly body: unknown;
  readonly preview: unknown;
}

/**
 * Reads a year of the calendar and checks it as a whole.
 * @throws Problem invalidInput (400) or, for a table, invalidRows (422), with every fault and its place.
 */
export function readYear(year: number, sending: Sending, calendar: WorkingCalendar): SentYear {
  const asked = previewOf(sending.preview);
  const from = Number(calendar.knownFrom?.slice(0, 4) ?? year);
  const until = Number(calendar.knownUntil?.slice(0, 4) ?? year);
  const reach = [yearOutOfReach(year, { from, until }), asked.fault].filter((one): one is Cause => one !== null);
  if (sending.body instanceof CsvText) {
    const { days, faults } = daysFromCsv(sending.body);
    const all = [...faults, ...(days.length > 0 ? yearFaults(year, days) : [])];
    if (reach.length > 0) throw badInput(reach);
    if (all.length > 0) throw new Problem('invalidRows', { causes: all });
    return { days: sorted(days), preview: asked.preview };
  }
  const { value, faults } = checkBody(CalendarYearBody, withoutNulls(sending.body));
  if (faults) throw badInput([...reach, ...faults]);
  const days = value.days.map(placed);
  const all = [...reach, ...yearFaults(year, days)];
  if (all.length > 0) throw badInput(all);
  return { days: sorted(days), preview: value.preview === true || asked.preview };
}

function placed({ on, kind, name = '' }: CalendarYearBody['days'][number], index: number): PlacedDay {
  const day = { on: localDate(on), kind, name: name.trim() };
  return { place: `第 ${String(index + 1)} 项`, field: `days[${String(index)}]`, day };
}

function previewOf(value: unknown): { preview: boolean; fault: Cause | null } {
  if (value === undefined || value === 'false') return { preview: false, fault: null };
  if (value === 'true') return { preview: true, fault: null };
  const message = '「只预览」须为 true 或 false（preview）';
  return { preview: true, fault: { code: 'invalidField', field: 'preview', message } };
}

function sorted(days: readonly PlacedDay[]): SpecialDay[] {
  return days.map(({ day }) => day).sort((a, b) => (a.on < b.on ? -1 : 1));
}
