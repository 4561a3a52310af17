import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Calendars } from './calendars.js';

/** The room 期限: the store of calendars is its only service; everything else in it is pure. */
@Module({ providers: [Calendars], exports: [Calendars] })
export class DeadlinesModule implements OnApplicationBootstrap {
  constructor(private readonly calendars: Calendars) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.calendars.ensureShipped();
  }
}
