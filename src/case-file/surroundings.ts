/** Names and facts from the roster that a case file refers to. Keys are ids. */
export interface Surroundings {
  readonly offices: Readonly<Record<string, OfficeRef>>;
  readonly deputies: Readonly<Record<string, DeputyRef>>;
  readonly delegations: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
  readonly categories: Readonly<Record<string, CategoryRef>>;
  /** every active session of the congress, by first day */
  readonly sessions: readonly SessionRef[];
  /** ids, among those asked for, that name a suggestion of this congress */
  readonly suggestionIds: readonly string[];
  /** ids, among those asked for, that name an account with a role in this congress */
  readonly accountIds: readonly string[];
}

export interface OfficeRef {
  readonly id: string;
  readonly name: string;
  readonly system: string;
  readonly active: boolean;
}

export interface DeputyRef {
  readonly id: string;
  readonly name: string;
  readonly delegationId: string;
  readonly active: boolean;
}

export interface CategoryRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

export interface SessionRef {
  readonly id: string;
  readonly term: number;
  readonly number: number;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What an input names, to be looked up together with the file. Only well-formed ids. */
export interface Asked {
  readonly officeIds?: readonly string[];
  readonly deputyIds?: readonly string[];
  readonly delegationIds?: readonly string[];
  readonly categoryCodes?: readonly string[];
  readonly suggestionIds?: readonly string[];
  readonly accountIds?: readonly string[];
}

/** @returns the category of a code, or undefined. */
export function categoryByCode(surroundings: Surroundings, code: string): CategoryRef | undefined {
  return Object.values(surroundings.categories).find((one) => one.code === code);
}

const member = (fields: readonly string[]) => fields.map((field) => `'${field}', x.${snake(field)}`).join(', ');
const byId = (table: string, fields: readonly string[], where: string) => `(
    select coalesce(json_object_agg(x.id, json_build_object(${member(fields)})), '{}') from ${table} x
    where x.congress_id = $1 and (${where}))`;
const ofCase = (column: string) =>
  `x.id in (select s.${column} from suggestion s where s.congress_id = $1 and s.id = $2)`;

/** SQL of the surroundings; $1 congress, $2 suggestion or null, $3–$8 the ids and codes asked for. */
export const surroundingsSql = `json_build_object(
  'offices', ${byId(
    'office',
    ['id', 'name', 'system', 'active'],
    `x.id = any ($3::uuid[]) or ${ofCase('wished_office_id')}
     or x.id in (select a.office_id from assignment a where a.congress_id = $1 and a.suggestion_id = $2)`,
  )},
  'deputies', ${byId(
    'deputy',
    ['id', 'name', 'delegationId', 'active'],
    `x.id = any ($4::uuid[]) or ${ofCase('deputy_id')}`,
  )},
  'delegations', ${byId(
    'delegation',
    ['id', 'name'],
    `x.id = any ($5::uuid[]) or ${ofCase('delegation_id')}
     or x.id in (select d.delegation_id from deputy d where d.congress_id = $1 and d.id = any ($4::uuid[]))`,
  )},
  'categories', ${byId(
    'category',
    ['id', 'code', 'name', 'active'],
    `x.code = any ($6::text[]) or ${ofCase('category_id')}`,
  )},
  'sessions', (
    select coalesce(json_agg(json_build_object(
      ${member(['id', 'term', 'number', 'name', 'startsOn', 'endsOn'])}) order by x.starts_on), '[]')
    from session x where x.congress_id = $1 and x.active),
  'suggestionIds', (
    select coalesce(json_agg(x.id), '[]') from suggestion x where x.congress_id = $1 and x.id = any ($7::uuid[])),
  'accountIds', (
    select coalesce(json_agg(distinct x.account_id), '[]') from account_grant x
    where x.congress_id = $1 and x.account_id = any ($8::uuid[]) and x.revoked_at is null))`;

/** The values of $3–$8. */
export function askedValues(asked: Asked): unknown[] {
  const { officeIds, deputyIds, delegationIds, categoryCodes, suggestionIds, accountIds } = asked;
  return [officeIds, deputyIds, delegationIds, categoryCodes, suggestionIds, accountIds].map((ids) => ids ?? []);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
