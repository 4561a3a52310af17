import { Injectable } from '@nestjs/common';
import type { Database, Scope } from '../database/database.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import { Problem } from '../errors/problem.js';
import { Vault } from '../vault/vault.js';
import { canonicalJson } from './canonical.js';

/** An answer as it is sent, and as it is kept for a repeated request: `answer` is the JSON text. Nothing secret in it. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: string;
}

/** One request that carries an `Idempotency-Key` 请求编号; keys of different accounts never meet. */
export interface IdempotentRequest {
  readonly accountId: string;
  readonly key: string;
  /** from `hashOf` */
  readonly requestHash: string;
  /** the machine's clock, not the procedure's */
  readonly at: Date;
}

/** How long an answer is kept. */
const keptHours = 48;

const claiming = statement(`
  insert into idempotency (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
  on conflict (account_id, key) do update
    set request_hash = excluded.request_hash, created_at = excluded.created_at,
        status = null, headers = null, answer = null
    where idempotency.created_at < excluded.created_at - make_interval(hours => ${String(keptHours)})
  returning 1 as claimed`);
const reading = statement(
  'select request_hash, status, headers, answer from idempotency where account_id = $1 and key = $2',
);
const keeping = statement(
  'update idempotency set status = $3, headers = $4, answer = $5 where account_id = $1 and key = $2',
);
const sweeping = statement('delete from idempotency where created_at < $1');

/** Makes a repeated POST answer what the first one answered 重复请求只办一次. */
@Injectable()
export class Idempotency {
  constructor(private readonly vault: Vault) {}

  /**
   * The digest of a request. It is keyed, because bodies hold passwords and card numbers that could be tried out.
   * @param path the path without its query.
   * @param body the parsed body, before any change; the order of its keys does not matter.
   */
  hashOf(method: string, path: string, body: unknown): string {
    return this.vault.digest('idempotency', `${method} ${path}\n${canonicalJson(body)}`).toString('hex');
  }

  /**
   * Claims a key inside the transaction that does the work: both statements travel in one flight. A second request with
   * the same key waits here until the first has committed or rolled back.
   * @returns null where the work is to be done now; otherwise the answer that was given before.
   * @throws Problem keyReused (409) where the key came with another request within 48 hours.
   */
  async claim(tx: Tx, request: IdempotentRequest): Promise<KeptAnswer | null> {
    const before = await this.begin(tx, request);
    if (before === 'unfinished') throw new Error('an idempotency key was claimed but never kept');
    return before;
  }

  /**
   * Claims a key for work of several transactions, each of which is done once by itself. The claim is committed before the
   * work, so that another request with this key is told; the same one, sent again before the end, goes on with the work.
   * @returns as `claim`; `unfinished` where the same request was begun before and has no answer yet.
   */
  async begin(tx: Tx, request: IdempotentRequest): Promise<KeptAnswer | 'unfinished' | null> {
    const { accountId, key, requestHash, at } = request;
    const [claimed, rows] = await Promise.all([
      tx.sql(claiming, [accountId, key, requestHash, at]),
      tx.sql<Row>(reading, [accountId, key]),
    ]);
    if (claimed.length > 0) return null;
    const row = rows[0];
    if (!row) throw new Problem('lostRace');
    if (row.request_hash !== requestHash) throw new Problem('keyReused');
    if (row.status === null || row.answer === null) return 'unfinished';
    return { status: row.status, headers: row.headers ?? {}, answer: row.answer };
  }

  /**
   * Keeps the answer of a claimed request, in the same transaction and together with its commit. Only 2xx are kept: a refusal
   * throws, and the claim goes with the roll-back.
   */
  keep(tx: Tx, request: IdempotentRequest, { status, headers, answer }: KeptAnswer): void {
    if (status < 200 || status > 299) throw new Error(`an answer with status ${String(status)} is not kept`);
    tx.lastly(keeping, [request.accountId, request.key, status, JSON.stringify(headers), answer]);
  }

  /**
   * An ordinary write done once: claim, work, keep, in one transaction.
   * @param request null where the caller sent no key.
   */
  async once(
    database: Database,
    scope: Scope,
    request: IdempotentRequest | null,
    work: (tx: Tx) => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    return database.transaction(scope, async (tx) => {
      if (!request) return work(tx);
      const before = await this.claim(tx, request);
      if (before) return before;
      const answer = await work(tx);
      this.keep(tx, request, answer);
      return answer;
    });
  }
}

/** Removes what is older than 48 hours; a job's function. `now` is the machine's clock. */
export async function sweepIdempotency(tx: Tx, now: Date): Promise<void> {
  await tx.sql(sweeping, [new Date(now.getTime() - keptHours * 3_600_000)]);
}

interface Row extends Record<string, unknown> {
  readonly request_hash: string;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly answer: string | null;
}
