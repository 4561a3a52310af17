import { Injectable } from '@nestjs/common';
import { Profiles } from '../../congress/profiles.js';
import { Calendars } from '../../deadlines/calendars.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Now } from '../../platform/time/now.js';
import { post } from '../../notices/messages.js';
import { systemPlaceSql, type SystemPlace } from '../system-acts.js';
import { coverageReminder } from './coverage.js';

const places = statement(`select ${systemPlaceSql} from congress g where g.active order by g.id`);

/** Who administers a congress; where it has no administrator of its own, those of the whole install. */
const administrators = statement(`
  with own as (
    select distinct a.id from account_grant g join account a on a.id = g.account_id and a.active
    where g.congress_id = $1 and g.role = 'admin' and g.revoked_at is null)
  select id from own
  union all select id from account where install_admin and active and not exists (select 1 from own)`);

/** Looks in every congress how far its calendar is known, and tells the administrators where it ends soon. */
@Injectable()
export class CoverageSweep {
  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly calendars: Calendars,
    private readonly clock: Now,
  ) {}

  /** @returns how many congresses were reminded; each person gets a reminder once a period. */
  async run(): Promise<number> {
    const now = this.clock.instant();
    let reminded = 0;
    for (const place of await this.database.read<SystemPlace>('jobs', places)) {
      const { congressId, slug, profileKey, profileVersion } = place;
      const { timeZone } = await this.profiles.at(profileKey, profileVersion);
      const [day, calendar] = [today(now, timeZone), await this.calendars.of(place)];
      // On a day off nobody is told: the next working day is still of the same week.
      const reminder = calendar.isWorkingDay(day) ? coverageReminder(day, calendar) : null;
      if (!reminder) continue;
      const { year, ...said } = reminder;
      const href = `/api/c/${slug}/calendar/${String(year)}`;
      await this.database.transaction({ congressId }, async (tx) => {
        const accounts = await tx.sql<{ id: string }>(administrators, [congressId]);
        const about = { congressId, href, urgent: false, createdAt: now, suggestionId: null };
        const messages = accounts.map(({ id: accountId }) => ({ ...about, ...said, accountId }));
        await post(tx, messages);
      });
      reminded += 1;
    }
    return reminded;
  }
}
