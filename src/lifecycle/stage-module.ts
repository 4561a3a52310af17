import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CongressModule } from '../congress/congress.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { stages, type Stage } from './act.js';
import { actController } from './act-controller.js';
import { actRow } from './acts.js';
import type { Deed } from './deed.js';
import { LifecycleModule } from './lifecycle.module.js';

/** A stage as a module, with the deeds it brings: what the table promises and what is there can be compared. */
export interface StageModule extends DynamicModule {
  readonly deeds: readonly Deed[];
}

/** What a stage has besides the routes of its acts. */
interface StageParts {
  readonly controllers?: readonly Type<unknown>[];
  readonly providers?: readonly Type<unknown>[];
}

/** The group of a stage's acts in the API's document. */
export function stageTag(stage: Stage): string {
  return `${stages[stage]}：办理动作`;
}

/**
 * Makes the Nest module of one stage from its deeds: one route for each that has one in the table of acts.
 * @param more what of the stage is no single act.
 * @throws Error where a deed belongs to another stage.
 */
export function stageModule(stage: Stage, deeds: readonly Deed[], more: StageParts = {}): StageModule {
  const strangers = deeds.filter((deed) => actRow(deed.act).stage !== stage);
  if (strangers.length > 0) throw new Error(`not acts of ${stage}: ${strangers.map((deed) => deed.act).join(', ')}`);
  const name = `Stage${stage.slice(0, 1)}`;
  const routed = deeds.filter((deed) => actRow(deed.act).route !== null);
  const module = class {};
  Object.defineProperty(module, 'name', { value: `${name}Module` });
  Module({})(module);
  const controllers = [actController(`${name}Controller`, stageTag(stage), routed), ...(more.controllers ?? [])];
  const imports = [LifecycleModule, CongressModule, DeadlinesModule];
  return { module, imports, controllers, providers: [...(more.providers ?? [])], deeds };
}
