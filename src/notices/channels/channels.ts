import { Injectable } from '@nestjs/common';
import { Actors } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { formOf } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { Mailer } from '../../platform/outbound/mailer.js';
import { Now } from '../../platform/time/now.js';
import { maskEmail } from '../../platform/vault/masks.js';
import { Vault } from '../../platform/vault/vault.js';
import { ChannelChoice } from './channel-choice.js';
import { ChannelsForm, type ChannelsAnswer } from './channel-forms.js';

interface Choice extends Record<string, unknown> {
  readonly on: boolean;
  readonly address: string | null;
}

const reading = statement(`
  select email_on as "on", email_masked as address from channel_choice where congress_id = $1 and account_id = $2`);
const making = statement(`
  insert into channel_choice (congress_id, account_id, email_on, updated_at) values ($1, $2, false, $3)
  on conflict do nothing`);
const locking = statement(`
  select email_on as "on", email_masked as address from channel_choice
  where congress_id = $1 and account_id = $2 for update`);

/** The channels 通知方式 of whoever asks, in one congress. */
@Injectable()
export class Channels {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly vault: Vault,
    private readonly clock: Now,
  ) {}

  async mine({ caller, slug }: Asker): Promise<ChannelsAnswer> {
    const { accountId, congressId } = await this.actors.of(caller, slug);
    const [row] = await this.database.read<Choice>({ congressId }, reading, [congressId, accountId]);
    return this.shown(row);
  }

  /**
   * Changes one's own choice.
   * @throws Problem invalidInput (400) where e-mail is wished without an address, refused (409) where the service has no
   * mail server.
   */
  async choose({ caller, slug }: Asker, raw: unknown): Promise<ChannelsAnswer> {
    const { accountId, congressId } = await this.actors.of(caller, slug);
    const form = formOf(ChannelsForm, raw, ['email']);
    const row = await this.database.transaction({ congressId }, (tx) => this.write(tx, [congressId, accountId], form));
    return this.shown(row);
  }

  private async write(
    tx: Tx,
    key: readonly [string, string],
    { emailOn, email }: ChannelsForm,
  ): Promise<Choice | undefined> {
    await tx.sql(making, [...key, this.clock.instant()]);
    const [before] = await tx.sql<Choice>(locking, key);
    const keeps = email === undefined;
    if (emailOn && !(keeps ? before?.address : email)) {
      const message = '用邮件通知须先填写邮箱（email）';
      throw new Problem('invalidInput', { causes: [{ code: 'required', field: 'email', message }] });
    }
    if (emailOn && !this.mailer.available) {
      const message = '本系统没有配置邮件服务器，请联系运维人员（SMTP_URL）';
      throw new Problem('refused', { causes: [{ code: 'noMailServer', message }] });
    }
    const emailCipher = email ? this.vault.seal('channel.email', email) : null;
    const address = keeps ? {} : { emailCipher, emailMasked: email ? maskEmail(email) : null };
    const [congressId, accountId] = key;
    const columns = { emailOn, updatedAt: this.clock.instant(), ...address };
    await tx.manager.update(ChannelChoice, { congressId, accountId }, columns);
    const fields = keeps ? null : ['email'];
    recordSecurity(tx, { congressId, kind: 'channelsChanged', accountId, says: { active: emailOn, fields } });
    const [after] = await tx.sql<Choice>(reading, key);
    return after;
  }

  private shown(row: Choice | undefined): ChannelsAnswer {
    const { on = false, address = null } = row ?? {};
    return { inbox: true, email: { available: this.mailer.available, on, address } };
  }
}
