import { Injectable } from '@nestjs/common';
import type { ClockExplanationAnswer } from '../case-file/answers/clock-answer.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import type { Identity } from '../congress/sign-in/identity.js';
import { Calendars } from '../deadlines/calendars.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { Problem } from '../platform/errors/problem.js';
import { CaseReader } from './case-reader.js';
import { explainedSteps } from './explained-steps.js';
import type { SaidOfMove } from './moved-dates.js';
import type { EventBody } from './record/event.js';

const reading = statement(`
  select body from event where congress_id = $1 and suggestion_id = $2 and act = 'recalculate' order by seq`);

/** Explains the dates of a case to whoever may read it 期限推算过程. */
@Injectable()
export class Explanations {
  constructor(
    private readonly reader: CaseReader,
    private readonly calendars: Calendars,
    private readonly database: Database,
  ) {}

  /**
   * How the date of a clock came to be, step by step: counted by the calendar that it was counted by, also where that is no
   * longer in force; then when a change of the calendar moved it, what was agreed on since, and last the date in force.
   * @throws Problem notFound where there is no such case or clock, or the actor may not see it.
   */
  async of(caller: Identity, slug: string, id: string, clockId: string): Promise<ClockExplanationAnswer> {
    const { file, setting } = await this.reader.open(caller, slug, id);
    const clock = file.clocks.find((one) => one.id === clockId);
    if (!clock) throw new Problem('notFound');
    const { kind, provisional, calendarVersion, explanation, dueOn, originalDueOn } = clock;
    const calendar = await this.calendars.byVersion(setting.actor.congressId, calendarVersion);
    const steps = explainedSteps(file, clock, calendar ?? null, await this.recalculations(clock));
    const original = originalDueOn === null ? {} : { originalDueOn };
    return { id: clockId, kind, dueOn, provisional, calendarVersion, explanation, ...original, steps };
  }

  /** Each time that a change of the calendar moved the date. */
  private async recalculations({ congressId, suggestionId, id }: ClockPaper): Promise<string[]> {
    const rows = await this.database.read<{ body: string }>({ congressId }, reading, [congressId, suggestionId]);
    return rows.flatMap(({ body }) => {
      const { on, says } = JSON.parse(body) as EventBody;
      const moves = (says['clocks'] ?? []) as readonly SaidOfMove[];
      const own = moves.filter(({ clockId }) => clockId === id);
      return own.map(({ from, to }) => `重算：${on}因工作日历调整，到期日由${from}改为${to}`);
    });
  }
}
