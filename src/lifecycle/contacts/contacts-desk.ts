import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../../case-file/case-file.js';
import { handlerPhonePurpose, type Assignment } from '../../case-file/papers/assignment.js';
import type { Actor } from '../../congress/actor.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { phonePurpose } from '../../congress/roster/resources/deputy.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { Vault } from '../../platform/vault/vault.js';
import { CaseReader } from '../case-reader.js';
import type { Setting } from '../setting.js';
import type { ContactsAnswer } from './contacts-answer.js';
import { contactsOf, type Contacts } from './contacts.js';

const reading = statement(`
  select id, name, phone_cipher from deputy where congress_id = $1 and id = any($2::uuid[])`);

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly phone_cipher: Buffer | null;
}

/** Telephones of those who are to speak with each other about a case 联系方式. Each look is on the record, in its transaction. */
@Injectable()
export class ContactsDesk {
  constructor(
    private readonly reader: CaseReader,
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * @param address the network address of the caller.
   * @throws Problem notFound (404) where the case is not there for the caller; else as `contactsOf`.
   */
  async look({ caller, slug }: Asker, id: string, address: string): Promise<ContactsAnswer> {
    const { file, setting } = await this.reader.open(caller, slug, id);
    const contacts = contactsOf(file, setting);
    const rows = await this.read(setting.actor, file, contacts, address);
    const deputies = contacts.deputyIds.flatMap((one) => rows.filter((row) => row.id === one));
    return {
      deputies: deputies.map((row) => this.deputy(row, file)),
      handlers: contacts.handlersOf.map((one) => this.handler(one, setting)),
    };
  }

  private async read({ congressId, accountId }: Actor, file: CaseFile, contacts: Contacts, address: string) {
    const { role, deputyIds, handlersOf } = contacts;
    return this.database.transaction({ congressId }, async (tx) => {
      const offices = [...new Set(handlersOf.map((one) => one.officeId))];
      const says = { suggestionId: file.suggestion.id, what: ['联系电话'], deputyId: deputyIds, officeId: offices };
      recordSecurity(tx, { congressId, kind: 'personalDataLooked', accountId, role, address, says });
      return tx.sql<Row>(reading, [congressId, deputyIds]);
    });
  }

  private deputy({ id, name, phone_cipher: phone }: Row, { suggestion }: CaseFile) {
    const signedAs = id === suggestion.deputyId ? 'lead' : 'cosigner';
    return { id, name, signedAs, phone: phone && this.vault.open(phonePurpose, phone) } as const;
  }

  private handler({ id, officeId, handler, phoneCipher }: Assignment, { surroundings }: Setting) {
    const office = { id: officeId, name: surroundings.offices[officeId]?.name ?? '' };
    return { assignmentId: id, office, handler, phone: this.vault.open(handlerPhonePurpose, phoneCipher ?? '') };
  }
}
