import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem, type Cause } from '../platform/errors/problem.js';
import { readIfMatch } from '../platform/http/if-match.js';
import { Idempotency, type IdempotentRequest, type KeptAnswer } from '../platform/idempotency/idempotency.js';
import { readIdempotencyKey } from '../platform/idempotency/idempotency-key.js';
import type { Deed } from './deed.js';
import { Lifecycle } from './lifecycle.js';

/** One act of a request that asks for many. */
interface OneOfMany {
  readonly id: string;
  readonly body: object;
  readonly once?: string;
}

/** Brings a request to the engine: who acts, upon what, which version he saw, under which request number. */
@Injectable()
export class Gate {
  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws Problem as `Lifecycle.perform` does; invalidInput also for headers that cannot be read. */
  async pass(deed: Deed, request: FastifyRequest): Promise<KeptAnswer> {
    const { congress, id } = request.params as { congress: string; id?: string };
    const { identity } = request;
    if (!identity) throw new Problem('unauthenticated');
    const version = read(() => readIfMatch(request.headers['if-match']));
    const keyed = read(() => this.keyed(request, identity.accountId));
    return this.lifecycle.performFor(identity, congress, {
      deed,
      subjectId: id ?? null,
      body: request.body,
      ifMatch: version.value,
      request: keyed.value,
      headerFaults: [...version.faults, ...keyed.faults],
    });
  }

  /**
   * One act of a request that asks for many of a kind, each in its own transaction. With an Idempotency-Key each has a key of
   * its own, made from the request's and the case's, so that the whole may be sent again.
   * @param one the case and the body; `once` names what is done, where it is to be done once for each account also without a
   * key, or where several concern one case.
   * @throws Problem as `pass`.
   */
  async passOne(deed: Deed, request: FastifyRequest, one: OneOfMany): Promise<KeptAnswer> {
    const { id, body, once } = one;
    const { congress } = request.params as { congress: string };
    if (!request.identity) throw new Problem('unauthenticated');
    const whole = this.keyed(request, request.identity.accountId);
    const name = once ?? (whole && `${whole.key} ${id}`);
    const key = name === null ? null : this.idempotency.hashOf('POST', name, {});
    const requestHash = this.idempotency.hashOf('POST', `${deed.act} ${id}`, body);
    const { accountId } = request.identity;
    const own = key === null ? null : { accountId, key, requestHash, at: new Date() };
    return this.lifecycle.performFor(request.identity, congress, {
      deed,
      subjectId: id,
      body,
      ifMatch: null,
      request: own,
    });
  }

  /** The request as the idempotency table knows it. @throws Problem invalidInput for a malformed key. */
  keyed(request: FastifyRequest, accountId: string): IdempotentRequest | null {
    const key = request.method === 'POST' ? readIdempotencyKey(request.headers['idempotency-key']) : null;
    if (key === null) return null;
    const path = request.url.split('?')[0] ?? '';
    return { accountId, key, requestHash: this.idempotency.hashOf(request.method, path, request.body), at: new Date() };
  }
}

/** What a header says, or what is wrong with it. */
function read<T>(reading: () => T): { readonly value: T | null; readonly faults: readonly Cause[] } {
  try {
    return { value: reading(), faults: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { value: null, faults: error.extras.causes ?? [] };
  }
}
