import type { PaperKind } from './papers.js';
import type { CaseState } from './states.js';

/** Names and facts from the roster that a case file refers to. Keys are ids. */
export interface Surroundings {
  readonly offices: Readonly<Record<string, OfficeRef>>;
  readonly deputies: Readonly<Record<string, DeputyRef>>;
  readonly delegations: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
  readonly categories: Readonly<Record<string, CategoryRef>>;
  /** every active session of the congress, by first day */
  readonly sessions: readonly SessionRef[];
  /** suggestions that this one refers to, is joined with, or that were asked for */
  readonly suggestions: Readonly<Record<string, SuggestionRef>>;
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

/** Another suggestion 其他建议: what its number and title are, and what was answered; `readers` may see it. */
export interface SuggestionRef {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly state: CaseState;
  readonly submittedOn: string | null;
  readonly priorSuggestionId: string | null;
  /** it is joined with this one, and the link was made there */
  readonly joinedThere: boolean;
  readonly readers: readonly string[];
  readonly replies: readonly { readonly outcomeClass: string | null; readonly summary: string }[];
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

/** @returns how to find the system 所属系统 of an office by its id. */
export function systemsOf({ offices }: Pick<Surroundings, 'offices'>): (officeId: string) => string | undefined {
  return (officeId) => offices[officeId]?.system;
}

/** @returns the category of a code, or undefined. */
export function categoryByCode(surroundings: Surroundings, code: string): CategoryRef | undefined {
  return Object.values(surroundings.categories).find((one) => one.code === code);
}

/** The suggestions before this one 以前的建议, the latest first; each is named once, whatever they say of one another. */
export function earlierOf(priorId: string | null, { suggestions }: Pick<Surroundings, 'suggestions'>): SuggestionRef[] {
  const chain: SuggestionRef[] = [];
  for (let id = priorId; id !== null;) {
    const one: SuggestionRef | undefined = suggestions[id];
    if (!one || chain.includes(one)) break;
    chain.push(one);
    id = one.priorSuggestionId;
  }
  return chain;
}

/** Whether papers of a kind are asked for: the case may have some. */
type Has = (kind: PaperKind) => boolean;

const rows = (kind: keyof Surroundings, table: string, fields: readonly string[], where: string) =>
  `select '${kind}', json_build_object(${fields.map((field) => `'${field}', x.${snake(field)}`).join(', ')})::text
   from ${table} x where x.congress_id = $1 and ${where}`;
/** The ids in a column of the case's papers, to be joined to an array before it. */
const namedIn = (table: string, column: string) =>
  `|| array(select n.${column} from ${table} n where n.congress_id = $1 and n.suggestion_id = $2)`;
const ofCase = (column: string) => `array(select s.${column} from this_case s)`;

/** Suggestions that were asked for or that this one follows, back to the first, and those handled together with it. */
const relatedIds = (has: Has) => `array(
     with recursive earlier (id) as (
       select unnest(${ofCase('prior_suggestion_id')} || $7::uuid[])
       union select s.prior_suggestion_id from earlier e join suggestion s on s.congress_id = $1 and s.id = e.id)
     select id from earlier)
   ${has('jointHandlings') ? namedIn('joint_handling', 'other_id') : ''}
   || array(select j.suggestion_id from joint_handling j where j.congress_id = $1 and j.other_id = $2)`;
const related = (
  has: Has,
) => `select 'suggestions', json_build_object('id', x.id, 'number', x.number, 'title', x.title, 'state', x.state,
     'submittedOn', x.submitted_on, 'priorSuggestionId', x.prior_suggestion_id,
     'joinedThere', exists (select 1 from joint_handling j
       where j.congress_id = $1 and j.suggestion_id = x.id and j.other_id = $2),
     'readers', array(select r.party from suggestion_reader r where r.congress_id = $1 and r.suggestion_id = x.id),
     'replies', array(select json_build_object('outcomeClass', y.outcome_class, 'summary', y.summary)
       from reply y where y.congress_id = $1 and y.suggestion_id = x.id and y.issued order by y.id))::text
   from suggestion x where x.congress_id = $1 and x.id = any (${relatedIds(has)})`;

/**
 * SQL of the surroundings, as rows of kind and body; $1 congress, $3–$8 the ids and codes asked for. It reads `this_case`
 * and `its_assignments`, which the loading statement has. Ids are gathered in arrays, so that they lead to their rows by
 * index: with `or id in (select …)` the whole roster would be read.
 * @param has which kinds of papers are asked for.
 */
export const surroundingsSql = (has: Has): readonly string[] => [
  rows(
    'offices',
    'office',
    ['id', 'name', 'system', 'active'],
    `x.id = any ($3::uuid[] || ${ofCase('wished_office_id')} || array(select a.office_id from its_assignments a)
       ${has('proposedOffices') ? namedIn('proposed_office', 'office_id') : ''}
       ${has('reassignmentRequests') ? namedIn('reassignment_request', 'suggested_office_id') : ''})`,
  ),
  rows(
    'deputies',
    'deputy',
    ['id', 'name', 'delegationId', 'active'],
    `x.id = any ($4::uuid[] || ${ofCase('deputy_id')}
       ${has('cosigners') ? namedIn('cosigner', 'deputy_id') : ''})`,
  ),
  rows(
    'delegations',
    'delegation',
    ['id', 'name'],
    `x.id = any ($5::uuid[] || ${ofCase('delegation_id')}
       || array(select d.delegation_id from deputy d where d.congress_id = $1 and d.id = any ($4::uuid[])))`,
  ),
  rows(
    'categories',
    'category',
    ['id', 'code', 'name', 'active'],
    `(x.code = any ($6::text[]) or x.id = any (${ofCase('category_id')}))`,
  ),
  rows('sessions', 'session', ['id', 'term', 'number', 'name', 'startsOn', 'endsOn'], 'x.active'),
  related(has),
  rows('accountIds', 'account_grant', ['accountId'], 'x.account_id = any ($8::uuid[]) and x.revoked_at is null'),
];

/** Puts the rows of `surroundingsSql` together; `of` answers the bodies of a kind. */
export function surroundingsFrom(of: (kind: string) => readonly unknown[]): Surroundings {
  const byId = <T extends { readonly id: string }>(kind: string) =>
    Object.fromEntries((of(kind) as readonly T[]).map((one) => [one.id, one]));
  const sessions = of('sessions') as readonly SessionRef[];
  return {
    offices: byId<OfficeRef>('offices'),
    deputies: byId<DeputyRef>('deputies'),
    delegations: byId<{ readonly id: string; readonly name: string }>('delegations'),
    categories: byId<CategoryRef>('categories'),
    sessions: [...sessions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
    suggestions: byId<SuggestionRef>('suggestions'),
    accountIds: [
      ...new Set((of('accountIds') as readonly { readonly accountId: string }[]).map((one) => one.accountId)),
    ],
  };
}

/** The values of $3–$8. */
export function askedValues(asked: Asked): unknown[] {
  const { officeIds, deputyIds, delegationIds, categoryCodes, suggestionIds, accountIds } = asked;
  return [officeIds, deputyIds, delegationIds, categoryCodes, suggestionIds, accountIds].map((ids) => ids ?? []);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
