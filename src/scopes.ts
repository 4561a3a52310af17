import type { Scope } from './congress/api-tokens/scopes.js';
import { actNames, actRow, type ActName } from './lifecycle/acts.js';

/** Acts that a person does himself: a rating 评价 is free only where nobody and nothing else can give it. */
const personal: readonly ActName[] = ['evaluate'];

/**
 * What each route asks an API token 接口令牌 for, on one page: its address below `/api/c/{congress}/`, and the scope; null:
 * only the person himself, signed in. A route that is missing here is closed to API tokens, and a test fails. Routes outside
 * a congress (sign-in, congresses, rules, rehearsal) are the person's alone, since a token holds in one congress.
 */
export const routeScopes: Readonly<Record<string, Scope | null>> = {
  ...acts(),
  'GET suggestions': 'cases:read',
  'POST suggestions': 'cases:write',
  'GET suggestions/:id': 'cases:read',
  'GET suggestions/:id/timeline': 'cases:read',
  'GET suggestions/:id/barred-acts': 'cases:read',
  'GET suggestions/:id/clocks/:clockId/explanation': 'cases:read',
  'GET suggestions/:id/contacts': null,
  'GET suggestions/:id/attachments/:attachmentId/link': 'cases:read',
  'POST assignment-batches': 'cases:write',
  'GET reports': 'cases:read',
  'GET reports/:name': 'cases:read',
  'GET reports/:name.csv': 'cases:read',
  'GET reports/:name.xlsx': 'cases:read',
  'POST imports': null,
  'GET imports': 'cases:read',
  'GET imports/:id': 'cases:read',
  'POST imports/:id/undo': null,
  'GET import-templates/:kind.xlsx': 'cases:read',
  'GET reports/snapshots': 'cases:read',
  'POST reports/snapshots': null,
  'GET reports/snapshots/:id': 'cases:read',
  'GET reports/snapshots/:id/verification': 'cases:read',
  'GET reports/snapshots/:id/reports/:name': 'cases:read',
  'GET reports/snapshots/:id/reports/:name.csv': 'cases:read',
  'GET overview': 'cases:read',
  'GET commitments': 'supervision:read',
  'GET tracking-rounds': 'supervision:read',
  'GET tracking-rounds/:period': 'supervision:read',
  'GET supervision-lists': 'supervision:read',
  'GET supervision-lists/:quarter': 'supervision:read',
  'POST supervision-lists/:quarter/lines': 'supervision:write',
  'POST supervision-lists/:quarter/lines/:id/striking': 'supervision:write',
  'POST supervision-lists/:quarter/meeting': 'supervision:write',
  'POST supervision-lists/:quarter/meeting/cancellation': 'supervision:write',
  'POST supervision-lists/:quarter/result': 'supervision:write',
  'POST supervision-lists/:quarter/letters': 'supervision:write',
  'GET look-back-draws': 'supervision:read',
  'POST look-back-draws': 'supervision:write',
  'GET look-back-draws/:id': 'supervision:read',
  'GET look-back-draws/:id/verification': 'supervision:read',
  'GET votes': 'supervision:read',
  'POST votes': 'supervision:write',
  'GET votes/:id': 'supervision:read',
  'POST votes/:id/ballot': null,
  'POST votes/:id/reminders': 'supervision:write',
  'POST votes/:id/closing': 'supervision:write',
  'GET office-reports/:year': 'supervision:read',
  'POST office-reports/:year': 'supervision:write',
  'GET assessment-measures': 'supervision:read',
  'POST assessment-measures': 'supervision:write',
  'GET assessment-measures/:key': 'supervision:read',
  'GET assessments': 'supervision:read',
  'POST assessments': 'supervision:write',
  'GET assessments/:id': 'supervision:read',
  'DELETE assessments/:id': 'supervision:write',
  'GET assessments/:id.csv': 'supervision:read',
  'GET assessments/:id.xlsx': 'supervision:read',
  'GET assessments/:id/lines': 'supervision:read',
  'GET assessments/:id/verification': 'supervision:read',
  'POST assessments/:id/computation': 'supervision:write',
  'POST assessments/:id/judgements': 'supervision:write',
  'POST assessments/:id/publication': 'supervision:write',
  'POST assessments/:id/objections': 'supervision:write',
  'POST assessment-objections/:id/decision': 'supervision:write',
  'POST assessments/:id/freezing': 'supervision:write',
  'GET assessments/:id/award': 'supervision:read',
  'POST assessments/:id/award': 'supervision:write',
  'GET suggestion-awards': 'supervision:read',
  'POST suggestion-awards': 'supervision:write',
  'GET suggestion-awards/:id': 'supervision:read',
  'POST suggestion-awards/:id/nominations': null,
  'POST suggestion-awards/:id/result': 'supervision:write',
  'GET exports': 'cases:read',
  'POST exports': 'cases:read',
  'GET exports/:id': 'cases:read',
  'GET exports/:id/file': 'cases:read',
  'DELETE exports/:id': 'cases:read',
  ...roster('sessions', 'delegations', 'offices', 'categories', 'deputies'),
  'GET deputies/:id/personal-data': null,
  'GET accounts': 'accounts:read',
  'POST accounts': null,
  'GET accounts/:username': 'accounts:read',
  'PATCH accounts/:username': null,
  'POST accounts/:username/unlocking': null,
  'POST accounts/:username/grants': null,
  'POST accounts/:username/grants/:id/revocation': null,
  'GET accounts/:username/identity': null,
  'PUT accounts/:username/identity': null,
  'DELETE accounts/:username/identity': null,
  'GET security-events': 'record:read',
  'GET api-tokens': null,
  'DELETE api-tokens/:id': null,
  'GET calendar/:year': 'settings:read',
  'POST calendar/:year': 'settings:write',
  'POST calendar/:year/withdrawal': 'settings:write',
  'GET webhook': 'settings:read',
  'PUT webhook': 'settings:write',
  'GET deliveries': 'settings:read',
  'GET deliveries/summary': 'settings:read',
  'POST deliveries/:id/retry': 'settings:write',
  'GET inbox': 'messages',
  'POST inbox/read-all': 'messages',
  'POST inbox/:id/read': 'messages',
  'GET me/channels': 'messages',
  'PUT me/channels': null,
};

const inCongress = '/api/c/:congress/';

/** @returns what a route asks an API token for; null: none is enough. @param url the route's pattern, as Fastify has it. */
export function scopeOf(method: string, url: string): Scope | null {
  if (!url.startsWith(inCongress)) return null;
  return routeScopes[`${method} ${url.slice(inCongress.length)}`] ?? null;
}

function acts(): Record<string, Scope | null> {
  const entries = actNames.flatMap((name) => {
    const { route } = actRow(name);
    return route ? [[`${route.method} ${route.path}`, personal.includes(name) ? null : 'cases:write'] as const] : [];
  });
  return Object.fromEntries(entries);
}

function roster(...kinds: readonly string[]): Record<string, Scope> {
  const entries = kinds.flatMap((kind) => [
    [`GET ${kind}`, 'roster:read'] as const,
    [`POST ${kind}`, 'roster:write'] as const,
    [`GET ${kind}/:id`, 'roster:read'] as const,
    [`PATCH ${kind}/:id`, 'roster:write'] as const,
  ]);
  return Object.fromEntries(entries);
}
