import { submitterOf } from '../case-file/addressees.js';
import type { CaseFile, Change } from '../case-file/case-file.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import { missingRaters } from '../case-file/raters.js';
import { partyOf } from '../case-file/visibility.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import { clockKindRow } from '../deadlines/clock-kinds.js';
import { followsCalendar, recount } from '../deadlines/clock.js';
import type { LocalDate } from '../deadlines/local-date.js';

/** A date that another calendar has moved: the clock as it was, and as it is counted now. */
interface MovedDate {
  readonly before: ClockPaper;
  readonly after: ClockPaper;
}

/** The running dates of a case that a calendar gives otherwise 变动的期限; those that it only confirms are left out. */
export function movedDates(file: CaseFile, calendar: WorkingCalendar): MovedDate[] {
  return file.clocks.filter(followsCalendar).flatMap((before) => {
    const date = recount(before, calendar);
    return date.dueOn === before.dueOn ? [] : [{ before, after: { ...before, ...date } }];
  });
}

/** What the record says of a date that moved. */
export interface SaidOfMove {
  readonly clockId: string;
  readonly kind: ClockPaper['kind'];
  readonly assignmentId: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly provisional: boolean;
}

/** The same as data, for the record. */
export function saidOf({ before, after }: MovedDate): SaidOfMove {
  const { id: clockId, kind, assignmentId, dueOn: to, provisional } = after;
  return { clockId, kind, assignmentId, from: before.dueOn, to, provisional };
}

/**
 * Whom the date of a clock concerns: who must do it, a rating by those who have not rated; the submitter, who waits for a reply; the assigning body where it is to
 * decide or to hand over.
 */
export function concerned(file: CaseFile, { kind, assignmentId }: ClockPaper): string[] {
  const { suggestion, assignments } = file;
  const office = assignments.find((one) => one.id === assignmentId)?.officeId;
  const own = office === undefined ? [] : [`office:${office}`];
  switch (clockKindRow(kind).owedBy) {
    case 'raters':
      return missingRaters(file, assignmentId ?? '').map(partyOf);
    case 'assigningBody':
      return ['role:deputyAffairs', 'role:governmentOffice'];
    case 'deputyAffairs':
      return ['role:deputyAffairs'];
    case 'office':
      return kind === 'reply' || kind === 'rehandle' ? [...own, partyOf(submitterOf(suggestion))] : own;
  }
}

/** The parties whom the clocks of a change concern. */
export function partiesOfClocks(file: CaseFile, { papers }: Change): string[] {
  return (papers?.clocks ?? []).flatMap((clock) => {
    const written = file.clocks.find((one) => one.id === clock.id);
    return written ? concerned(file, written) : [];
  });
}

/** Old and new dates, as far as they concern a party: 「答复期限由2027-02-02改为2027-02-03」. */
export function movesInWords(party: string, file: CaseFile, says: Readonly<Record<string, unknown>>): string {
  const moves = (says['clocks'] ?? []) as readonly SaidOfMove[];
  const own = moves.filter(({ clockId }) => {
    const clock = file.clocks.find((one) => one.id === clockId);
    return clock !== undefined && concerned(file, clock).includes(party);
  });
  const words = own.map(({ kind, from, to, provisional }) => {
    return `${clockKindRow(kind).label}期限由${from}改为${to}${provisional ? '（暂定）' : ''}`;
  });
  return words.join('，');
}
