import { ChannelChoice } from './channels/channel-choice.js';
import { Webhook } from './channels/webhook.js';
import { Message } from './message.js';
import { Notice } from './notice.js';
import { Reminder, ReminderMorning } from './reminders/reminder.js';
import { MessageDelivery } from './sending/message-delivery.js';

/** The entities of this room 提醒, for the data source. */
export const noticeEntities = [Notice, Message, ChannelChoice, Webhook, MessageDelivery, Reminder, ReminderMorning];
