import { Injectable, Logger } from '@nestjs/common';
import { talliedRows, talliedSums, tallyNames } from '../../case-file/facts/tallies.js';
import { placeSql, type Place } from '../../congress/place.js';
import { Profiles } from '../../congress/profiles.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Now } from '../../platform/time/now.js';

const names = tallyNames.join(', ');
const waiting = statement('select distinct congress_id as id from overview_delta order by 1');
const places = statement(`select ${placeSql} from congress g order by g.id`);
/** In one statement, so that whoever reads sees each change either waiting or added in. */
const adding = statement(`
  with taken as (delete from overview_delta where congress_id = $1 returning *)
  insert into overview_cell (congress_id, year, ${names})
  select $1::uuid, year, ${tallyNames.map((name) => `sum(${name})`).join(', ')} from taken group by year
  on conflict (congress_id, year) do update
  set ${tallyNames.map((name) => `${name} = overview_cell.${name} + excluded.${name}`).join(', ')}`);
const sums = (table: string) => `select t.year, ${tallyNames.map((name) => `t.${name}`).join(', ')} from ${table} t
    where t.congress_id = $1`;
const facts = talliedRows(`case_fact x where x.congress_id = $1 and x.valid_until = 'infinity'`, -1);
const differing = statement(talliedSums([sums('overview_cell'), sums('overview_delta'), facts]));
const marking = statement(`
  insert into overview_cell (congress_id, year, differs_since) select $1, unnest($2::int[]), $3::date
  on conflict (congress_id, year) do update set differs_since = coalesce(overview_cell.differs_since, excluded.differs_since)`);
const clearing = statement(`
  update overview_cell set differs_since = null
  where congress_id = $1 and differs_since is not null and year <> all ($2::int[])`);

/** Who stands below whom by another way than climbing finds, which the database keeps by itself (migration 0045). */
const misplaced = statement(`
  with recursive climbed as (
    select id as congress_id, id as below_id, id as branch_id from congress
    union
    select b.congress_id, c.id, case when b.below_id = b.congress_id then c.id else b.branch_id end
      from congress c join climbed b on c.parent_id = b.below_id),
    kept as (select congress_id, below_id, branch_id from congress_below)
  select x.congress_id as above, x.below_id as below from ((table climbed except table kept) union all (table kept except table climbed)) x`);

/** Keeps the sums of the overview 总览汇总: adds in what the acts changed, and compares them with the facts each night. */
@Injectable()
export class OverviewSums {
  private readonly logger = new Logger(OverviewSums.name);

  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly clock: Now,
  ) {}

  /** Adds in what waits, congress by congress; nothing is added twice, however many do this at once. */
  async addIn(): Promise<void> {
    for (const { id } of await this.database.read<{ id: string }>('jobs', waiting)) {
      await this.database.transaction({ congressId: id }, (tx) => tx.sql(adding, [id]));
    }
  }

  /**
   * Compares the sums with the facts, and who stands below whom with where each congress stands. What differs is reported and never mended in silence:
   * of sums the overview says so until it is.
   * @throws Error after the last, where some differ: the job then counts as failed.
   */
  async recountAll(): Promise<void> {
    const misplaced = await this.misplaced();
    let found = 0;
    for (const place of await this.database.read<Place>('jobs', places)) found += (await this.recount(place)).length;
    const said = [
      ...(found === 0 ? [] : [`总览的汇总与统计事实不一致：${String(found)} 处`]),
      ...(misplaced === 0 ? [] : [`下级人大的对应关系与上级人大的设置不一致：${String(misplaced)} 处`]),
    ];
    if (said.length > 0) throw new Error(said.join('；'));
  }

  /** @returns of how many pairs of congresses it is kept otherwise who stands below whom. */
  private async misplaced(): Promise<number> {
    const rows = await this.database.read<{ above: string; below: string }>('install', misplaced);
    if (rows.length > 0)
      this.logger.error({ misplaced: rows.slice(0, 20) }, '下级人大的对应关系与上级人大的设置不一致');
    return rows.length;
  }

  /** One congress. @returns the years that differ. */
  async recount({ congressId, profileKey, profileVersion }: Place): Promise<number[]> {
    const { timeZone } = await this.profiles.at(profileKey, profileVersion);
    const on = today(this.clock.instant(), timeZone);
    const rows = await this.database.read<{ year: number }>({ congressId }, differing, [congressId]);
    const years = rows.map((one) => one.year);
    await this.database.transaction({ congressId }, async (tx) => {
      await tx.sql(marking, [congressId, years, on]);
      await tx.sql(clearing, [congressId, years]);
    });
    if (rows.length > 0) this.logger.error({ congressId, differing: rows }, '总览的汇总与统计事实不一致');
    return years;
  }
}
