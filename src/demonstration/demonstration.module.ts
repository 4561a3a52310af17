import { Module, type DynamicModule } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { Cast } from './cast.js';
import { Demonstration } from './demonstration.js';
import { Entrance } from './entrance.js';
import { IdsReader } from './ids.js';
import { Making } from './making.js';
import { PastYear } from './past-year.js';
import { Player } from './player.js';
import { RosterMaker } from './roster-maker.js';

/** The room 演示: it stands on top of the stages, and nothing stands on it. */
@Module({})
export class DemonstrationModule {
  /** @param imports the room of imports 导入, by which the year before comes in. */
  static of(imports: DynamicModule): DynamicModule {
    return {
      module: DemonstrationModule,
      imports: [CongressModule, LifecycleModule, imports],
      providers: [Demonstration, Making, RosterMaker, IdsReader, Cast, PastYear, Player, Entrance],
    };
  }
}
