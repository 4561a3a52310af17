import { Injectable, Logger } from '@nestjs/common';
import { placeSql, type Place } from '../../congress/place.js';
import { Profiles } from '../../congress/profiles.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { DerivedFacts } from './derived-facts.js';
import { ofTheRoster, sameFacts, writtenFacts } from './fact-check.js';
import { putFacts } from './fact-sql.js';

const waiting = statement(`
  select ${placeSql} from congress g where g.id in (select c.congress_id from office_system_change c) order by g.id`);
const changes = statement(`
  select office_id as "officeId", changed_at as "changedAt", visits from office_system_change where congress_id = $1
  order by changed_at, office_id`);
const visited = statement(`
  update office_system_change set visits = visits + 1 where congress_id = $1 and office_id = $2 and changed_at = $3`);
const over = statement(`
  delete from office_system_change where congress_id = $1 and office_id = $2 and changed_at = $3`);
const ofOffice = statement(`
  select distinct suggestion_id as id from assignment_fact
  where congress_id = $1 and office_id = $2 and valid_until = 'infinity' and suggestion_id > $3 order by 1 limit 100`);
const locked = statement('select id from suggestion where congress_id = $1 and id = $2 for no key update');
const beforeAll = '00000000-0000-0000-0000-000000000000';

interface Change extends Record<string, unknown> {
  readonly officeId: string;
  readonly changedAt: Date;
  readonly visits: number;
}

/**
 * Brings the facts of an office's cases along after its 所属系统 was changed in the roster 统计随单位所属系统更新, dated from the day
 * of the change. Nothing else of a fact is touched: what differs otherwise is left to the recount, which reports it. A change is
 * over when a later visit finds nothing to do, so that an act that had read the office before is not missed.
 */
@Injectable()
export class OfficeSystems {
  private readonly logger = new Logger(OfficeSystems.name);

  constructor(
    private readonly database: Database,
    private readonly derived: DerivedFacts,
    private readonly profiles: Profiles,
  ) {}

  /** Visits every change that is not over. @returns how many cases followed. */
  async followAll(): Promise<number> {
    let followed = 0;
    for (const { congressId, profileKey, profileVersion } of await this.database.read<Place>('jobs', waiting)) {
      const { timeZone } = await this.profiles.at(profileKey, profileVersion);
      for (const change of await this.database.read<Change>({ congressId }, changes, [congressId])) {
        followed += await this.follow(congressId, change, today(change.changedAt, timeZone));
      }
    }
    return followed;
  }

  private async follow(congressId: string, { officeId, changedAt, visits }: Change, on: string): Promise<number> {
    let followed = 0;
    for (let after = beforeAll; ;) {
      const page = await this.database.read<{ id: string }>({ congressId }, ofOffice, [congressId, officeId, after]);
      for (const { id } of page) {
        if (await this.database.transaction({ congressId }, (tx) => this.followed(tx, congressId, id, on)))
          followed += 1;
      }
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
    }
    if (followed > 0) this.logger.log({ congressId, officeId, followed, on }, '单位所属系统修改后，统计事实已更新');
    const done = followed === 0 && visits > 0 ? over : visited;
    await this.database.transaction({ congressId }, (tx) => tx.sql(done, [congressId, officeId, changedAt]));
    return followed;
  }

  /** One case, while nobody can act upon it. */
  private async followed(tx: Tx, congressId: string, id: string, on: string): Promise<boolean> {
    await tx.sql(locked, [congressId, id]);
    const derived = await this.derived.of(tx, congressId, id);
    const written = (await writtenFacts(tx, congressId, [id])).get(id);
    if (sameFacts(written, derived) || !sameFacts(written, derived, ofTheRoster)) return false;
    await putFacts(tx, this.database, congressId, derived, on);
    return true;
  }
}
