import { Injectable, Logger } from '@nestjs/common';
import type { Place } from '../congress/place.js';
import { Problem } from '../platform/errors/problem.js';
import type { Deed } from './deed.js';
import { Lifecycle } from './lifecycle.js';
import { systemActor } from './system-actor.js';

/** Acts of the system 系统办理, which nobody asked for: where the rules do not permit one, the case is left as it is. */
@Injectable()
export class SystemActs {
  private readonly logger = new Logger(SystemActs.name);

  constructor(private readonly lifecycle: Lifecycle) {}

  /**
   * Tries an act upon a case. One that fails is logged, and does not hold up the others.
   * @returns whether it was done.
   */
  async tried(deed: Deed, place: Place, suggestionId: string): Promise<boolean> {
    try {
      const call = { actor: systemActor(place), deed, subjectId: suggestionId, body: {}, ifMatch: null, request: null };
      await this.lifecycle.perform({ ...call, system: true });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'refused') return false;
      this.logger.error({ err: error, suggestionId, act: deed.act }, 'sweep failed on a case');
      return false;
    }
  }
}
