import { answered, api, everyItem, type PageAt } from '../api/client';
import type { Case, Rules } from '../api/types';
import { byPinyin } from '../parts/pinyin';
import type { Choice } from './act-form';

const limit = 200;
const kept = new Map<string, Promise<unknown>>();

/** Asked once, for a directory changes seldom; asked again after it could not be had. */
function once<T>(name: string, ask: () => Promise<T>): Promise<T> {
  const found = kept.get(name) as Promise<T> | undefined;
  if (found) return found;
  const asked = ask();
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  return asked;
}

/** Something of a congress's directory was changed: it is asked for again. */
export function forgetDirectory(congress: string): void {
  for (const name of kept.keys()) if (name.startsWith(`${congress}/`)) kept.delete(name);
}

const sorted = <T extends { readonly name: string }>(items: T[]) =>
  items.sort((one, other) => byPinyin.compare(one.name, other.name));
const active = <T extends { readonly active: boolean }>(items: T[]) => items.filter((one) => one.active);

/** The offices 承办单位 of a congress, by pinyin. */
export function officesOf(congress: string) {
  return once(`${congress}/offices`, async () => {
    const path = { congress };
    const page = (query: PageAt) => answered(api.GET('/api/c/{congress}/offices', { params: { path, query } }));
    return sorted(active(await everyItem(page)));
  });
}

/** The deputies 代表 in office, by pinyin. */
export function deputiesOf(congress: string) {
  return once(`${congress}/deputies`, async () => {
    const path = { congress };
    const page = (query: PageAt) => answered(api.GET('/api/c/{congress}/deputies', { params: { path, query } }));
    return sorted(active(await everyItem(page)));
  });
}

/** The categories 类别. */
export function categoriesOf(congress: string) {
  return once(`${congress}/categories`, async () => {
    const page = await answered(
      api.GET('/api/c/{congress}/categories', { params: { path: { congress }, query: { limit } } }),
    );
    return sorted(active(page.items));
  });
}

/** The sessions 届次会议 of a congress, the latest first. */
export function sessionsOf(congress: string) {
  return once(`${congress}/sessions`, async () => {
    const page = await answered(
      api.GET('/api/c/{congress}/sessions', { params: { path: { congress }, query: { limit } } }),
    );
    return page.items.sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
  });
}

/**
 * The rules 办理规则 that hold for a case: the version under which it was registered; before that, those in force in its congress. They say what
 * its classes of outcome and the reasons of refusal are called.
 * @throws Problem
 */
export async function rulesFor(congress: string, { profile }: Pick<Case, 'profile'>): Promise<Rules> {
  if (profile) return rulesAt(profile.key, profile.version);
  const own = await answered(api.GET('/api/congresses/{slug}', { params: { path: { slug: congress } } }));
  return rulesAt(own.profile, own.profileVersion);
}

/** A version of the rules, which never changes. @throws Problem */
export function rulesAt(key: string, version: number): Promise<Rules> {
  const params = { path: { key }, query: { version } };
  return once(`profile/${key}/${String(version)}`, () => answered(api.GET('/api/profiles/{key}', { params })));
}

/** The classes of outcome 办理结果分类 by the rules of the place, as choices. @throws Problem */
export async function outcomeChoices(congress: string, file: Pick<Case, 'profile'>): Promise<Choice[]> {
  const { outcomeClasses } = await rulesFor(congress, file);
  return (outcomeClasses?.value ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
}
