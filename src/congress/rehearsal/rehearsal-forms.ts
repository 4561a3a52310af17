import { InstantField } from '../../platform/http/fields.js';
import { instant, Shown } from '../../platform/http/shown.js';

/** Where the clock of a rehearsal is to go 推进演练时间. */
export class RehearsalForm {
  @InstantField({ label: '推进到', description: '推进到的时刻；须晚于现在的演练时间，一次最多十年' })
  to: string;
}

/** Where the clock of a rehearsal stands 演练时间. */
export class RehearsalAnswer {
  @Shown('现在的演练时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  now: string;
}
