import { Module } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { Mailer } from '../platform/outbound/mailer.js';
import { Poster } from '../platform/outbound/poster.js';
import { ChannelsController } from './channels/channels.controller.js';
import { Channels } from './channels/channels.js';
import { Webhooks } from './channels/webhooks.js';
import { NoticeDelivery } from './deliver-notices.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Inbox } from './inbox/inbox.js';
import { ReminderSweep } from './reminders/reminder-sweep.js';
import { Claims } from './sending/claims.js';
import { DeliveriesController } from './sending/deliveries.controller.js';
import { Deliveries } from './sending/deliveries.js';
import { Dispatcher } from './sending/dispatcher.js';
import { PastSendings } from './sending/past-sendings.js';

/** The room 提醒: from notices to people, and out of the house. */
@Module({
  imports: [CongressModule, DeadlinesModule],
  controllers: [InboxController, ChannelsController, DeliveriesController],
  providers: [
    NoticeDelivery,
    Inbox,
    Mailer,
    Poster,
    Channels,
    Webhooks,
    Claims,
    Deliveries,
    Dispatcher,
    ReminderSweep,
    PastSendings,
  ],
})
export class NoticesModule {}
