import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import type { Actor } from '../actor.js';
import { Actors, requireRole } from '../actors.js';
import type { Asker } from '../roster/asker.js';
import { formOf } from '../roster/posting.js';
import type { Identity } from '../sign-in/identity.js';
import { ApiTokens } from './api-tokens.js';
import { machineDay, machineDayIn } from './machine-day.js';
import {
  ApiTokenForm,
  type ApiTokenAnswer,
  type CongressApiTokenAnswer,
  type MadeApiTokenAnswer,
} from './token-forms.js';

type Query = Readonly<Record<string, unknown>>;

/** The longest that a token may hold. */
export const mostDays = 366;
const list = { key: [isUuid] };

/** The desk of the API tokens 接口令牌窗口: everybody his own; of a congress's, the auditor reads and the administrator revokes. */
@Injectable()
export class TokensDesk {
  constructor(
    private readonly actors: Actors,
    private readonly tokens: ApiTokens,
    private readonly database: Database,
  ) {}

  async make(caller: Identity, raw: unknown): Promise<MadeApiTokenAnswer> {
    await this.actors.person(caller);
    const { name, congress, scopes: wanted, expiresOn } = formOf(ApiTokenForm, raw);
    const causes = dayFaults(expiresOn);
    const actor = await this.actorIn(caller, congress);
    if (actor === null) causes.push(fault('congress', '没有这个人大，或您在那里没有职责'));
    if (actor === null || causes.length > 0) throw new Problem('invalidInput', { causes });
    return this.tokens.make(actor, { name, scopes: wanted, expiresOn });
  }

  async own(caller: Identity, query: Query): Promise<Page<ApiTokenAnswer>> {
    const { accountId } = await this.actors.person(caller);
    const { items, nextCursor } = await this.tokens.list({ accountId }, readPage(query, 'apiTokens', 1, list));
    return { items: items.map(({ username: _own, displayName: _too, ...rest }) => rest), nextCursor };
  }

  async revokeOwn(caller: Identity, id: string): Promise<void> {
    const { accountId } = await this.actors.person(caller);
    await this.database.transaction('install', (tx) => this.tokens.revoke(tx, { accountId }, id, { accountId }));
  }

  async ofCongress({ caller, slug }: Asker, query: Query): Promise<Page<CongressApiTokenAnswer>> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'auditor');
    return this.tokens.list({ congressId: actor.congressId }, readPage(query, 'apiTokens', 1, list));
  }

  async revoke({ caller, slug }: Asker, id: string): Promise<void> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId, accountId } = actor;
    const by = { accountId, role: 'admin' } as const;
    await this.database.transaction({ congressId }, (tx) => this.tokens.revoke(tx, { congressId }, id, by));
  }

  private async actorIn(caller: Identity, slug: string): Promise<Actor | null> {
    try {
      return await this.actors.of(caller, slug);
    } catch (error) {
      if (error instanceof Problem && error.code === 'notFound') return null;
      throw error;
    }
  }
}

function dayFaults(expiresOn: string): Cause[] {
  if (expiresOn >= machineDay() && expiresOn <= machineDayIn(mostDays)) return [];
  return [fault('expiresOn', `「有效期至」须在今天以后，最长 ${String(mostDays)} 天`)];
}

function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message: `${message}（${field}）` };
}
