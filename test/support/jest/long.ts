/**
 * The specs that take longest (each some seconds of a core, together more than half of all), the longest first. They try whole tables:
 * every body that a schema forbids, every answer against the document, every id of somebody else, each hour of a rehearsed year. `npm test` leaves
 * them out unless it is asked for specs by name; `npm run test:deep`, and so .ci/run, begins with them.
 */
export const longSpecs = [
  'stages/bad-input',
  'house/answers',
  'stages/years/vote-secrecy',
  'stages/years/rehearsed',
  'stages/imports/golden',
  'rules/exhaustive',
  'journeys/refused',
  'notices/sending-webhooks',
  'house/redis-schedule',
  'house/grounds',
  'stages/record/tampering',
  'stages/reports/properties',
  'stages/reports/alike',
  'rules/walks',
  'stages/at-once',
  'house/demonstration',
  'house/hardening',
  'stages/identities/signing-in',
  'stages/reading-ratings',
  'stages/cycles/rehearsed',
  'stages/record/anchors',
  'house/missed-moments',
  'house/rehearsal',
  'stages/outage',
  'files/sweep',
  'stages/exports/export-rights',
  'stages/sign-in-ends',
  'stages/exports/exports',
  'rules/sheets',
  'stages/reports/snapshots',
  'stages/years/look-back-draws',
  'notices/reminder-audience',
  'stages/sign-in-address',
  'notices/reminders',
  'notices/sending-mail',
  'stages/cycles/tracking',
  'house/openapi-schemas',
  'stages/cycles/tracking-sheet',
  'stages/rating-unseen',
  'stages/years/commitments',
  'stages/identities/linking',
  'stages/imports/under-way',
  'house/isolation-ids',
  'stages/cycles/supervision-list',
].map((name) => `/${name}.spec.js`);

/** Of the deep ones the longest (minutes each), the longest first. */
export const longDeepSpecs = ['fuzz', 'mixed-acts'].map((name) => `/deep/${name}.spec.ts`);

/** Of the deep ones those that measure time, begin at a port that others want too, or take every core: one after the other, with nothing beside them. */
export const aloneSpecs = [
  'checkout',
  'demonstration',
  'image',
  'machine-clock',
  'production',
  'redis',
  'rehearsal',
  'rehearsed-lapse',
  'start',
  'system-postgres',
  'walks',
].map((name) => `/deep/${name}.spec.ts`);
