import { Injectable } from '@nestjs/common';
import { Actors, requireRole } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { formOf } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { Poster } from '../../platform/outbound/poster.js';
import { Now } from '../../platform/time/now.js';
import { Vault } from '../../platform/vault/vault.js';
import { WebhookForm, type WebhookAnswer } from './channel-forms.js';
import { Webhook } from './webhook.js';

/** The webhook 推送接口 of a congress, which its administrator sets. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly poster: Poster,
    private readonly vault: Vault,
    private readonly clock: Now,
  ) {}

  async one({ caller, slug }: Asker): Promise<WebhookAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin', 'auditor');
    const { congressId } = actor;
    return this.database.transaction({ congressId }, async (tx) => shown(await find(tx, congressId)));
  }

  /** @throws Problem invalidInput (400) for an address that may not be, or one that is missing. */
  async set({ caller, slug }: Asker, raw: unknown): Promise<WebhookAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'admin');
    const { congressId } = actor;
    const form = formOf(WebhookForm, raw);
    return this.database.transaction({ congressId }, async (tx) => {
      const before = await find(tx, congressId);
      const causes = this.faultsOf(form, before !== null);
      if (causes.length > 0) throw new Problem('invalidInput', { causes });
      const columns = { congressId, active: form.active, updatedAt: this.clock.instant(), ...this.sealed(form) };
      if (before) await tx.manager.update(Webhook, { congressId }, columns);
      else await tx.manager.insert(Webhook, columns);
      const host = form.url ? new URL(form.url).host : null;
      const says = { active: form.active, host, fields: form.secret ? ['secret'] : null };
      const { accountId } = actor;
      recordSecurity(tx, { congressId, kind: 'webhookChanged', accountId, role: 'admin', says });
      return shown(await find(tx, congressId));
    });
  }

  private faultsOf({ url, secret }: WebhookForm, known: boolean): Cause[] {
    const missing = known ? [] : [required('推送地址', 'url', url), required('签名密钥', 'secret', secret)].flat();
    const fault = url ? this.poster.fault(url) : null;
    const wrong =
      fault === null ? [] : [{ code: 'invalidField', field: 'url', message: `「推送地址」${fault}（url）` }];
    return [...missing, ...wrong];
  }

  private sealed({ url, secret }: WebhookForm): Partial<Webhook> {
    return {
      ...(url ? { urlCipher: this.vault.seal('webhook.url', url), urlMasked: maskUrl(url) } : {}),
      ...(secret ? { secretCipher: this.vault.seal('webhook.secret', secret) } : {}),
    };
  }
}

function required(label: string, field: string, value: unknown): Cause[] {
  return value ? [] : [{ code: 'required', field, message: `「${label}」首次设置必须填写（${field}）` }];
}

function maskUrl(url: string): string {
  return `${new URL(url).origin}/****`;
}

async function find(tx: Tx, congressId: string): Promise<Webhook | null> {
  return tx.manager.findOneBy(Webhook, { congressId });
}

function shown(row: Webhook | null): WebhookAnswer {
  return { active: row?.active ?? false, url: row?.urlMasked ?? null, updatedAt: row?.updatedAt.toISOString() ?? null };
}
