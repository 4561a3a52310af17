import type { PersonName } from '../../support/people.js';
import { orNextWorked, plus, workedDaysFrom, type Day } from './days.js';
import type { Office } from './steps.js';
import { officePeople } from './people.js';
import type { Part, Standing } from './standing.js';

interface Line {
  readonly standing: Standing;
  readonly part: Part;
}

interface Round {
  readonly period: string;
  readonly asksAgain: Day;
  readonly told: Day;
  readonly lines: readonly Line[];
}

/** Who still has something to do: to sign, to answer, or a promise to keep. */
function owes({ standing, part }: Line): boolean {
  if (!standing.parts.includes(part)) return false;
  const promised = part.dates.promise?.until === null;
  const works = part.state === 'pending' || part.state === 'signed';
  return promised || (works && ['open', 'handling', 'replied'].includes(standing.state));
}

/** 一月一跟踪: on the 25th of each month the offices are asked, five working days are given, three before the end those who owe are asked again. */
export class Tracking {
  private readonly rounds: Round[] = [];
  private readonly reported = new Set<string>();

  constructor(private readonly cases: readonly Standing[]) {}

  report(standing: Standing, office: Office, period: string): void {
    this.reported.add(this.nameOf(standing, office, period));
  }

  /** Who is told on a worked morning; each of them once for each thing. */
  on(day: Day): readonly PersonName[] {
    const told: PersonName[] = [];
    for (const round of this.rounds) {
      if (round.told === day) told.push('deputyAffairs');
      if (round.asksAgain === day) told.push(...this.asked(round.lines.filter(owes), round.period));
    }
    for (const period of [day.slice(0, 7), plus(`${day.slice(0, 7)}-01`, -1).slice(0, 7)]) {
      if (orNextWorked(`${period}-25`) !== day) continue;
      const closes = workedDaysFrom(day, 5);
      const asksAgain = workedDaysFrom(closes, -3);
      const lines = this.cases.flatMap((standing) => standing.parts.map((part) => ({ standing, part }))).filter(owes);
      const round = { period, asksAgain, told: orNextWorked(plus(closes, 1)), lines };
      this.rounds.push(round);
      told.push(...this.asked(lines, period), 'deputyAffairs');
    }
    return told;
  }

  private asked(lines: readonly Line[], period: string): PersonName[] {
    const owing = lines.filter(({ standing, part }) => !this.reported.has(this.nameOf(standing, part.office, period)));
    return [...new Set(owing.map(({ part }) => part.office))].flatMap((office) => [...officePeople[office]]);
  }

  private nameOf(standing: Standing, office: Office, period: string): string {
    return `${String(this.cases.indexOf(standing))} ${office} ${period}`;
  }
}
