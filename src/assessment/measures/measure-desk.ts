import { Injectable } from '@nestjs/common';
import { Actors, requireRole } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { created, idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput, Unreadable } from '../../platform/http/body.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Now } from '../../platform/time/now.js';
import type { Measure, StoredMeasure } from './measure.js';
import { isShipped, Measures, type MeasureLine } from './measures.js';
import { parseMeasure } from './parse-measure.js';

/**
 * The desk for measures 考核办法: everybody of the congress reads by what is assessed; 代表工委, which assesses and answers for it,
 * adds versions. The administrator, who has no part in the business, does not.
 */
@Injectable()
export class MeasureDesk {
  constructor(
    private readonly actors: Actors,
    private readonly measures: Measures,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** All versions of all measures. */
  async list({ caller, slug }: Asker): Promise<{ items: MeasureLine[] }> {
    const { congressId } = await this.actors.of(caller, slug);
    return { items: await this.measures.list(congressId) };
  }

  /** One. @throws Problem notFound. */
  async one({ caller, slug }: Asker, key: string, version: unknown): Promise<StoredMeasure> {
    const { congressId } = await this.actors.of(caller, slug);
    const digits = typeof version === 'string' && /^\d{1,9}$/.test(version);
    const wanted = version === undefined ? null : digits ? Number(version) : 0;
    const known = /^[a-z0-9-]{1,64}$/.test(key) && wanted !== 0;
    const measure = known ? await this.measures.read(congressId, key, wanted) : null;
    if (!measure) throw new Problem('notFound');
    return measure;
  }

  /** Adds one. @throws Problem forbidden, invalidInput with every fault and where it is. */
  async add({ caller, slug }: Asker, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'deputyAffairs');
    const measure = requireMeasure(posting.body);
    const { congressId, accountId, congressSlug } = actor;
    const request = idempotent(this.idempotency, accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const stored = await this.measures.add(tx, { congressId, accountId, now: this.clock.instant() }, measure);
      const says = { what: stored.key, version: stored.version, name: stored.name };
      recordSecurity(tx, { congressId, kind: 'measureAdded', accountId, role: 'deputyAffairs', says });
      return created(
        `/api/c/${congressSlug}/assessment-measures/${stored.key}?version=${String(stored.version)}`,
        stored,
      );
    });
  }
}

function requireMeasure(body: unknown): Measure {
  if (body instanceof Unreadable) throw badInput([{ code: 'malformedBody', message: body.why }]);
  const parsed = parseMeasure(body ?? {});
  if ('faults' in parsed) {
    const causes = parsed.faults.map((message): Cause => ({
      code: 'invalidField',
      message,
      field: message.split('：', 1)[0] ?? '',
    }));
    throw badInput(causes);
  }
  if (!isShipped(parsed.measure.key)) return parsed.measure;
  const message = `key：${parsed.measure.key} 是随系统提供的办法，请另取代码`;
  throw badInput([{ code: 'invalidField', message, field: 'key' }]);
}
