import { Injectable, Logger } from '@nestjs/common';
import { placeSql, type Place } from '../../congress/place.js';
import { Profiles } from '../../congress/profiles.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Now } from '../../platform/time/now.js';
import { sameFacts, writtenFacts } from './fact-check.js';
import { DerivedFacts } from './derived-facts.js';
import { putFacts } from './fact-sql.js';
import { OfficeSystems } from './office-systems.js';

/** What a recount found. */
export interface Recounted {
  /** cases that were compared */
  readonly cases: number;
  /** cases of which nothing had been counted, from before there were facts, and now is */
  readonly caughtUp: number;
  /** cases whose facts are not those of their papers: reported, and left as they are */
  readonly differing: readonly string[];
}

const places = statement(`select ${placeSql} from congress g where g.active order by g.id`);
const begun = statement('select since::text from fact_start where congress_id = $1');
const begin = statement('insert into fact_start (congress_id, since) values ($1, $2) on conflict do nothing');
const registered = statement(`
  select id from suggestion where congress_id = $1 and id > $2 and registered_on is not null order by id limit 100`);
const lock = statement('select id from suggestion where congress_id = $1 and id = $2 for no key update');
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Counts all cases again from their papers 复核统计事实. What differs is reported loudly and never mended in silence: either the
 * facts are wrong, and with them a figure that somebody has read, or the papers were changed past the engine. Cases from
 * before there were facts are counted as they stand today, and the congress remembers since when its figures are whole.
 */
@Injectable()
export class FactRecount {
  private readonly logger = new Logger(FactRecount.name);
  /** congresses that are known to be counted; looked up once a process */
  private readonly counted = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly derived: DerivedFacts,
    private readonly profiles: Profiles,
    private readonly clock: Now,
    private readonly systems: OfficeSystems,
  ) {}

  /** After an upgrade: counts the cases that were there before. Nothing to do in any congress that has been counted once. */
  async catchUp(): Promise<number> {
    let caughtUp = 0;
    for (const place of await this.database.read<Place>('jobs', places)) {
      const { congressId } = place;
      if (this.counted.has(congressId)) continue;
      const known = await this.database.read({ congressId }, begun, [congressId]);
      if (known.length === 0) caughtUp += (await this.recount(place)).caughtUp;
      this.counted.add(congressId);
    }
    return caughtUp;
  }

  /** Every night: all congresses. @throws Error after the last, where facts differ somewhere: the job then counts as failed. */
  async recountAll(): Promise<void> {
    await this.systems.followAll();
    const differing: string[] = [];
    for (const place of await this.database.read<Place>('jobs', places)) {
      differing.push(...(await this.recount(place)).differing);
    }
    if (differing.length > 0) throw new Error(`统计事实与案卷不一致：${String(differing.length)} 件`);
  }

  /** One congress, a hundred cases at a time. */
  async recount({ congressId, profileKey, profileVersion }: Place): Promise<Recounted> {
    const { timeZone } = await this.profiles.at(profileKey, profileVersion);
    const on = today(this.clock.instant(), timeZone);
    let [cases, caughtUp] = [0, 0];
    const differing: string[] = [];
    for (let after = beforeAll; ;) {
      const page = await this.database.read<{ id: string }>({ congressId }, registered, [congressId, after]);
      const ids = page.map((one) => one.id);
      const doubtful = await this.database.transaction({ congressId }, (tx) => this.doubtful(tx, congressId, ids));
      for (const id of doubtful) {
        const found = await this.database.transaction({ congressId }, (tx) => this.settle(tx, congressId, id, on));
        if (found === 'caughtUp') caughtUp += 1;
        if (found === 'differs') differing.push(id);
      }
      cases += ids.length;
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
    await this.database.transaction({ congressId }, (tx) =>
      tx.sql(begin, [congressId, caughtUp > 0 ? on : '1900-01-01']),
    );
    if (differing.length > 0) this.logger.error({ congressId, differing }, '统计事实与案卷不一致');
    if (caughtUp > 0) this.logger.warn({ congressId, caughtUp, on }, '原有建议已补记统计事实');
    return { cases, caughtUp, differing };
  }

  /** Those whose facts are not what their papers say, as read without a lock: an act may have come between. */
  private async doubtful(tx: Tx, congressId: string, ids: readonly string[]): Promise<string[]> {
    const written = await writtenFacts(tx, congressId, ids);
    const found: string[] = [];
    for (const id of ids) {
      if (!sameFacts(written.get(id), await this.derived.of(tx, congressId, id))) found.push(id);
    }
    return found;
  }

  /** Looks again while nobody can act upon the case. */
  private async settle(tx: Tx, congressId: string, id: string, on: string): Promise<'same' | 'caughtUp' | 'differs'> {
    await tx.sql(lock, [congressId, id]);
    const derived = await this.derived.of(tx, congressId, id);
    const written = (await writtenFacts(tx, congressId, [id])).get(id);
    if (sameFacts(written, derived)) return 'same';
    if (written) return 'differs';
    await putFacts(tx, this.database, congressId, derived, on);
    return 'caughtUp';
  }
}
