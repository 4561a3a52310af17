import { Injectable } from '@nestjs/common';
import { post } from '../../notices/messages.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Mornings, type Morning } from '../mornings.js';
import { coverageReminder, type CoverageReminder } from './coverage.js';

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
    private readonly mornings: Mornings,
  ) {}

  /**
   * On a day off nobody is told: the next working day is still of the same week.
   * @returns how many congresses were reminded; each person gets a reminder once a period.
   */
  async run(): Promise<number> {
    return this.mornings.inEach(async (morning) => {
      const reminder = coverageReminder(morning.today, morning.calendar);
      if (reminder) await this.tell(morning, reminder);
      return reminder ? 1 : 0;
    });
  }

  private async tell({ place, now }: Morning, { year, ...said }: CoverageReminder): Promise<void> {
    const { congressId, slug } = place;
    const href = `/api/c/${slug}/calendar/${String(year)}`;
    const about = { congressId, href, urgent: false, createdAt: now, suggestionId: null };
    await this.database.transaction({ congressId }, async (tx) => {
      const accounts = await tx.sql<{ id: string }>(administrators, [congressId]);
      const messages = accounts.map(({ id: accountId }) => ({ ...about, ...said, accountId }));
      await post(tx, messages);
    });
  }
}
