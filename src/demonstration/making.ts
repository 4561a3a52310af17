import { Injectable } from '@nestjs/common';
import { Congresses } from '../congress/roster/congresses.js';
import { today } from '../deadlines/local-date.js';
import { shippedCalendar } from '../deadlines/shipped-calendar.js';
import { Database } from '../platform/database/database.js';
import { Cast } from './cast.js';
import { Days } from './days.js';
import { plan } from './plan.js';
import { Player } from './player.js';
import { RosterMaker } from './roster-maker.js';
import { congress } from './roster.js';
import { stories } from './stories.js';

const zone = 'Asia/Shanghai';

/** The demonstration congress as it is found. */
export interface Found extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly made: Date;
}

/** Makes the demonstration congress, or finishes it: first the congress, then its roster at once, the year before, then act after act. */
@Injectable()
export class Making {
  constructor(
    private readonly database: Database,
    private readonly congresses: Congresses,
    private readonly roster: RosterMaker,
    private readonly cast: Cast,
    private readonly player: Player,
  ) {}

  /** @param begun what an earlier start began; all days are counted from the day on which it was begun. */
  async make(begun: Found | null): Promise<void> {
    const { id, made } = begun ?? (await this.begin());
    const days = new Days(today(made, zone), shippedCalendar());
    const ids = await this.roster.ensure(id, days.sessions);
    await this.player.play(plan(stories, days), days, ids, this.cast.of(ids));
  }

  private async begin(): Promise<Pick<Found, 'id' | 'made'>> {
    const row = await this.database.transaction('install', (tx) => this.congresses.add(tx, { ...congress }));
    return { id: row.id, made: new Date(row.createdAt) };
  }
}
