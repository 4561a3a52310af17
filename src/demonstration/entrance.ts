import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { noPassword, Passwords } from '../congress/sign-in/passwords.js';
import { endSignIns } from '../congress/sign-in/sign-ins.js';
import { Config } from '../platform/config/config.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';

const readingShared = statement(`
  select a.password_hash as hash from account a join account_grant g on g.account_id = a.id
  where g.congress_id = $1 and g.role = 'deputyAffairs' order by g.granted_at, g.id limit 1`);
const replacing = statement(
  'update account set password_hash = $2, must_change_password = false where password_hash = $1 returning id',
);
const asking = statement('select password_hash = $2 as shares from account where lower(username) = lower($1)');

/** How the demonstration is entered. */
export interface Entry {
  /** the password, where it was generated just now: it is shown once, and kept nowhere */
  readonly generated: string | null;
  /** whether the configuration sets it */
  readonly given: boolean;
  /** whether the first administrator has the same one */
  readonly withAdministrator: boolean;
}

/**
 * The password of the demonstration. All its accounts share one hash, and so does the first administrator where
 * ADMIN_PASSWORD is not set; who changed his own password keeps it when the shared one is set anew.
 */
@Injectable()
export class Entrance {
  constructor(
    private readonly passwords: Passwords,
    private readonly config: Config,
  ) {}

  /**
   * Gives the accounts that have none, or whose shared one is no longer what the configuration says, their password.
   * @returns null where the congress has no such accounts (somebody else made it).
   */
  async open(tx: Tx, congressId: string): Promise<Entry | null> {
    const [row] = await tx.sql<{ hash: string }>(readingShared, [congressId]);
    if (!row) return null;
    const { DEMO_PASSWORD: given, ADMIN_USERNAME: administrator } = this.config;
    const generated = given === '' && row.hash === noPassword ? readable() : null;
    const wanted = given || generated;
    const kept = wanted === null || (await this.passwords.isRight(row.hash, wanted));
    const hash = kept ? row.hash : await this.passwords.hash(wanted);
    if (!kept) await this.replace(tx, row.hash, hash);
    await this.replace(tx, noPassword, hash);
    const [admin] = await tx.sql<{ shares: boolean }>(asking, [administrator, hash]);
    return { generated, given: given !== '', withAdministrator: admin?.shares ?? false };
  }

  private async replace(tx: Tx, before: string, after: string): Promise<void> {
    const changed = await tx.sql<{ id: string }>(replacing, [before, after]);
    const ids = changed.map((one) => one.id);
    await endSignIns(tx, ids);
  }
}

/** A password that a person can read out: four groups of four, without letters that look alike. */
function readable(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const draw = () => Array.from(randomBytes(4), (byte) => letters.charAt(byte % letters.length)).join('');
  return [draw(), draw(), draw(), draw()].join('-');
}
