import { Injectable } from '@nestjs/common';
import { isInsider } from '../../case-file/insiders.js';
import { removalOf, seesAttachment } from '../../case-file/attachments.js';
import type { Attachment } from '../../case-file/papers/attachment.js';
import { systemsOf } from '../../case-file/surroundings.js';
import type { Actor } from '../../congress/actor.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import type { Identity } from '../../congress/sign-in/identity.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { CaseReader } from '../case-reader.js';
import { LinkTokens } from './link-token.js';
import type { LinkAnswer } from './link-answer.js';

/** Opens attachments 打开附件 for those who see the paper that they belong to. */
@Injectable()
export class AttachmentsDesk {
  constructor(
    private readonly reader: CaseReader,
    private readonly database: Database,
    private readonly tokens: LinkTokens,
  ) {}

  /**
   * A link to a file. That somebody asked for it is on the record, in a transaction before the answer: no record, no link.
   * @param address the network address of the caller.
   * @throws Problem notFound (404) where he sees no such attachment, or it was taken away.
   */
  async link({ caller, slug }: Asker, caseId: string, attachmentId: string, address: string): Promise<LinkAnswer> {
    const { actor, attachment } = await this.find(caller, slug, caseId, attachmentId);
    const { congressId, accountId } = actor;
    const says = { suggestionId: caseId, id: attachmentId };
    await this.database.transaction({ congressId }, (tx) => {
      recordSecurity(tx, { congressId, kind: 'attachmentOpened', accountId, address, says });
      return Promise.resolve();
    });
    const { token, expiresAt } = this.tokens.make({ slug, caseId, attachmentId: attachment.id, identity: caller });
    return { href: `/api/files/${token}`, expiresAt: expiresAt.toISOString() };
  }

  /**
   * What a link opens, now: the one who asked for it must still be signed in and still see it.
   * @throws Problem linkEnded (404) whatever the reason.
   */
  async opened(token: string): Promise<Attachment> {
    const linked = this.tokens.read(token);
    if (!linked) throw new Problem('linkEnded');
    const { identity, slug, caseId, attachmentId } = linked;
    try {
      return (await this.find(identity, slug, caseId, attachmentId)).attachment;
    } catch (error) {
      if (error instanceof Problem && error.status < 500) throw new Problem('linkEnded');
      throw error;
    }
  }

  private async find(
    caller: Identity,
    slug: string,
    caseId: string,
    id: string,
  ): Promise<{ readonly actor: Actor; readonly attachment: Attachment }> {
    const { file, setting } = await this.reader.open(caller, slug, caseId);
    const { actor, surroundings } = setting;
    const attachment = file.attachments.find((one) => one.id === id);
    const isInside = isInsider(actor, file, systemsOf(surroundings));
    if (!attachment || !isInside || !seesAttachment(actor, file, attachment) || removalOf(file, attachment)) {
      throw new Problem('notFound');
    }
    return { actor, attachment };
  }
}
