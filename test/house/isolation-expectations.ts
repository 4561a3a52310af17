import { acts, actRow, type ActName } from '../../src/lifecycle/acts.js';
import { operationOf } from '../../src/lifecycle/routing.js';
import type { PersonName } from '../support/people.js';
import { may } from '../support/who-is-who.js';

/** The status that a person is answered. */
export type Expected = (who: PersonName) => number;

/** Who sees the case of the matrix: replied, lead office a, co-office b, lead deputy a of delegation a, co-signed by deputy b, category city. */
const readers = new Set<PersonName>([
  'deputyAffairs',
  'leader',
  'auditor',
  'committee',
  'governmentOffice',
  'delegation',
  'deputy',
  'deputyB',
  'liaison',
  'head',
  'liaisonB',
  'headB',
]);

const everybody: Expected = () => 200;
const read: Expected = (who) => (readers.has(who) ? 200 : 404);

/** Acts: who may is told that the body is wrong (400), who only sees the case 403, all others 404. */
function actsByRoute(): Record<string, Expected> {
  const routed = (Object.keys(acts) as ActName[]).flatMap((name) => {
    const { route } = actRow(name);
    // Of acts that share a route, an empty body is taken for the first.
    const first = (Object.keys(acts) as ActName[]).find((other) => operationOf(other) === operationOf(name)) ?? name;
    if (!route || name === 'draft') return [];
    const answer: Expected = (who) => (may(who, first) ? 400 : readers.has(who) ? 403 : 404);
    return [[`${route.method.toLowerCase()} ${route.path.replace(':id', '{id}')}`, answer] as const];
  });
  return Object.fromEntries(routed);
}

/** A route of the roster: who may not is told 403, since everybody knows that it is there. */
function only(status: number, ...may: PersonName[]): Expected {
  return (who) => (may.includes(who) ? status : 403);
}

/** Rounds of tracking: deputies, delegations and administrators do not read them. */
const rounds =
  (status: number): Expected =>
  (who) =>
    /^(deputy[BC]?|delegationB?|admin)$/.test(who) ? 403 : status;
/** Supervision lists: the offices do not read them either. */
const lists = (status: number): Expected =>
  only(status, 'deputyAffairs', 'leader', 'auditor', 'committee', 'governmentOffice', 'governmentLeader');
/** Draws of look-backs: whoever is looked in on must not know. */
const draws = (status: number): Expected => only(status, 'deputyAffairs', 'leader', 'auditor');
/** The vote of the matrix: its electors, and who sees all votes. */
const electors = new Set<PersonName>(['deputy', 'deputyB', 'deputyC']);
const keepers = new Set<PersonName>(['deputyAffairs', 'leader', 'auditor']);
/** Yearly reports, where the rules ask for none: the offices and those who look after them are told so. */
const isOffice = (who: PersonName) => /^(liaison|head)[BC]?$|^court(Liaison|Head)$/.test(who);
const reports: Expected = (who) =>
  isOffice(who) || ['deputyAffairs', 'leader', 'auditor', 'governmentOffice'].includes(who) ? 404 : 403;
const write = only(400, 'admin');
/** The published assessment of the matrix: all but the administrator; an office sees its own part of it. */
const assessment =
  (status: number): Expected =>
  (who) =>
    who === 'admin' ? 404 : status;
/** The selection of 优秀建议 while it goes on. */
const selection: Expected = (who) =>
  /^(deputy[BC]?|delegationB?|committee|deputyAffairs|leader|auditor)$/.test(who) ? 200 : 404;
const roster = (name: string): Record<string, Expected> => ({
  [`get ${name}`]: everybody,
  [`post ${name}`]: write,
  [`get ${name}/{id}`]: everybody,
  [`patch ${name}/{id}`]: write,
});

/** Every route below a congress, with what each person is answered. Acts follow the table of `by-hand.ts`. */
export const expectations: Readonly<Record<string, Expected>> = {
  'get suggestions': everybody,
  'get suggestions/{id}': read,
  'get suggestions/{id}/timeline': read,
  'get suggestions/{id}/barred-acts': read,
  // The offices' readers, the deputies and their delegation, 代表工委; whoever else sees the case needs no telephones.
  'get suggestions/{id}/contacts': (who) =>
    /^(auditor|leader|committee|governmentOffice)$/.test(who) ? 403 : read(who),
  'get suggestions/{id}/attachments/{attachmentId}/link': read,
  'get deputies/{id}/personal-data': only(200, 'deputyAffairs', 'deputy'),
  'get suggestions/{id}/clocks/{clockId}/explanation': read,
  ...actsByRoute(),
  'get tracking-rounds': rounds(200),
  'get tracking-rounds/{period}': rounds(200),
  'get supervision-lists': lists(200),
  'get supervision-lists/{quarter}': lists(200),
  'post supervision-lists/{quarter}/lines': only(400, 'deputyAffairs'),
  'post supervision-lists/{quarter}/lines/{id}/striking': only(400, 'deputyAffairs'),
  'post supervision-lists/{quarter}/meeting': only(400, 'deputyAffairs'),
  'post supervision-lists/{quarter}/meeting/cancellation': only(400, 'deputyAffairs'),
  'post supervision-lists/{quarter}/result': only(400, 'deputyAffairs'),
  'post supervision-lists/{quarter}/letters': only(400, 'deputyAffairs'),
  'get look-back-draws': draws(200),
  'post look-back-draws': only(400, 'deputyAffairs'),
  'get look-back-draws/{id}': draws(200),
  'get look-back-draws/{id}/verification': draws(200),
  'get commitments': everybody,
  'get reports': everybody,
  'get reports/{name}': everybody,
  'get reports/{name}.csv': everybody,
  'get reports/{name}.xlsx': everybody,
  'get reports/snapshots': draws(200),
  'post reports/snapshots': only(400, 'deputyAffairs'),
  'get reports/snapshots/{id}': draws(200),
  'get reports/snapshots/{id}/verification': draws(200),
  'get reports/snapshots/{id}/reports/{name}': draws(200),
  'get reports/snapshots/{id}/reports/{name}.csv': draws(200),
  'get overview': draws(200),
  'get imports': only(200, 'admin', 'deputyAffairs', 'auditor'),
  'post imports': only(400, 'admin', 'deputyAffairs'),
  'get imports/{id}': (who) => (['deputyAffairs', 'auditor'].includes(who) ? 200 : 404),
  'post imports/{id}/undo': (who) => ({ deputyAffairs: 400, auditor: 403 })[who as string] ?? 404,
  // No such kind.
  'get import-templates/{kind}.xlsx': () => 404,
  'get exports': everybody,
  'post exports': () => 400,
  // For the one who asked alone: deputy c.
  'get exports/{id}': (who) => (who === 'deputyC' ? 200 : 404),
  'get exports/{id}/file': (who) => (who === 'deputyC' ? 200 : 404),
  'delete exports/{id}': (who) => (who === 'deputyC' ? 204 : 404),
  'get votes': everybody,
  'post votes': only(400, 'deputyAffairs'),
  'get votes/{id}': (who) => (electors.has(who) || keepers.has(who) ? 200 : 404),
  'post votes/{id}/ballot': (who) => (electors.has(who) ? 400 : keepers.has(who) ? 403 : 404),
  'post votes/{id}/reminders': only(400, 'deputyAffairs'),
  'post votes/{id}/closing': only(400, 'deputyAffairs'),
  'get office-reports/{year}': reports,
  'post office-reports/{year}': (who) => (isOffice(who) ? 404 : 403),
  'get assessment-measures': everybody,
  'post assessment-measures': only(400, 'deputyAffairs'),
  'get assessment-measures/{key}': everybody,
  'get assessments': everybody,
  'post assessments': only(400, 'deputyAffairs'),
  'get assessments/{id}': assessment(200),
  'delete assessments/{id}': only(409, 'deputyAffairs'),
  'get assessments/{id}.csv': assessment(200),
  'get assessments/{id}.xlsx': assessment(200),
  'get assessments/{id}/lines': assessment(200),
  'get assessments/{id}/verification': only(409, 'deputyAffairs', 'leader', 'auditor'),
  'post assessments/{id}/computation': only(400, 'deputyAffairs'),
  'post assessments/{id}/judgements': only(400, 'deputyAffairs'),
  'post assessments/{id}/publication': only(400, 'deputyAffairs'),
  'post assessments/{id}/objections': (who) => (isOffice(who) ? 400 : 403),
  'post assessment-objections/{id}/decision': only(400, 'deputyAffairs'),
  'post assessments/{id}/freezing': only(400, 'deputyAffairs'),
  'get assessments/{id}/award': (who) => (keepers.has(who) ? 200 : 404),
  'post assessments/{id}/award': only(400, 'deputyAffairs'),
  'get suggestion-awards': everybody,
  'post suggestion-awards': only(400, 'deputyAffairs'),
  'get suggestion-awards/{id}': selection,
  'post suggestion-awards/{id}/nominations': (who) =>
    /^(deputy[BC]?|delegationB?|committee|deputyAffairs)$/.test(who) ? 400 : 403,
  'post suggestion-awards/{id}/result': only(400, 'deputyAffairs'),
  'get calendar/{year}': everybody,
  'post calendar/{year}': only(400, 'admin'),
  'post calendar/{year}/withdrawal': only(400, 'admin'),
  'post assignment-batches': only(400, 'deputyAffairs', 'governmentOffice'),
  'post suggestions': only(400, 'deputy', 'deputyB', 'deputyC', 'delegation', 'delegationB'),
  ...roster('sessions'),
  ...roster('delegations'),
  ...roster('offices'),
  ...roster('categories'),
  ...roster('deputies'),
  'get inbox': everybody,
  'post inbox/read-all': () => 400,
  'post inbox/{id}/read': (who) => (who === 'deputyC' ? 400 : 404),
  'get me/channels': everybody,
  'put me/channels': () => 400,
  'get webhook': only(200, 'admin', 'auditor'),
  'put webhook': write,
  'get deliveries': only(200, 'admin', 'deputyAffairs', 'auditor'),
  'get deliveries/summary': only(200, 'admin', 'deputyAffairs', 'auditor'),
  'post deliveries/{id}/retry': only(400, 'admin'),
  'get accounts': only(200, 'admin', 'deputyAffairs', 'auditor'),
  'post accounts': write,
  'get accounts/{username}': only(200, 'admin', 'deputyAffairs', 'auditor'),
  'patch accounts/{username}': write,
  'get accounts/{username}/identity': only(200, 'admin', 'auditor'),
  'put accounts/{username}/identity': write,
  'delete accounts/{username}/identity': only(409, 'admin'),
  'get security-events': only(200, 'admin', 'auditor'),
  'get api-tokens': only(200, 'admin', 'auditor'),
  'delete api-tokens/{id}': only(204, 'admin'),
  'post accounts/{username}/unlocking': write,
  'post accounts/{username}/grants': write,
  'post accounts/{username}/grants/{id}/revocation': only(400, 'admin'),
};
