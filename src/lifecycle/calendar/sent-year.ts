import type { SpecialDay } from '../../deadlines/calendar.js';
import { localDate } from '../../deadlines/local-date.js';
import {
  festivalsMissing,
  missingFaults,
  yearFaults,
  yearOutOfReach,
  type PlacedDay,
} from '../../deadlines/year-check.js';
import { daysFromCsv } from '../../deadlines/year-csv.js';
import type { WorkingCalendar } from '../../deadlines/calendar.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput, checkBody, withoutNulls } from '../../platform/http/body.js';
import { CsvText } from '../../platform/http/csv.js';
import { CalendarYearBody } from './calendar-forms.js';

/** A year as it was sent, and found right. */
export interface SentYear {
  readonly days: readonly SpecialDay[];
  /** whether it is stated to be whole, although festivals are missing */
  readonly complete: boolean;
  readonly preview: boolean;
}

/** What came in: a JSON body or a table, and the query's `preview` and `complete`. */
export interface Sending {
  readonly body: unknown;
  readonly preview: unknown;
  readonly complete: unknown;
}

/**
 * Reads a year of the calendar and checks it as a whole. A preview may leave out festivals: it says which.
 * @throws Problem invalidInput (400) or, for a table, invalidRows (422), with every fault and its place.
 */
export function readYear(year: number, sending: Sending, calendar: WorkingCalendar): SentYear {
  const preview = switchOf('preview', '只预览', sending.preview);
  const complete = switchOf('complete', '已核对，安排完整', sending.complete);
  const from = Number(calendar.knownFrom?.slice(0, 4) ?? year);
  const until = Number(calendar.knownUntil?.slice(0, 4) ?? year);
  const reach = [yearOutOfReach(year, { from, until }), preview.fault, complete.fault];
  const outside = reach.filter((one): one is Cause => one !== null);
  const asked = { preview: preview.on, complete: complete.on };
  const read = sending.body instanceof CsvText ? readTable : readJson;
  return read(year, sending.body as CsvText, { asked, outside });
}

/** What the address asks for, and what is wrong with it. */
interface Asked {
  readonly asked: Pick<SentYear, 'preview' | 'complete'>;
  readonly outside: readonly Cause[];
}

function readTable(year: number, table: CsvText, { asked, outside }: Asked): SentYear {
  const { days, faults } = daysFromCsv(table);
  const sent = { ...asked, days: sorted(days) };
  const all = [...faults, ...(days.length > 0 ? [...yearFaults(year, days), ...incomplete(year, sent)] : [])];
  if (outside.length > 0) throw badInput(outside);
  if (all.length > 0) throw new Problem('invalidRows', { causes: all });
  return sent;
}

function readJson(year: number, body: unknown, { asked, outside }: Asked): SentYear {
  const { value, faults } = checkBody(CalendarYearBody, withoutNulls(body));
  if (faults) throw badInput([...outside, ...faults]);
  const days = value.days.map(placed);
  const preview = value.preview === true || asked.preview;
  const complete = value.complete === true || asked.complete;
  const sent = { days: sorted(days), preview, complete };
  const all = [...outside, ...yearFaults(year, days), ...incomplete(year, sent)];
  if (all.length > 0) throw badInput(all);
  return sent;
}

function incomplete(year: number, { days, preview, complete }: SentYear): Cause[] {
  return preview || complete ? [] : missingFaults(festivalsMissing(year, days));
}

function placed({ on, kind, name = '' }: CalendarYearBody['days'][number], index: number): PlacedDay {
  const day = { on: localDate(on), kind, name: name.trim() };
  return { place: `第 ${String(index + 1)} 项`, field: `days[${String(index)}]`, day };
}

function switchOf(field: string, label: string, value: unknown): { on: boolean; fault: Cause | null } {
  if (value === undefined || value === 'false') return { on: false, fault: null };
  if (value === 'true') return { on: true, fault: null };
  return { on: true, fault: { code: 'invalidField', field, message: `「${label}」须为 true 或 false（${field}）` } };
}

function sorted(days: readonly PlacedDay[]): SpecialDay[] {
  return days.map(({ day }) => day).sort((a, b) => (a.on < b.on ? -1 : 1));
}
