import { Module } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { Cast } from './cast.js';
import { Demonstration } from './demonstration.js';
import { Entrance } from './entrance.js';
import { IdsReader } from './ids.js';
import { Making } from './making.js';
import { Player } from './player.js';
import { RosterMaker } from './roster-maker.js';

/** The room 演示: it stands on top of the stages, and nothing stands on it. */
@Module({
  imports: [CongressModule, LifecycleModule],
  providers: [Demonstration, Making, RosterMaker, IdsReader, Cast, Player, Entrance],
})
export class DemonstrationModule {}
