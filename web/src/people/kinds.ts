import { answered, api, everyItem } from '../api/client';
import { asked, type Choice, chosenLabel, type FormField } from '../case/act-form';
import { deedOf, type DeedName } from '../deeds/deeds';
import { byPinyin } from '../parts/pinyin';

/** An entry of the roster 名册, of whatever kind; its other fields are those of the kind's form. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** A congress. */
interface Place {
  readonly congress: string;
}
/** An entry in its congress. */
interface EntryPlace extends Place {
  readonly id: string;
}

/** One kind of entry: where it is read, what adds and changes it, and how people speak of it. */
export interface Kind {
  readonly label: string;
  readonly list: (path: Place) => Promise<readonly Entry[]>;
  readonly one: (path: EntryPlace) => Promise<Entry>;
  readonly create: DeedName;
  readonly change: DeedName;
  /** what stands for something else, by field: the kind that it names */
  readonly refers: Readonly<Record<string, KindName>>;
  /** the field of a grant 授权 that names such an entry */
  readonly granted?: 'officeId' | 'deputyId' | 'delegationId';
  /** what one in use is called, and one that is not; how it gets to be the one, and the other */
  readonly words: { readonly on: string; readonly off: string; readonly end: string; readonly resume: string };
  /** what there is to know before one is put out of use */
  readonly ending: string;
}

const words = { on: '在用', off: '已停用', end: '停用', resume: '恢复使用' };
const ending = '停用以后不再出现在选择中；已有的建议不变。可以随时恢复。';
const withAccounts = `${ending}有关的账号不会自动停用，需要的请到“账号”停用或者收回职责。`;

/** The kinds, by the names of their pages. */
export const kinds = {
  offices: {
    label: '承办单位',
    list: (path) => everyItem((query) => answered(api.GET('/api/c/{congress}/offices', { params: { path, query } }))),
    one: (path) => answered(api.GET('/api/c/{congress}/offices/{id}', { params: { path } })),
    create: 'createOffice',
    change: 'changeOffice',
    refers: { parentId: 'offices' },
    granted: 'officeId',
    words,
    ending: withAccounts,
  },
  deputies: {
    label: '代表',
    list: (path) => everyItem((query) => answered(api.GET('/api/c/{congress}/deputies', { params: { path, query } }))),
    one: (path) => answered(api.GET('/api/c/{congress}/deputies/{id}', { params: { path } })),
    create: 'createDeputy',
    change: 'changeDeputy',
    refers: { delegationId: 'delegations' },
    granted: 'deputyId',
    words: { on: '在任', off: '已离任', end: '离任', resume: '恢复在任' },
    ending:
      '离任以后不再出现在选择中；已有的建议不变。可以随时恢复。他的账号不会自动停用，需要的请到“账号”停用或者收回职责。',
  },
  delegations: {
    label: '代表团',
    list: (path) =>
      everyItem((query) => answered(api.GET('/api/c/{congress}/delegations', { params: { path, query } }))),
    one: (path) => answered(api.GET('/api/c/{congress}/delegations/{id}', { params: { path } })),
    create: 'createDelegation',
    change: 'changeDelegation',
    refers: {},
    granted: 'delegationId',
    words,
    ending: withAccounts,
  },
  categories: {
    label: '建议类别',
    list: (path) =>
      everyItem((query) => answered(api.GET('/api/c/{congress}/categories', { params: { path, query } }))),
    one: (path) => answered(api.GET('/api/c/{congress}/categories/{id}', { params: { path } })),
    create: 'createCategory',
    change: 'changeCategory',
    refers: {},
    words,
    ending,
  },
  sessions: {
    label: '会议',
    list: (path) => everyItem((query) => answered(api.GET('/api/c/{congress}/sessions', { params: { path, query } }))),
    one: (path) => answered(api.GET('/api/c/{congress}/sessions/{id}', { params: { path } })),
    create: 'createSession',
    change: 'changeSession',
    refers: {},
    words,
    ending,
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The name of a kind, which is that of its page. */
export type KindName = 'offices' | 'deputies' | 'delegations' | 'categories' | 'sessions';

/** Entries of several kinds, by the kind. */
export type Known = Readonly<Partial<Record<KindName, readonly Entry[]>>>;

/** The entries of a kind and of those that it refers to, each in the order of pinyin; sessions the latest first. */
export async function readKinds(congress: string, names: readonly KindName[]): Promise<Known> {
  const read = [...new Set(names)].map(async (name) => [name, sorted(await kinds[name].list({ congress }))] as const);
  return Object.fromEntries(await Promise.all(read));
}

function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (one, other) => startOf(other).localeCompare(startOf(one)) || byPinyin.compare(one.name, other.name),
  );
}

/** The day on which a session begins; empty of all other kinds. */
function startOf({ startsOn }: Entry): string {
  return typeof startsOn === 'string' ? startsOn : '';
}

/** The fields that an entry of a kind is made of. */
export function fieldsOf({ create }: Kind): readonly FormField[] {
  return asked(deedOf(create).fields);
}

/** What a field of an entry says, in words; empty where it says nothing. */
export function inWords({ refers }: Kind, field: FormField, value: unknown, known: Known): string {
  const of = refers[field.name];
  if (of !== undefined) return known[of]?.find(({ id }) => id === value)?.name ?? '';
  const told = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return field.choices?.find((one) => one.value === told)?.label ?? told;
}

/** What a field of an entry is called: what names another entry is not called a number. */
export function labelOf({ refers }: Kind, field: FormField): string {
  return refers[field.name] === undefined ? field.label : chosenLabel(field);
}

/** What there is to know of an entry besides its name. */
export function factsOf(kind: Kind, entry: Entry, known: Known): { label: string; text: string }[] {
  return fieldsOf(kind)
    .filter(({ name }) => name !== 'name')
    .map((field) => ({
      label: labelOf(kind, field),
      text: inWords(kind, field, entry[field.name], known),
    }))
    .filter(({ text }) => text !== '');
}

/** What may be chosen for the fields that name another entry: those in use, and what stands there already. */
export function choicesFor({ refers }: Kind, known: Known, entry?: Entry): Readonly<Record<string, readonly Choice[]>> {
  return Object.fromEntries(
    Object.entries(refers).map(([field, of]) => {
      const fits = (known[of] ?? []).filter(({ id, active }) => (active && id !== entry?.id) || id === entry?.[field]);
      return [field, fits.map(({ id, name }) => ({ value: id, label: name }))];
    }),
  );
}
