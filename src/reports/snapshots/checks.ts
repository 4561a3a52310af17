import { Injectable, Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { placeSql, type Place } from '../../congress/place.js';
import { Profiles } from '../../congress/profiles.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Now } from '../../platform/time/now.js';
import type { SnapshotDifferenceAnswer } from './snapshot-answers.js';
import { findSnapshot, wholePagesOf } from './snapshot-store.js';
import { differencesOf, isIntact } from './verification.js';

const places = statement(`select ${placeSql} from congress g where g.active order by g.id`);
const current = statement(`
  select distinct on (year, session_id) id from report_snapshot where congress_id = $1 and final
  order by year, session_id, id desc`);
/** The latest check, and since when the snapshot differs without a break. */
const latest = statement(`
  select differing, (
      select min(c.checked_on)::text from report_snapshot_check c
      where c.congress_id = $1 and c.snapshot_id = $2 and c.differing > 0 and not exists (
        select 1 from report_snapshot_check o
        where o.congress_id = $1 and o.snapshot_id = $2 and o.differing = 0 and o.id > c.id)) as since
  from report_snapshot_check where congress_id = $1 and snapshot_id = $2 order by id desc limit 1`);
const adding = statement(`
  insert into report_snapshot_check (congress_id, snapshot_id, id, checked_on, differing) values ($1, $2, $3, $4, $5)`);

/** What came of counting a snapshot again. */
export interface Checked {
  /** the kept bytes are those that were hashed */
  readonly intact: boolean;
  readonly differences: readonly SnapshotDifferenceAnswer[];
  /** since which night it was known; null where it was not */
  readonly since: string | null;
}

/** Counts snapshots 统计定稿 again: when somebody asks, and each night those that are in force. */
@Injectable()
export class SnapshotChecks {
  private readonly logger = new Logger(SnapshotChecks.name);

  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly clock: Now,
  ) {}

  /** Counts one again, all of one moment. @returns null where the congress has no such snapshot. */
  async check({ congressId, slug }: Pick<Place, 'congressId' | 'slug'>, id: string): Promise<Checked | null> {
    return this.database.snapshot({ congressId }, async (tx) => {
      const row = await findSnapshot(tx, congressId, id);
      if (!row) return null;
      const pages = await wholePagesOf(tx, congressId, id);
      const profile = await this.profiles.at(row.profile, row.profileVersion, tx);
      const now = this.clock.instant();
      const reader = { congressId, parties: [], seesAll: true };
      const printer = { reader, slug, profile, now, today: today(now, profile.timeZone) };
      const scope = { year: row.year, sessionId: row.session?.id ?? null, asOf: row.asOf };
      const differences = await differencesOf(pages, scope, printer, (send) => send(tx));
      const since = (await this.latest(tx, congressId, id))?.since ?? null;
      return { intact: isIntact(row.hash, pages), differences, since };
    });
  }

  /**
   * Each night the final ones in force; a check is kept where it found something else than the one before.
   * @throws Error after the last, where one differs: the job then counts as failed.
   */
  async checkAll(): Promise<void> {
    const differing: string[] = [];
    for (const place of await this.database.read<Place>('jobs', places)) {
      const { congressId } = place;
      for (const { id } of await this.database.read<{ id: string }>({ congressId }, current, [congressId])) {
        if (!(await this.checkOne(place, id))) differing.push(id);
      }
    }
    if (differing.length > 0) throw new Error(`定稿的统计与重新统计不同：${String(differing.length)} 份`);
  }

  private async checkOne(place: Place, id: string): Promise<boolean> {
    const { congressId, profileKey, profileVersion } = place;
    const checked = await this.check(place, id);
    if (!checked) return true;
    const { intact, differences } = checked;
    const { timeZone } = await this.profiles.at(profileKey, profileVersion);
    const on = today(this.clock.instant(), timeZone);
    await this.database.transaction({ congressId }, async (tx) => {
      const before = (await this.latest(tx, congressId, id))?.differing ?? 0;
      if (before === differences.length) return;
      await tx.sql(adding, [congressId, id, v7(), on, differences.length]);
      const says = { id, day: on, differing: differences.length };
      recordSecurity(tx, { congressId, kind: 'snapshotChecked', accountId: null, role: 'system', says });
    });
    if (intact && differences.length === 0) return true;
    const first = differences.slice(0, 5);
    this.logger.error({ congressId, id, intact, differing: differences.length, first }, '定稿的统计与重新统计不同');
    return false;
  }

  private async latest(tx: Tx, congressId: string, id: string) {
    const [row] = await tx.sql<{ differing: number; since: string | null }>(latest, [congressId, id]);
    return row && { ...row, since: row.differing > 0 ? row.since : null };
  }
}
