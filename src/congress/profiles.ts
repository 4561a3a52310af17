import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { canonicalJson } from '../platform/idempotency/canonical.js';
import { Now } from '../platform/time/now.js';
import { addedLater } from './profile/defaults.js';
import type { Profile } from './profile/profile.js';
import { shippedProfiles } from './profile/shipped.js';

/** A jurisdiction profile 办理规则 as it is kept: immutable, numbered from 1 within its key. */
export type StoredProfile = Profile & { readonly version: number };

/** A line of the list of profiles. */
export interface ProfileLine {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly createdAt: string;
}

const lockSpace = 727_002;
const locking = statement(`select pg_advisory_xact_lock($1, hashtext($2))`);
const adding = statement(`
  insert into jurisdiction_profile (key, version, body, created_at)
  select $1, coalesce(max(version), 0) + 1, $2, $3 from jurisdiction_profile where key = $1
  returning version`);
const reading = statement('select version, body from jurisdiction_profile where key = $1 and version = $2');
const readingNewest = statement(
  'select version, body from jurisdiction_profile where key = $1 order by version desc limit 1',
);
const readingAll = statement('select version, body from jurisdiction_profile where key = $1');
const listing = statement(`
  select key, version, body ->> 'name' as name,
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
  from jurisdiction_profile where (key, version) > ($1, $2::int) order by key, version limit $3`);

/** The store of jurisdiction profiles: versions are added, never changed. */
@Injectable()
export class Profiles {
  /** what was read once stays right for ever */
  private readonly known = new Map<string, StoredProfile>();

  constructor(
    private readonly database: Database,
    private readonly now: Now,
  ) {}

  /**
   * One version, e.g. the one that a suggestion pinned. Read once, then remembered: versions never change.
   * @param tx the transaction under way: while one connection is held, a second is never waited for.
   * @throws Error where there is no such version.
   */
  async at(key: string, version: number, tx?: Tx): Promise<StoredProfile> {
    const name = `${key} ${String(version)}`;
    const known = this.known.get(name) ?? (await this.read(key, version, tx));
    if (!known) throw new Error(`办理规则 ${name} 不存在`);
    this.known.set(name, known);
    return known;
  }

  /** @param version null: the newest. @returns null where there is none. */
  async read(key: string, version: number | null, tx?: Tx): Promise<StoredProfile | null> {
    const [asked, values] = version ? [reading, [key, version]] : [readingNewest, [key]];
    const [row] = tx ? await tx.sql<Row>(asked, values) : await this.database.read<Row>('install', asked, values);
    return row ? stored(row) : null;
  }

  /** The newest version, inside a transaction. @returns null where there is none. */
  async newest(tx: Tx, key: string): Promise<StoredProfile | null> {
    const [row] = await tx.sql<Row>(readingNewest, [key]);
    return row ? stored(row) : null;
  }

  /** Every version of every profile, by key and version. */
  async list(after: { key: string; version: string } | null, limit: number): Promise<ProfileLine[]> {
    const { key, version } = after ?? { key: '', version: '0' };
    return this.database.read<ProfileLine & Record<string, unknown>>('install', listing, [key, version, limit]);
  }

  /** Adds a profile that was checked, as the next version of its key. */
  async add(tx: Tx, profile: Profile): Promise<StoredProfile> {
    await tx.sql(locking, [lockSpace, profile.key]);
    const [row] = await tx.sql<{ version: number }>(adding, [profile.key, JSON.stringify(profile), this.now.instant()]);
    if (!row) throw new Error('the profile was not stored');
    return { ...profile, version: row.version };
  }

  /**
   * Adds the shipped profiles 随系统提供的办理规则 whose content no stored version has. A version that an administrator
   * added later stays the newest; a shipped profile that changed with a release becomes the newest.
   */
  async ensureShipped(): Promise<void> {
    for (const profile of shippedProfiles) {
      await this.database.transaction('install', async (tx) => {
        await tx.sql(locking, [lockSpace, profile.key]);
        const stored = await tx.sql<Row>(readingAll, [profile.key]);
        const content = canonicalJson(profile);
        if (!stored.some(({ body }) => canonicalJson(body) === content)) await this.add(tx, profile);
      });
    }
  }
}

function stored({ body, version }: Row): StoredProfile {
  return { ...addedLater, ...body, version };
}

interface Row extends Record<string, unknown> {
  readonly version: number;
  /** as it was stored: of an earlier release without what was added later */
  readonly body: Omit<Profile, keyof typeof addedLater> & Partial<Profile>;
}
