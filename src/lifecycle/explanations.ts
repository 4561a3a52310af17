import { Injectable } from '@nestjs/common';
import type { ClockExplanationAnswer } from '../case-file/answers/clock-answer.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import type { Identity } from '../congress/sign-in/identity.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import { Calendars } from '../deadlines/calendars.js';
import { explanationSteps } from '../deadlines/explain.js';
import { agreedDeadline, projectDeadline } from '../deadlines/project.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { Problem } from '../platform/errors/problem.js';
import { CaseReader } from './case-reader.js';
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
   * longer in force; then when a change of the calendar moved it, and what was agreed on since.
   * @throws Problem notFound where there is no such case or clock, or the actor may not see it.
   */
  async of(caller: Identity, slug: string, id: string, clockId: string): Promise<ClockExplanationAnswer> {
    const { file, setting } = await this.reader.open(caller, slug, id);
    const clock = file.clocks.find((one) => one.id === clockId);
    if (!clock) throw new Problem('notFound');
    const { kind, provisional, calendarVersion, explanation, dueOn, originalDueOn } = clock;
    const calendar = await this.calendars.byVersion(setting.actor.congressId, calendarVersion);
    const counted = calendar ? stepsOf(clock, calendar) : [explanation, `工作日历版本：${calendarVersion}`];
    const steps = [...counted, ...(await this.recalculations(clock)), ...agreements(file, clock)];
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

function stepsOf(clock: ClockPaper, calendar: WorkingCalendar): string[] {
  const { kind, anchorOn, length, source } = clock;
  const dueOn = clock.originalDueOn ?? clock.dueOn;
  const result = length ? projectDeadline({ anchorOn, length, calendar }) : agreedDeadline(anchorOn, dueOn, calendar);
  return explanationSteps({ kind, anchorOn, length, source, result });
}

/** What was agreed on since the date was first fixed: each deferral of a commitment, the extension of a reply. */
function agreements(file: CaseFile, { commitmentId, originalDueOn, explanation }: ClockPaper): string[] {
  if (originalDueOn === null) return [];
  const deferrals = commitmentId === null ? [] : file.deferrals.filter((one) => one.commitmentId === commitmentId);
  const earlier = deferrals.slice(0, -1);
  const words = earlier.map(({ deferredOn, fromDueOn, dueOn }) => `改期：${deferredOn}由${fromDueOn}改为${dueOn}`);
  return [...words, `延期：${explanation}`];
}
