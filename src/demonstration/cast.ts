import { Injectable } from '@nestjs/common';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import { RefreshTokens } from '../congress/sign-in/refresh-tokens.js';
import { systemActor } from '../lifecycle/system-actor.js';
import { Database } from '../platform/database/database.js';
import type { Ids } from './people.js';
import { unfinishedSlug } from './roster.js';

/** The people of the demonstration as actors 办事人: each of them really signed in, with the roles that he has. */
@Injectable()
export class Cast {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /** @returns who a user name is; `system` is the service itself. Each signs in once, without a password. */
  of(ids: Ids): (username: string) => Promise<Actor> {
    const known = new Map<string, Promise<Actor>>();
    return (username) => {
      const actor = known.get(username) ?? (username === 'system' ? this.system(ids) : this.enter(ids, username));
      known.set(username, actor);
      return actor;
    };
  }

  private async enter(ids: Ids, username: string): Promise<Actor> {
    const accountId = ids.accounts[username];
    if (!accountId) throw new Error(`the demonstration has no account ${username}`);
    const { familyId } = await this.database.transaction('install', (tx) => this.refreshTokens.begin(tx, accountId));
    return this.actors.of({ accountId, familyId, grantsVersion: 1 }, unfinishedSlug);
  }

  private async system(ids: Ids): Promise<Actor> {
    const { profileKey, profileVersion, calendarEdition } = await this.enter(ids, 'staff');
    const inForce = { profileKey, profileVersion, calendarEdition };
    return systemActor({ congressId: ids.congress, slug: unfinishedSlug, ...inForce });
  }
}
