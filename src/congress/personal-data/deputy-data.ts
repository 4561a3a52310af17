import { Injectable } from '@nestjs/common';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import { Problem } from '../../platform/errors/problem.js';
import { isUuid } from '../../platform/http/text.js';
import { Vault } from '../../platform/vault/vault.js';
import { holds, type Actor, type Role } from '../actor.js';
import { Actors } from '../actors.js';
import { recordSecurity } from '../record/security-event.js';
import type { Asker } from '../roster/asker.js';
import { cardNoPurpose, phonePurpose } from '../roster/resources/deputy.js';
import type { DeputyDataAnswer } from './deputy-data-answer.js';

const finding = statement(`
  select id, name, card_no_cipher, phone_cipher from deputy where congress_id = $1 and id = $2`);

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly card_no_cipher: Buffer;
  readonly phone_cipher: Buffer | null;
}

/**
 * Card number and telephone of a deputy in full 代表的个人信息. Each look is put on the record in the transaction that reads them:
 * who looked, at whose, never what it was.
 */
@Injectable()
export class DeputyData {
  constructor(
    private readonly actors: Actors,
    private readonly vault: Vault,
  ) {}

  /**
   * @param address the network address of the caller.
   * @throws Problem notFound (404) where the congress has no such deputy, forbidden (403) for all but 代表工委 and himself.
   */
  async look({ caller, slug }: Asker, id: string, address: string): Promise<DeputyDataAnswer> {
    const found = await this.actors.within(caller, slug, 'act', async (tx, asked, congressId) => {
      const [actor, rows] = await inOrder([asked, isUuid(id) ? tx.sql<Row>(finding, [congressId, id]) : []]);
      const [row] = rows;
      if (!row) throw new Problem('notFound');
      const says = { deputyId: id, what: ['代表证号', '联系电话'] };
      const role = permitting(actor, id);
      recordSecurity(tx, { congressId, kind: 'personalDataLooked', accountId: actor.accountId, role, address, says });
      return row;
    });
    const { name, card_no_cipher: cardNo, phone_cipher: phone } = found;
    return {
      id: found.id,
      name,
      cardNo: this.vault.open(cardNoPurpose, cardNo),
      phone: phone && this.vault.open(phonePurpose, phone),
    };
  }
}

/** @returns the role in which an actor may look. @throws Problem forbidden (403). */
function permitting(actor: Actor, deputyId: string): Role {
  if (holds(actor, 'deputyAffairs')) return 'deputyAffairs';
  if (actor.grants.some((one) => one.role === 'deputy' && one.deputyId === deputyId)) return 'deputy';
  const message = '代表证号和联系电话的全文，只有代表工委和代表本人可以查看';
  throw new Problem('forbidden', { causes: [{ code: 'role', message }] });
}
