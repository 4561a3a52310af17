import { AccessTokens } from '../../src/congress/sign-in/access-tokens.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import type { TestApp } from './app.js';
import { copy, originalOf, type Original, type Owner } from './copies.js';
import type { PersonName, RosterIds } from './people.js';

/** A test congress with its roster. */
export interface Peopled {
  readonly owner: Owner;
  readonly ids: RosterIds;
}

/** Rows of one congress that others copy, and the ids that their copies are told apart by. */
interface Model {
  readonly original: Original;
  readonly known: readonly string[];
}

/** By configuration and name: what the first one was, which was made over HTTP in this process. */
const models = new Map<string, Model>();
const versionOf = statement('select grants_version as version from account where id = $1');

/** The roster of a congress: a copy of the first one. @param make makes that one. */
export async function rosterOf(service: TestApp, owner: Owner, make: () => Promise<RosterIds>): Promise<RosterIds> {
  const key = keyOf(service, 'roster');
  const model = models.get(key);
  if (!model) {
    const ids = await make();
    const own = ['congress_id = $1', owner.id] as const;
    const events = [`congress_id = $1 and kind = 'rosterAdded'`, owner.id] as const;
    const tables = { session: own, delegation: own, category: own, office: own, deputy: own, security_event: events };
    models.set(key, { original: await originalOf(service, owner, tables), known: [JSON.stringify(ids)] });
    return ids;
  }
  const copied = new Map<string, string>();
  await copy(service, model.original, owner, copied);
  const text = (model.known[0] ?? '').replace(/"([^"]+)"(?=[,}])/g, (_, id: string) => `"${copied.get(id) ?? id}"`);
  return JSON.parse(text) as RosterIds;
}

/** The id of somebody's account: a copy of the first one of that name. @param make makes that one. */
export async function accountOf(
  service: TestApp,
  congress: Peopled,
  name: PersonName,
  make: () => Promise<string>,
): Promise<string> {
  const key = keyOf(service, `account ${name}`);
  const model = models.get(key);
  if (model) return copied(service, model, congress, []);
  const id = await make();
  const events = `congress_id = (select id from congress where slug = '${congress.owner.slug}') and about_id = $1`;
  const tables = {
    account: ['id = $1', id],
    account_grant: ['account_id = $1', id],
    security_event: [events, id],
  } as const;
  models.set(key, {
    original: await originalOf(service, congress.owner, tables),
    known: [...rosterIds(congress.ids), id],
  });
  return id;
}

/** The access token of somebody who signs in: his sign-in is a copy of the first one of that name. @param make makes that one. */
export async function tokenOf(
  service: TestApp,
  congress: Peopled,
  person: { readonly name: PersonName; readonly accountId: string },
  make: () => Promise<string>,
): Promise<string> {
  const key = keyOf(service, `sign-in ${person.name}`);
  const { accountId } = person;
  const model = models.get(key);
  if (model) {
    const familyId = await copied(service, model, congress, [accountId]);
    const [account] = await service.app.get(Database).read<{ version: number }>('install', versionOf, [accountId]);
    const identity = { accountId, familyId, grantsVersion: account?.version ?? 1 };
    return (await service.app.get(AccessTokens).issue(identity)).accessToken;
  }
  const token = await make();
  const own = ['account_id = $1', accountId] as const;
  const tables = { account_sign_in: own, account_session: own, install_event: own };
  const original = await originalOf(service, congress.owner, tables);
  const family = (JSON.parse(original.rows[0]?.row ?? '{}') as { id: string }).id;
  models.set(key, { original, known: [...rosterIds(congress.ids), accountId, family] });
  return token;
}

/** Copies; answers the id that the last of the model's has become. */
async function copied(
  service: TestApp,
  { original, known }: Model,
  to: Peopled,
  more: readonly string[],
): Promise<string> {
  const ids = new Map([...rosterIds(to.ids), ...more].map((id, at) => [known[at] ?? '', id]));
  await copy(service, original, to.owner, ids);
  return ids.get(known.at(-1) ?? '') ?? '';
}

function rosterIds(ids: RosterIds): string[] {
  return Object.values(ids).flatMap((group) => Object.values(group as Record<string, string>));
}

/** What is made under another configuration may be something else. */
function keyOf({ config }: TestApp, name: string): string {
  return JSON.stringify([name, { ...config, DATABASE_URL: '', DATABASE_OWNER_URL: '' }]);
}

/** From here on the first of each is made over HTTP again. */
export function forgetModels(): void {
  models.clear();
}
