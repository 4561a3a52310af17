import type { Actor } from '../actor.js';
import type { RosterEntry } from '../entities/roster-entry.js';
import type { Cause } from '../../platform/errors/problem.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Vault } from '../../platform/vault/vault.js';

/** A row or a body, by property name. */
export type Values = Readonly<Record<string, unknown>>;

/** In what order a list is read: an SQL expression over the row, and the property that holds its value. */
export interface Order {
  readonly sql: string;
  readonly property: string;
  /** the SQL type of the sort key */
  readonly type: 'text' | 'date';
}

/** A column, or several, that no two entries of a congress may share. */
export interface Unique {
  readonly field: string;
  readonly message: (values: Values) => string;
}

/** What a check may look at: the entry as it would be after the change, and which of its fields were sent. */
export interface Proposal {
  readonly congressId: string;
  readonly id: string;
  readonly values: Values;
  readonly sent: ReadonlySet<string>;
}

/** An entry before and after a change, and when that was. */
export interface Changed {
  readonly congressId: string;
  readonly id: string;
  readonly before: Values;
  readonly after: Values;
  readonly at: Date;
}

/** One kind of entry of the roster 名册: everything in which it differs from the others. */
export interface Resource {
  /** the last part of the address: `/api/c/{congress}/{path}` */
  readonly path: string;
  /** its Chinese name */
  readonly label: string;
  /** its name in operation ids: `createOffice` */
  readonly operation: string;
  /** the plural: `listOffices` */
  readonly operations: string;
  readonly entity: new () => RosterEntry;
  readonly form: new () => object;
  readonly patch: new () => object;
  readonly answer: new () => object;
  readonly order: Order;
  /** properties of the entity that are read, besides `id`, `active` and `version` */
  readonly shown: readonly string[];
  /** fields that may be emptied by null */
  readonly nullable: readonly string[];
  /** by the name of the constraint in the database */
  readonly unique: Readonly<Record<string, Unique>>;
  /** whether changes in one congress are made one after the other, because a check looks at other entries */
  readonly oneByOne: boolean;
  /** the columns that a body sets */
  columns(body: Values, congressId: string, vault: Vault): Values;
  /** what is wrong with the input (400): ids that name nothing here, dates in the wrong order */
  faults(tx: Tx, proposal: Proposal): Promise<readonly Cause[]>;
  /** what stands against it (409) */
  obstacles(tx: Tx, proposal: Proposal): Promise<readonly Cause[]>;
  /** what follows from a change, in its transaction */
  follow(tx: Tx, changed: Changed): Promise<void>;
  /** the entry as this actor may see it */
  present(row: Values, actor: Actor): Values;
}

/** What most kinds of entry do: columns are the fields as sent, nothing else is checked, everybody sees all of it. */
export const plain = {
  nullable: [],
  oneByOne: false,
  columns: (body: Values) => body,
  faults: () => Promise.resolve([]),
  obstacles: () => Promise.resolve([]),
  follow: () => Promise.resolve(),
  present: (row: Values) => row,
} as const satisfies Partial<Resource>;

/** A sentence for a value that is taken: 「名称」发展和改革局 已被使用. */
export function taken(label: string, field: string): Unique {
  return { field, message: (values) => `「${label}」${String(values[field])} 已被使用（${field}）` };
}

/** By code, letter by letter. */
export const byCode: Order = { sql: 'code collate "C"', property: 'code', type: 'text' };

/** By name, as a Chinese dictionary has it 按拼音. */
export const byPinyin: Order = { sql: 'name collate "zh-x-icu"', property: 'name', type: 'text' };
