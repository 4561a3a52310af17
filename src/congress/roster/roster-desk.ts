import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { readIfMatch } from '../../platform/http/if-match.js';
import { readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import type { Actor } from '../actor.js';
import { Actors, requireRole } from '../actors.js';
import type { SecuritySays } from '../record/security-particulars.js';
import { recordSecurity } from '../record/security-event.js';
import type { Asker } from './asker.js';
import { changesOf } from './changes.js';
import { created, formOf, idempotent, patchOf, type Posting } from './posting.js';
import type { Resource, Values } from './resource.js';
import { RosterStore } from './roster-store.js';

/** A change as it came in, unchecked: upon which version, and what of the entry. */
interface Change {
  readonly seen: string | undefined;
  readonly raw: unknown;
}

/** The desk of the roster 名册窗口: who may, is the body right, then the store. In this order: 401, 404, 403, 400, 412, 409. */
@Injectable()
export class RosterDesk {
  constructor(
    private readonly actors: Actors,
    private readonly store: RosterStore,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  /** Every member of the congress reads. */
  async list(resource: Resource, asker: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<Values>> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    const page = await this.store.list(resource, actor.congressId, readPage(query, resource.path, 2));
    return { ...page, items: page.items.map((row) => resource.present(row, actor)) };
  }

  async one(resource: Resource, asker: Asker, id: string): Promise<Values> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    return resource.present(await this.require(resource, actor, id), actor);
  }

  /** The administrator of the congress writes. */
  async add(resource: Resource, asker: Asker, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    requireRole(actor, 'admin');
    const body: Values = { ...formOf(resource.form, posting.body) };
    const request = idempotent(this.idempotency, actor.accountId, posting);
    const { congressId, congressSlug } = actor;
    return this.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const row = await this.store.add(tx, resource, congressId, body);
      const location = `/api/c/${congressSlug}/${resource.path}/${String(row['id'])}`;
      record(tx, actor, 'rosterAdded', saysOf(resource, row));
      return created(location, resource.present(row, actor));
    });
  }

  /** @param change `seen`: the header `If-Match`, unchecked. @throws Problem staleVersion (412) besides. */
  async change(resource: Resource, asker: Asker, id: string, { seen, raw }: Change): Promise<Values> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    const before = await this.require(resource, actor, id);
    requireRole(actor, 'admin');
    const version = readIfMatch(seen);
    const body = patchOf(resource.patch, raw, resource.nullable);
    const { congressId } = actor;
    const row = await this.database.transaction({ congressId }, async (tx) => {
      const changed = await this.store.change(tx, resource, { congressId, id, version }, body);
      record(tx, actor, 'rosterChanged', { ...saysOf(resource, changed), what: changesOf(body, before) });
      return changed;
    });
    return resource.present(row, actor);
  }

  private async require(resource: Resource, actor: Actor, id: string): Promise<Values> {
    const row = isUuid(id) ? await this.store.find(resource, actor.congressId, id) : null;
    if (!row) throw new Problem('notFound');
    return row;
  }
}

function saysOf({ label }: Resource, row: Values): SecuritySays {
  return { entryKind: label, name: String(row['name']), id: String(row['id']) };
}

function record(tx: Tx, actor: Actor, kind: 'rosterAdded' | 'rosterChanged', says: SecuritySays): void {
  const { congressId, accountId } = actor;
  recordSecurity(tx, { congressId, kind, accountId, role: 'admin', says });
}
