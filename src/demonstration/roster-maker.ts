import { Injectable } from '@nestjs/common';
import type { Grant } from '../congress/actor.js';
import { Accounts } from '../congress/roster/accounts.js';
import { RosterStore } from '../congress/roster/roster-store.js';
import type { Resource, Values } from '../congress/roster/resource.js';
import { categories as category } from '../congress/roster/resources/category.js';
import { delegations as delegation } from '../congress/roster/resources/delegation.js';
import { deputies as deputy } from '../congress/roster/resources/deputy.js';
import { offices as office } from '../congress/roster/resources/office.js';
import { sessions as session } from '../congress/roster/resources/session.js';
import { noPassword } from '../congress/sign-in/passwords.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import type { AnnualSession } from './days.js';
import { IdsReader } from './ids.js';
import { people, type Ids } from './people.js';
import { categories, delegations, deputies, offices } from './roster.js';

/** Makes the roster 名册 and the accounts of the demonstration, by the checks of the roster's own desk. */
@Injectable()
export class RosterMaker {
  constructor(
    private readonly database: Database,
    private readonly store: RosterStore,
    private readonly accounts: Accounts,
    private readonly ids: IdsReader,
  ) {}

  /** The roster's ids; where there is none yet, it is made, in one transaction: whole, or not at all. */
  async ensure(congressId: string, sessions: readonly AnnualSession[]): Promise<Ids> {
    const present = await this.ids.of(congressId);
    if (Object.keys(present.accounts).length > 0) return present;
    await this.make(congressId, sessions);
    return this.ids.of(congressId);
  }

  /** The accounts have no password yet. */
  private async make(congressId: string, sessions: readonly AnnualSession[]): Promise<void> {
    await this.database.transaction({ congressId }, async (tx) => {
      const add = (resource: Resource, body: object) => this.add(tx, resource, congressId, { ...body });
      for (const one of sessions) await add(session, one);
      // Sent without waiting for one another, they travel together.
      const [madeDelegations, madeCategories, madeOffices] = await Promise.all([
        each(delegations, (name) => [name, add(delegation, { name })]),
        each(Object.entries(categories), ([code, name]) => [code, add(category, { code, name })]),
        each(Object.entries(offices), ([code, [name, system]]) => [code, add(office, { code, name, system })]),
      ]);
      const madeDeputies = await each(deputies, ({ delegation: of, ...body }) => [
        body.name,
        add(deputy, { ...body, delegationId: madeDelegations[of] }),
      ]);
      const made = { delegations: madeDelegations, categories: madeCategories, offices: madeOffices };
      const ids = { congress: congressId, ...made, deputies: madeDeputies };
      await Promise.all(people.map((one) => this.accounts.add(tx, congressId, accountOf(one, ids))));
    });
  }

  private async add(tx: Tx, resource: Resource, congressId: string, body: Values): Promise<string> {
    return String((await this.store.add(tx, resource, congressId, body))['id']);
  }
}

function accountOf({ username, displayName, role, of }: (typeof people)[number], ids: Omit<Ids, 'accounts'>) {
  const whole: Grant = { role, officeId: null, deputyId: null, delegationId: null, categoryIds: [], ...of(ids) };
  return { username, displayName, passwordHash: noPassword, mustChangePassword: false, grants: [whole] };
}

async function each<T>(
  things: readonly T[],
  make: (thing: T) => readonly [name: string, id: Promise<string>],
): Promise<Record<string, string>> {
  const made = things.map(make).map(async ([name, id]) => [name, await id] as const);
  return Object.fromEntries(await Promise.all(made));
}
