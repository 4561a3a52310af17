import { Module } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { NoticeDelivery } from './deliver-notices.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Inbox } from './inbox/inbox.js';

/** The room 提醒: from notices to people, and out of the house. */
@Module({
  imports: [CongressModule],
  controllers: [InboxController],
  providers: [NoticeDelivery, Inbox],
  exports: [NoticeDelivery],
})
export class NoticesModule {}
