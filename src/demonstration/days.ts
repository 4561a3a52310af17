import type { WorkingCalendar } from '../deadlines/calendar.js';
import { chineseNumber } from '../deadlines/chinese-words.js';
import { addDays, addMonths, dayNumber, localDate, weekdayOf, type LocalDate } from '../deadlines/local-date.js';

/** An annual session 会议 of the demonstration congress. */
export interface AnnualSession {
  readonly term: number;
  readonly number: number;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** The days of the demonstration, all counted from the day on which it is made. Pure: the same day, the same dates. */
export class Days {
  /** the three latest annual sessions begun before today: a matter may be raised year after year */
  readonly sessions: readonly AnnualSession[];

  constructor(
    readonly today: LocalDate,
    private readonly calendar: WorkingCalendar,
  ) {
    const year = Number(today.slice(0, 4));
    const begun = [year - 3, year - 2, year - 1, year].map(sessionOf).filter((one) => one.startsOn < today);
    this.sessions = begun.slice(-3);
  }

  /** So many working days after a day; 0: the same day. */
  later(day: LocalDate, workingDays: number): LocalDate {
    return this.step(day, workingDays, 1);
  }

  /** So many working days before a day; 0: the same day. */
  earlier(day: LocalDate, workingDays: number): LocalDate {
    return this.step(day, workingDays, -1);
  }

  /** The last day of the month that lies so many months ahead of today; what offices promise. */
  monthEnd(monthsAhead: number): LocalDate {
    const first = localDate(`${addMonths(this.today, monthsAhead + 1).slice(0, 7)}-01`);
    return addDays(first, -1);
  }

  private step(day: LocalDate, workingDays: number, direction: 1 | -1): LocalDate {
    let at = day;
    for (let left = workingDays; left > 0;) {
      at = addDays(at, direction);
      if (this.calendar.isWorkingDay(at)) left -= 1;
    }
    return at;
  }
}

/** Every year from the third Tuesday of March to the Friday; the seventeenth term began in 2022, and terms last five years. */
function sessionOf(year: number): AnnualSession {
  const first = localDate(`${String(year)}-03-01`);
  const tuesday = (2 - weekdayOf(dayNumber(first)) + 7) % 7;
  const startsOn = addDays(first, tuesday + 14);
  const term = 17 + Math.floor((year - 2022) / 5);
  const number = ((((year - 2022) % 5) + 5) % 5) + 1;
  const name = `第${chineseNumber(term)}届第${chineseNumber(number)}次会议`;
  return { term, number, name, startsOn, endsOn: addDays(startsOn, 3) };
}
