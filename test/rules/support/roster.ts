import type { Asked, Surroundings } from '../../../src/case-file/surroundings.js';
import type { CaseState } from '../../../src/case-file/states.js';
import type { CaseFile } from '../../../src/case-file/case-file.js';

/** Ids that sort and can be told apart at a glance: `fixedId('0f', 3)`. */
export function fixedId(space: string, n: number): string {
  return `00000000-0000-7000-8000-${space.padStart(4, '0')}${String(n).padStart(8, '0')}`;
}

const office = (n: number, name: string, system: string, active = true) => ({
  id: fixedId('0f', n),
  name,
  system,
  active,
});
const deputy = (n: number, name: string, delegationId: string) => ({
  id: fixedId('de', n),
  name,
  delegationId,
  active: true,
});

/** Offices 承办单位 of every system, by a short name. */
export const offices = {
  housing: office(1, '住建局', 'government'),
  sports: office(2, '体育局', 'government'),
  finance: office(3, '财政局', 'government'),
  court: office(4, '人民法院', 'court'),
  procuratorate: office(5, '人民检察院', 'procuratorate'),
  supervision: office(6, '监察委员会', 'supervision'),
  party: office(7, '区委宣传部', 'party'),
  other: office(8, '供电公司', 'other'),
  closed: office(9, '已撤并的单位', 'government', false),
} as const;
/** Offices that stand ready to be added; nobody acts for them. */
export const spareOffices = Array.from({ length: 20 }, (_one, at) =>
  office(100 + at, `备用单位${String(at)}`, 'government'),
);
export type OfficeName = keyof typeof offices;

/** Delegations 代表团 and deputies 代表: 甲, 乙 and the retired 丁 of the first, 丙 of the second. */
export const delegations = {
  first: { id: fixedId('d1', 1), name: '第一代表团' },
  second: { id: fixedId('d1', 2), name: '第二代表团' },
} as const;
export const deputies = {
  lead: deputy(1, '代表甲', delegations.first.id),
  fellow: deputy(2, '代表乙', delegations.first.id),
  stranger: deputy(3, '代表丙', delegations.second.id),
  retired: { ...deputy(4, '代表丁', delegations.first.id), active: false },
} as const;

export const categories = {
  urban: { id: fixedId('ca', 1), code: 'urban', name: '城乡建设', active: true },
  school: { id: fixedId('ca', 2), code: 'school', name: '教育', active: true },
  abolished: { id: fixedId('ca', 3), code: 'abolished', name: '已停用', active: false },
} as const;

/** The last session of one term, and the first two of the next. */
export const sessions = {
  before: {
    id: fixedId('5e', 0),
    term: 16,
    number: 5,
    name: '十六届五次会议',
    startsOn: '2025-02-17',
    endsOn: '2025-02-21',
  },
  first: {
    id: fixedId('5e', 1),
    term: 17,
    number: 1,
    name: '十七届一次会议',
    startsOn: '2026-02-09',
    endsOn: '2026-02-13',
  },
  second: {
    id: fixedId('5e', 2),
    term: 17,
    number: 2,
    name: '十七届二次会议',
    startsOn: '2027-02-22',
    endsOn: '2027-02-26',
  },
} as const;

const elsewhere = (n: number, state: CaseState, number: number | null) => ({
  ...{ id: fixedId('50', n), title: `另一件建议${String(n)}`, state, number, submittedOn: '2025-03-04' },
  ...{ priorSuggestionId: null, joinedThere: false, readers: ['staff'], replies: [] },
});

/** Other suggestions of the congress. */
export const others = {
  handled: elsewhere(1, 'handling', 7),
  draft: { ...elsewhere(2, 'draft', null), submittedOn: null, readers: [`deputy:${fixedId('de', 3)}`] },
  closed: { ...elsewhere(3, 'closed', 8), priorSuggestionId: fixedId('50', 1) },
} as const;

export const accounts = { viceChairman: fixedId('ac', 901), mayor: fixedId('ac', 902) } as const;
export const congressId = fixedId('c0', 1);

const ofFiles = new WeakMap<CaseFile, Surroundings>();

/** What the engine would look up: what the case refers to and what the input names, and nothing more; once for a case that names nothing beside. */
export function surroundingsOf(file: CaseFile | null, asked: Asked): Surroundings {
  if (file === null || Object.values(asked).some((ids: readonly string[]) => ids.length > 0))
    return lookedUp(file, asked);
  const known = ofFiles.get(file) ?? lookedUp(file, asked);
  ofFiles.set(file, known);
  return known;
}

function lookedUp(file: CaseFile | null, asked: Asked): Surroundings {
  const wanted = new Set(Object.values(asked).flatMap((ids: readonly string[]) => ids));
  const { deputyId, delegationId, categoryId, wishedOfficeId } = file?.suggestion ?? {};
  for (const id of [deputyId, delegationId, categoryId, wishedOfficeId]) if (id) wanted.add(id);
  for (const one of [...(file?.assignments ?? []), ...(file?.proposedOffices ?? [])]) wanted.add(one.officeId);
  for (const one of file?.reassignmentRequests ?? []) if (one.suggestedOfficeId) wanted.add(one.suggestedOfficeId);
  for (const one of file?.jointHandlings ?? []) wanted.add(one.otherId);
  for (const one of file?.cosigners ?? []) wanted.add(one.deputyId);
  for (const one of Object.values(deputies)) if (asked.deputyIds?.includes(one.id)) wanted.add(one.delegationId);
  const pick = <T extends { id: string }>(rows: readonly T[]) =>
    Object.fromEntries(rows.filter((one) => wanted.has(one.id)).map((one) => [one.id, one]));
  return {
    offices: pick([...Object.values(offices), ...spareOffices]),
    deputies: pick(Object.values(deputies)),
    delegations: pick(Object.values(delegations)),
    categories: Object.fromEntries(
      Object.values(categories)
        .filter((one) => wanted.has(one.id) || wanted.has(one.code))
        .map((one) => [one.id, one]),
    ),
    sessions: Object.values(sessions),
    suggestions: pick(Object.values(others)),
    accountIds: (asked.accountIds ?? []).filter((id) => Object.values<string>(accounts).includes(id)),
  };
}
