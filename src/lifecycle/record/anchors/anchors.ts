import { Injectable, Logger } from '@nestjs/common';
import { today } from '../../../deadlines/local-date.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Sealer } from '../sealer.js';
import { anchorFile, appendLines } from './anchor-file.js';
import { lineDigest, type AnchorLine } from './anchor-line.js';

const zone = 'Asia/Shanghai';

const asking = statement('select 1 from anchor where day = $1');
const locking = statement('select pg_advisory_xact_lock(727009)');
const adding = statement('insert into anchor (day, digest, anchored_at) values ($1, $2, $3)');
const congresses = statement('select id, slug from congress order by slug');
const head = statement(`
  select s.seq as seal, s.digest, t.events::int, t.security::int
  from seal s, (select sum(event_count) as events, sum(security_count) as security from seal where congress_id = $1) t
  where s.congress_id = $1 order by s.seq desc limit 1`);
const installHead = statement(`
  select s.seq as seal, s.digest, 0 as events, t.security::int
  from install_seal s, (select sum(security_count) as security from install_seal) t order by s.seq desc limit 1`);

type Head = Pick<AnchorLine, 'seal' | 'digest' | 'events' | 'security'> & Record<string, unknown>;
type Unchained = Omit<AnchorLine, 'previous'>;

/**
 * The daily anchor 锚点: how far the record of each congress, and of the install, is sealed, written to a file outside the
 * database and to the log. Whoever recomputes the whole record afterwards contradicts it.
 */
@Injectable()
export class Anchors {
  private readonly logger = new Logger('锚点');

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly config: Config,
  ) {}

  /**
   * Writes today's anchor, unless that is done; days that were missed are covered by it.
   * @param now the machine's clock, also in a rehearsal.
   * @returns how many lines were written; of several processes one writes.
   * @throws the system's error where the file cannot be written; the day then stays due.
   */
  async run(now: Date): Promise<number> {
    const day = today(now, zone);
    if ((await this.database.read('install', asking, [day])).length > 0) return 0;
    await this.sealer.sealAll();
    return this.database.transaction('install', (tx) => this.write(tx, day, now));
  }

  private async write(tx: Tx, day: string, now: Date): Promise<number> {
    await tx.sql(locking);
    if ((await tx.sql(asking, [day])).length > 0) return 0;
    const heads = await this.heads(day, now);
    if (heads.length === 0) return 0;
    const digest = await appendLines(anchorFile(this.config), (previous) => chained(heads, previous));
    await tx.sql(adding, [day, digest, now]);
    for (const one of heads) this.logger.log(one, '锚点');
    return heads.length;
  }

  private async heads(day: string, now: Date): Promise<Unchained[]> {
    const at = now.toISOString();
    const lines: Unchained[] = [];
    for (const { id, slug } of await this.database.read<{ id: string; slug: string }>('jobs', congresses)) {
      const [last] = await this.database.read<Head>({ congressId: id }, head, [id]);
      if (last) lines.push({ day, at, congress: id, slug, ...last });
    }
    const [last] = await this.database.read<Head>('jobs', installHead);
    if (last) lines.push({ day, at, congress: null, slug: null, ...last });
    return lines;
  }
}

function chained(heads: readonly Unchained[], before: string): string[] {
  let previous = before;
  return heads.map((one) => {
    const text = JSON.stringify({ ...one, previous } satisfies AnchorLine);
    previous = lineDigest(text);
    return text;
  });
}
