import { Column, Entity } from 'typeorm';
import type { attachmentTargets, withholdingReasons } from '../states.js';
import { Paper } from './paper.js';

/** What a paper of the case an attachment belongs to 附于何处. */
export type AttachmentTarget = keyof typeof attachmentTargets;

/**
 * An attachment 附件: a file of the depot, named by the SHA-256 of what is in it. Never changed, so the record proves what was
 * attached; that it was taken away is a paper of its own.
 */
@Entity()
export class Attachment extends Paper {
  @Column('text')
  target!: AttachmentTarget;

  /** the reply, consultation or report that it belongs to; null: the suggestion itself */
  @Column('uuid', { nullable: true })
  paperId!: string | null;

  /** of whose handling that is; null: the suggestion itself */
  @Column('uuid', { nullable: true })
  assignmentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('int')
  bytes!: number;

  @Column('text')
  sha256!: string;

  /** 非涉密声明: who added it declared that it holds no state secret; without that it is not taken */
  @Column('bool')
  declaredUnclassified!: boolean;

  @Column('date')
  addedOn!: string;

  @Column('uuid')
  accountId!: string;
}

/** That an attachment was taken away 移除、撤下: from a draft by who wrote it, or from the case by 代表工委, with the reason. */
@Entity()
export class AttachmentRemoval extends Paper {
  @Column('uuid')
  attachmentId!: string;

  @Column('text')
  kind!: 'detached' | 'withheld';

  /** only where it was withheld */
  @Column('text', { nullable: true })
  reasonCode!: keyof typeof withholdingReasons | null;

  @Column('date')
  removedOn!: string;

  @Column('uuid')
  accountId!: string;
}
