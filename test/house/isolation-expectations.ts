import type { PersonName } from '../support/people.js';

/** The status that a person is answered. */
export type Expected = (who: PersonName) => number;

/** Who sees the case of the matrix: replied, lead office a, co-office b, lead deputy a of delegation a, category city. */
const readers = new Set<PersonName>([
  'deputyAffairs',
  'leader',
  'auditor',
  'committee',
  'governmentOffice',
  'delegation',
  'deputy',
  'liaison',
  'head',
  'liaisonB',
  'headB',
]);

const everybody: Expected = () => 200;
const read: Expected = (who) => (readers.has(who) ? 200 : 404);

/** An act upon the case: who may is told that the body is wrong (400), who only sees it 403, all others 404. */
function act(...may: PersonName[]): Expected {
  return (who) => (may.includes(who) ? 400 : readers.has(who) ? 403 : 404);
}

/** A route of the roster: who may not is told 403, since everybody knows that it is there. */
function only(status: number, ...may: PersonName[]): Expected {
  return (who) => (may.includes(who) ? status : 403);
}

const write = only(400, 'admin');
const roster = (name: string): Record<string, Expected> => ({
  [`get ${name}`]: everybody,
  [`post ${name}`]: write,
  [`get ${name}/{id}`]: everybody,
  [`patch ${name}/{id}`]: write,
});

/** Every route below a congress, with what each person is answered. Written by hand from the table "By" of the design. */
export const expectations: Readonly<Record<string, Expected>> = {
  'get suggestions': everybody,
  'get suggestions/{id}': read,
  'get suggestions/{id}/timeline': read,
  'get suggestions/{id}/clocks/{clockId}/explanation': read,
  'post suggestions': only(400, 'deputy', 'deputyB', 'deputyC', 'delegation', 'delegationB'),
  'patch suggestions/{id}': act('deputy'),
  'post suggestions/{id}/submission': act('deputy'),
  'post suggestions/{id}/return': act('deputyAffairs', 'delegation'),
  'post suggestions/{id}/registration': act('deputyAffairs'),
  'post suggestions/{id}/refusal': act('deputyAffairs'),
  'post suggestions/{id}/assignment': act('deputyAffairs', 'governmentOffice'),
  'post assignments/{id}/acknowledgement': act('liaison', 'head'),
  'post assignments/{id}/consultations': act('liaison', 'head'),
  'post assignments/{id}/co-opinion': act('liaison', 'head'),
  'put assignments/{id}/reply': act('liaison', 'head'),
  'post assignments/{id}/reply-issue': act('head'),
  'post suggestions/{id}/urgings': act('deputyAffairs', 'committee', 'leader', 'governmentOffice'),
  'post suggestions/{id}/key-designation': act('deputyAffairs', 'leader'),
  'post suggestions/{id}/evaluation': act('deputy'),
  ...roster('sessions'),
  ...roster('delegations'),
  ...roster('offices'),
  ...roster('categories'),
  ...roster('deputies'),
  'get accounts': only(200, 'admin', 'deputyAffairs'),
  'post accounts': write,
  'get accounts/{username}': only(200, 'admin', 'deputyAffairs'),
  'patch accounts/{username}': write,
  'post accounts/{username}/grants': write,
  'post accounts/{username}/grants/{id}/revocation': only(404, 'admin'),
};

/** Giving an account of another congress a role here is what this route is for; who it is, is not told before the body is right. */
export const installWideByDesign = 'post accounts/{username}/grants';
