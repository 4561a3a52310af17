import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { lineDigest, readLine, type AnchorLine } from '../anchors/anchor-line.js';
import { firstHash } from '../event.js';

/** What was found of the anchors 锚点. */
export interface AnchorsRead {
  readonly lines: number;
  /** lines that are none of ours, as a power cut leaves them; they break nothing */
  readonly torn: number;
  /** the last day that has an anchor; null where there is none */
  readonly lastDay: string | null;
  readonly broken: string | null;
  /** there is no anchor at all, though the first seal is older than a day: a record that was recomputed as a whole cannot be told from it */
  readonly overdue: boolean;
}

interface Numbered extends AnchorLine {
  readonly line: number;
}

const atOnce = 500;
const dayMs = 86_400_000;
const firstSealed = statement(`
  select least((select min(sealed_at) from seal), (select min(sealed_at) from install_seal)) as at`);
const days = statement('select day::text as day, digest from anchor order by day');
const sealed = statement(`
  select congress_id as congress, seq as seal, digest from seal
  where (congress_id, seq) in (select * from unnest($1::uuid[], $2::int[]))`);
const installSealed = statement(`
  select null as congress, seq as seal, digest from install_seal where seq = any ($1::int[])`);

/**
 * Compares the anchor file with itself, with the seals of the database, and with the days that the database says were anchored.
 * Seals that were recomputed after a day was anchored are found here, and nowhere else.
 */
export async function verifyAnchors(database: Database, file: string): Promise<AnchorsRead> {
  const anchored = await database.read<{ day: string; digest: string }>('install', days);
  const missing = new Map(anchored.map(({ day, digest }) => [digest, day]));
  const reading = new AnchorReading(database, missing);
  if (existsSync(file)) {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) await reading.take(line);
    await reading.flush();
  }
  const [gone] = missing.values();
  const { lines, torn, lastDay } = reading;
  const lost = gone === undefined ? null : `锚点文件中没有 ${gone} 的锚点，或者它被改动过（${file}）`;
  const none = lastDay === null && anchored.length === 0;
  return { lines, torn, lastDay, broken: reading.broken ?? lost, overdue: none && (await sealedADayAgo(database)) };
}

/** By the machine's clock, as seals and anchors are. */
async function sealedADayAgo(database: Database): Promise<boolean> {
  const [first] = await database.read<{ at: Date | null }>('jobs', firstSealed);
  const at = first?.at ?? null;
  return at !== null && at.getTime() < Date.now() - dayMs;
}

class AnchorReading {
  lines = 0;
  torn = 0;
  lastDay: string | null = null;
  broken: string | null = null;
  private previous = firstHash;
  private waiting: Numbered[] = [];

  constructor(
    private readonly database: Database,
    private readonly missing: Map<string, string>,
  ) {}

  async take(text: string): Promise<void> {
    const anchor = readLine(text);
    this.lines += 1;
    if (!anchor) {
      if (text !== '') this.torn += 1;
      return;
    }
    if (anchor.previous !== this.previous) {
      this.broken ??= `锚点文件第 ${String(this.lines)} 行与前一行不相衔接`;
    }
    this.previous = lineDigest(text);
    this.missing.delete(this.previous);
    this.lastDay = anchor.day;
    this.waiting.push({ ...anchor, line: this.lines });
    if (this.waiting.length >= atOnce) await this.flush();
  }

  async flush(): Promise<void> {
    const some = this.waiting;
    this.waiting = [];
    if (some.length === 0 || this.broken !== null) return;
    const there = await this.sealsOf(some);
    for (const one of some) this.broken ??= contradiction(one, there.get(keyOf(one)));
  }

  private async sealsOf(some: readonly AnchorLine[]): Promise<Map<string, string>> {
    const own = some.filter((one) => one.congress !== null);
    const ofInstall = some.filter((one) => one.congress === null).map((one) => one.seal);
    const values = [own.map((one) => one.congress), own.map((one) => one.seal)];
    const seals = [
      ...(await this.database.read<Sealed>('jobs', sealed, values)),
      ...(await this.database.read<Sealed>('jobs', installSealed, [ofInstall])),
    ];
    return new Map(seals.map((one) => [keyOf(one), one.digest]));
  }
}

interface Sealed extends Record<string, unknown> {
  readonly congress: string | null;
  readonly seal: number;
  readonly digest: string;
}

function keyOf({ congress, seal }: Pick<AnchorLine, 'congress' | 'seal'>): string {
  return `${congress ?? ''} ${String(seal)}`;
}

function contradiction({ line, day, slug, seal, digest }: Numbered, there: string | undefined): string | null {
  if (there === digest) return null;
  const named = `锚点文件第 ${String(line)} 行（${day}，${slug ?? '系统'}）所记的第 ${String(seal)} 号封存`;
  return there === undefined ? `${named}在数据库中已不存在` : `${named}与数据库中的不同：封存在此后被重新计算过`;
}
