import type { WorkingCalendar } from '../../deadlines/calendar.js';
import type { Tx } from '../../platform/database/tx.js';
import type { CalendarEffectAnswer, TouchedClockAnswer } from './calendar-forms.js';
import { recountAll, runningClocks, type Recounted } from './running-clocks.js';

const mostListed = 200;

/** What a calendar would move, make final or make provisional, without touching anything 预览. */
export async function effectOf(tx: Tx, congressId: string, calendar: WorkingCalendar): Promise<CalendarEffectAnswer> {
  const effect = { running: 0, moving: 0, becomingFinal: 0, becomingProvisional: 0 };
  const [items, settling]: [TouchedClockAnswer[], TouchedClockAnswer[]] = [[], []];
  for (let after: string | null = null; ;) {
    const page = await runningClocks(tx, congressId, { after });
    for (const one of recountAll(page, calendar)) {
      const { clock, date } = one;
      effect.running += 1;
      if (date.dueOn !== clock.dueOn) {
        effect.moving += 1;
        if (items.length < mostListed) items.push(touched(one));
      }
      if (date.provisional !== clock.provisional) {
        effect[date.provisional ? 'becomingProvisional' : 'becomingFinal'] += 1;
        if (settling.length < mostListed) settling.push(touched(one));
      }
    }
    const last = page.at(-1);
    if (!last) return { ...effect, items, settling };
    after = last.id;
  }
}

function touched({ clock, date }: Recounted): TouchedClockAnswer {
  const { id: clockId, suggestionId, number, kind, dueOn: from } = clock;
  return { suggestionId, number, clockId, kind, from, to: date.dueOn, provisional: date.provisional };
}
