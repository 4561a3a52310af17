import { Injectable } from '@nestjs/common';
import { Profiles } from '../../congress/profiles.js';
import type { Tx } from '../../platform/database/tx.js';
import { FileStore } from '../file-store.js';
import { factsOf, type Facts } from './facts-of.js';

/** The facts of a case 统计事实, derived from its papers as they are in the database. */
@Injectable()
export class DerivedFacts {
  constructor(
    private readonly store: FileStore,
    private readonly profiles: Profiles,
  ) {}

  /** @throws Error where the case is not there, or was never registered. */
  async of(tx: Tx, congressId: string, id: string): Promise<Facts> {
    const { file, surroundings } = await this.store.load(tx, congressId, id, {});
    if (!file) throw new Error(`建议 ${id} 不存在`);
    const { profileKey, profileVersion } = file.suggestion;
    if (profileKey === null || profileVersion === null) throw new Error(`建议 ${id} 没有办理规则`);
    const profile = await this.profiles.at(profileKey, profileVersion, tx);
    return factsOf(file, { profile, surroundings });
  }
}
