import type { PersonName } from '../../support/people.js';
import { between, isWorked, plus, type Day } from './days.js';
import { officePeople } from './people.js';
import type { Running, Standing } from './standing.js';

/** Days before a date on which it is told of, and the day itself; afterwards the first day, then weekly. */
const ahead = [15, 7, 3, 1, 0];

/** The rung that a date stands on, on a morning; null: nothing to tell. Days after the date, before it negative. */
function rungOf({ from, due }: Running, on: Day): number | null {
  const late = between(due, on);
  if (late > 0) return 1 + 7 * Math.floor((late - 1) / 7);
  let reach = on;
  while (!isWorked(plus(reach, 1))) reach = plus(reach, 1);
  const reached = ahead.filter((days) => plus(due, -days) <= reach && plus(due, -days) > from);
  const nearest = reached.at(-1);
  return nearest === undefined ? null : -nearest;
}

/** Reminds of dates: one digest a person and worked morning. An office whose request to be relieved waits is left alone. */
export class Reminding {
  private readonly told = new Map<Running, Set<string>>();

  /** Who gets a digest on a worked morning. */
  on(day: Day, cases: readonly Standing[], reports: readonly Running[]): ReadonlySet<PersonName> {
    const ofCases = cases.flatMap((one) => one.running.flatMap((date) => this.ofDate(date, one, day)));
    return new Set([...ofCases, ...reports.flatMap((date) => this.ofDate(date, null, day))]);
  }

  /** @param standing null for a date that hangs on no case. */
  private ofDate(date: Running, standing: Standing | null, day: Day): readonly PersonName[] {
    const waits = standing?.parts.some((one) => one.office === date.office && one.state === 'objected');
    const rung = date.until === null && waits !== true ? rungOf(date, day) : null;
    if (rung === null) return [];
    const [told, name] = [this.told.get(date) ?? new Set<string>(), `${date.due} ${String(rung)}`];
    if (told.has(name)) return [];
    const people = peopleFor(date, standing, rung);
    if (people.length > 0) this.told.set(date, told.add(name));
    return people;
  }
}

/** The liaison, within a week the head, when it is late those who handed it over, and after a week the leader of a key case. */
function peopleFor({ owedBy, office }: Running, standing: Standing | null, rung: number): readonly PersonName[] {
  const staff = ['deputyAffairs' as const];
  if (owedBy === 'rater' && standing) return [standing.life.deputy, ...(rung >= 1 ? staff : [])];
  if (owedBy === 'assigners' || office === null) return [...staff, 'governmentOffice'];
  const [liaison, head] = officePeople[office];
  const assigners = office === 'court' ? staff : [...staff, 'governmentOffice' as const];
  return [
    liaison,
    ...(rung >= -7 ? [head] : []),
    ...(rung >= 1 ? assigners : []),
    ...(rung >= 8 && standing?.isKey === true ? ['leader' as const] : []),
  ];
}
