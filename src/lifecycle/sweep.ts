import { Injectable } from '@nestjs/common';
import { placeSql, type Place } from '../congress/place.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { Now } from '../platform/time/now.js';
import type { Deed } from './deed.js';
import { SystemActs } from './system-acts.js';

/** The literal predicate of the partial index on open clocks; "due before" is by UTC day, and the rules decide by the zone's. */
const due = statement(`
  select distinct ${placeSql}, c.suggestion_id as "suggestionId"
  from clock c join congress g on g.id = c.congress_id
  where c.state = 'open' and c.due_on <= $1::date and c.kind = 'feedback' and g.active and c.suggestion_id > $2
  order by c.suggestion_id limit 500`);
const beforeAll = '00000000-0000-0000-0000-000000000000';

interface Due extends Place {
  readonly suggestionId: string;
}

/** Performs an act of the system 系统办理 wherever it is permitted now. */
@Injectable()
export class Sweep {
  constructor(
    private readonly database: Database,
    private readonly acts: SystemActs,
    private readonly clock: Now,
  ) {}

  /**
   * 逾期未评: every case whose feedback clock has passed is tried; the rules say which lapse (the rater must have been
   * urged). A case that does not qualify is left as it is, and one that fails does not hold up the others.
   * @returns how many cases lapsed.
   */
  async lapse(deed: Deed): Promise<number> {
    const now = this.clock.instant();
    const day = now.toISOString().slice(0, 10);
    let lapsed = 0;
    for (let after = beforeAll; ;) {
      const rows = await this.database.read<Due>('jobs', due, [day, after]);
      for (const row of rows) lapsed += (await this.acts.tried(deed, row, row.suggestionId)) ? 1 : 0;
      const last = rows.at(-1);
      if (!last) return lapsed;
      after = last.suggestionId;
    }
  }
}
