import { statement, type Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { firstHash } from '../event.js';
import { sealDigest, type SealedEvent, type SealedSecurity } from '../seal.js';

interface SealRow extends Record<string, unknown> {
  readonly id: string;
  readonly seq: number;
  readonly event_count: number;
  readonly security_count: number;
  readonly digest: string;
  readonly previous_digest: string;
}

type Under<Row> = Row & { readonly seal_id: string };

/** What was read of the seals, how many events they are over, and the first broken link. */
export interface SealsRead {
  seals: number;
  events: number;
  security: number;
  broken: string | null;
}

/** Where the seals of a congress, or of the install, and what is under them are found. */
interface Chain {
  readonly label: string;
  readonly values: readonly string[];
  readonly seals: Statement;
  /** null: the install has no cases */
  readonly events: Statement | null;
  readonly security: Statement;
}

/** So many seals are looked at together, unless more events than that lie under them. */
const sealsAtOnce = 500;
const eventsAtOnce = 20_000;
const seals = (from: string, where: string, events: string) =>
  statement(`
    select id, seq, ${events} as event_count, security_count, digest, previous_digest from ${from} where ${where} seq > $1
    order by seq limit ${String(sealsAtOnce)}`);
const ofCongress = {
  label: '',
  seals: seals('seal', 'congress_id = $2 and', 'event_count'),
  events: statement(`
    select seal_id, suggestion_id, seq, hash from event where congress_id = $3 and seal_id = any ($1::uuid[])
    order by suggestion_id, seq limit $2`),
  security: statement(`
    select seal_id, id, hash from security_event where congress_id = $3 and seal_id = any ($1::uuid[])
    order by id limit $2`),
};
const ofInstall: Chain = {
  label: '系统的',
  values: [],
  seals: seals('install_seal', '', '0'),
  events: null,
  security: statement(`
    select seal_id, id, hash from install_event where seal_id = any ($1::uuid[]) order by id limit $2`),
};

/** Recomputes the seals of a congress. */
export async function verifySeals(tx: Tx, congressId: string): Promise<SealsRead> {
  return verify(tx, { ...ofCongress, values: [congressId] });
}

/** Recomputes the seals of the whole install; in the scope of the jobs. */
export async function verifyInstallSeals(tx: Tx): Promise<SealsRead> {
  return verify(tx, ofInstall);
}

async function verify(tx: Tx, chain: Chain): Promise<SealsRead> {
  const read: SealsRead = { seals: 0, events: 0, security: 0, broken: null };
  let previous = { seq: 0, digest: firstHash };
  for (;;) {
    const rows = await tx.sql<SealRow>(chain.seals, [previous.seq, ...chain.values]);
    for (const some of inPortions(rows)) {
      const under = await readUnder(tx, chain, some);
      for (const seal of some) {
        read.seals += 1;
        read.events += seal.event_count;
        read.security += seal.security_count;
        read.broken ??= brokenSeal(chain.label, previous, seal, under);
        previous = seal;
      }
    }
    if (read.broken !== null || rows.length < sealsAtOnce) return read;
  }
}

/** Cuts a list of seals so that no portion has more events than are held at once. */
function inPortions(rows: readonly SealRow[]): SealRow[][] {
  const portions: SealRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const needed = row.event_count + row.security_count;
    if (portions.length === 0 || needed > room) {
      portions.push([]);
      room = eventsAtOnce;
    }
    portions.at(-1)?.push(row);
    room -= needed;
  }
  return portions;
}

interface UnderSeals {
  readonly events: Map<string, SealedEvent[]>;
  readonly security: Map<string, SealedSecurity[]>;
}

/** Not more than there should be and one: what was put under a seal afterwards must not fill the memory. */
async function readUnder(tx: Tx, { events, security, values }: Chain, some: readonly SealRow[]): Promise<UnderSeals> {
  const ids = some.map(({ id }) => id);
  const sum = (count: 'event_count' | 'security_count') =>
    some.reduce((total, seal) => total + Math.max(0, seal[count]), 1);
  const cases = events ? await tx.sql<Under<SealedEvent>>(events, [ids, sum('event_count'), ...values]) : [];
  const others = await tx.sql<Under<SealedSecurity>>(security, [ids, sum('security_count'), ...values]);
  return { events: bySeal(cases), security: bySeal(others) };
}

function bySeal<Row extends { readonly seal_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const under = new Map<string, Row[]>();
  for (const row of rows) {
    const same = under.get(row.seal_id);
    if (same) same.push(row);
    else under.set(row.seal_id, [row]);
  }
  return under;
}

function brokenSeal(
  label: string,
  previous: { readonly seq: number; readonly digest: string },
  seal: SealRow,
  under: UnderSeals,
): string | null {
  const named = `${label}第 ${String(seal.seq)} 号封存`;
  const events = under.events.get(seal.id) ?? [];
  const security = under.security.get(seal.id) ?? [];
  if (seal.seq !== previous.seq + 1 || seal.previous_digest !== previous.digest) return `${named}与前一号不相衔接`;
  if (events.length !== seal.event_count) return `${named}下的办理记录少了或多了`;
  if (security.length !== seal.security_count) return `${named}下的安全事件少了或多了`;
  if (sealDigest(previous.digest, events, security) !== seal.digest) return `${named}下的记录被改动过`;
  return null;
}
