import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { closedAndRefused, fromDraftToTracked, movedAbout, reachable } from './answer-stories.js';
import { reportsOfYear, roundsOfMonth } from './answer-cycles.js';
import { forMachines, identities } from './answer-machines.js';
import { lockedOut, signedInAndOut } from './answer-sign-ins.js';
import { anExport, everyReport } from './answer-reports.js';
import { anImport } from './answer-imports.js';
import { onceAYear } from './answer-years.js';
import { assessmentOfYear } from './answer-assessments.js';
import { NoticeDelivery } from '../../src/notices/deliver-notices.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { administratorIn, administrator, freshCongress, testPassword, type TestCongress } from '../support/congress.js';
import type { Client } from '../support/client.js';
import { ApiDocument } from '../support/openapi.js';
import { usualInstant } from '../support/clock.js';
import type { PersonName } from '../support/people.js';
import { schedule2027 } from '../support/schedule-2027.js';
import { Story } from '../support/story.js';
import { Watch } from '../support/watched.js';

/**
 * Plays cases through every state, and compares every answer on the way — of the acts, and of every reading by everybody
 * who may read — with the document. Properties that the document does not have fail.
 */
const readers: readonly PersonName[] = ['deputyAffairs', 'deputy', 'head', 'headB', 'governmentOffice', 'leader'];
const states = new Set<string>();
let service: TestApp;
let document: ApiDocument;
let watch: Watch;
let congress: TestCongress;
let admin: Client;

beforeAll(async () => {
  service = await startApp({ REHEARSAL: 'true', REHEARSAL_START: usualInstant });
  document = await ApiDocument.of(service);
  watch = new Watch(document);
  congress = watch.congress(await freshCongress(service));
  admin = watch.client(await administratorIn(service, congress));
}, 60_000);
afterAll(() => service.close());

/** Everybody reads the case, its record, its dates and the list. */
async function everybodyReads({ shown }: Story): Promise<void> {
  states.add(shown.state);
  const readings = readers.map(async (who) => {
    const client = await congress.as(who);
    const { status } = await client.get(`suggestions/${shown.id}`);
    const more = ['timeline', 'contacts', 'barred-acts'].map((path) => client.get(`suggestions/${shown.id}/${path}`));
    await Promise.all([...more, client.get('suggestions?count=true&sort=due')]);
    return status;
  });
  expect(await Promise.all(readings)).toContain(200);
  const deputy = await congress.as('deputy');
  await Promise.all(
    shown.clocks.map(({ id }) => deputy.get(`suggestions/${shown.id}/clocks/${id}/explanation`).expect(200)),
  );
}

describe('real answers are as documented', () => {
  it('from the draft to a tracked case, with every paper', async () => {
    await fromDraftToTracked(congress, everybodyReads);
  }, 60_000);

  it('of a case that is re-handled until the three parties deliberate', async () => {
    const story = new Story(congress);
    await story.assigned();
    for (const round of [1, 2, 3]) {
      await story.replied();
      expect(story.assignment('a').round).toBe(round);
      await story.rated('dissatisfied');
      await everybodyReads(story);
    }
    expect(story.shown.state).toBe('deliberating');
    const parties = (['deputy', 'office', 'congress'] as const).map((side) => ({ side, name: '代表甲' }));
    const minutes = { heldOn: '2026-03-10', parties, minutes: '三方到现场查看。' };
    await story.act('deputyAffairs', 'deliberation', { ...minutes, conclusion: 'accept' });
    await story.act('deputyAffairs', 'archive');
    await everybodyReads(story);
  }, 60_000);

  it('of a case that is pre-assigned, objected to, re-assigned and escalated', async () => {
    await movedAbout(congress, everybodyReads);
  }, 60_000);

  it('of cases that are closed and refused, and of one by a delegation', async () => {
    states.add(await closedAndRefused(congress, everybodyReads));
    expect([...states].sort()).toEqual([...reachable].sort());
  }, 60_000);

  it('and a property too many, or too few, would fail', async () => {
    const story = new Story(congress);
    const { stateLabel, ...less } = (await story.draft()) as unknown as Record<string, unknown>;
    const at = ['components', 'schemas', 'CaseAnswer'];
    expect(document.faults(at, { ...less, stateLabel })).toEqual([]);
    expect(document.faults(at, { ...less, stateLabel, more: 1 })).toHaveLength(1);
    expect(document.faults(at, less)).toHaveLength(1);
    expect(
      document.faults(at, { ...less, stateLabel, submitter: { ...(less['submitter'] as object), more: 1 } }),
    ).toHaveLength(1);
  });

  it('of refusals', async () => {
    const story = new Story(congress);
    await story.submitted();
    const { id } = story.shown;
    const [deputy, affairs] = [await congress.as('deputy'), await congress.as('deputyAffairs')];
    await affairs
      .post(`suggestions/${id}/assignment`, { offices: [{ officeId: congress.offices.a, role: 'lead' }] })
      .expect(409);
    await affairs.post(`suggestions/${id}/registration`, { categoryCode: '没有' }).expect(400);
    await affairs.post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' }).set('if-match', '"1"').expect(412);
    await deputy.post(`suggestions/${id}/registration`, { categoryCode: 'cjhb' }).expect(403);
    await deputy.get('suggestions/01900000-0000-7000-8000-000000000000').expect(404);
    await deputy.get('suggestions?sort=best').expect(400);
  });

  it('of the roster', async () => {
    await (await congress.as('deputyAffairs')).get(`deputies/${congress.deputies.a}/personal-data`).expect(200);
    for (const path of ['sessions', 'delegations', 'offices', 'categories', 'deputies', 'accounts']) {
      const { items } = (await admin.get(`${path}?limit=2`).expect(200)).body as {
        items: { id: string; username: string }[];
      };
      const [first] = items;
      const address = `${path}/${(path === 'accounts' ? first?.username : first?.id) ?? ''}`;
      await admin.get(address).expect(200);
      await admin.patch(address, { active: true });
    }
    await admin.post('delegations', { name: '新代表团' }).expect(201);
    await admin
      .post('sessions', { term: 18, number: 1, name: '新会议', startsOn: '2027-01-05', endsOn: '2027-01-08' })
      .expect(201);
    await admin.post('categories', { code: 'new', name: '新类别' }).expect(201);
    const { id: office } = (await admin.post('offices', { code: 'new', name: '新单位', system: 'party' }).expect(201))
      .body as { id: string };
    await admin.post('deputies', { name: '新代表', cardNo: 'N1', delegationId: congress.delegations.b }).expect(201);
    const grants = [{ role: 'officeHead', officeId: office }];
    const username = `${congress.slug}.new`;
    await admin.post('accounts', { username, password: testPassword, displayName: '新人', grants }).expect(201);
    const grant = await admin.post(`accounts/${username}/grants`, { role: 'leader' }).expect(201);
    await admin.post(`accounts/${username}/grants/${(grant.body as { id: string }).id}/revocation`).expect(200);
    await admin.get('security-events?limit=200').expect(200);
  });

  it('of the working calendar', async () => {
    await admin.get('calendar/2026').expect(200);
    await admin.post('calendar/2027', { days: schedule2027, preview: true }).expect(200);
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    await admin.post('calendar/2027', { days: schedule2027 }).expect(200);
    await admin.get('calendar/2027').expect(200);
    await admin.post('calendar/2027/withdrawal', { reason: '正式通知尚未公布。' }).expect(200);
    await admin.post('calendar/2027/withdrawal', { reason: '正式通知尚未公布。' }).expect(409);
  });

  it('of the channels and the sendings', async () => {
    const deputy = await congress.as('deputy');
    await deputy.get('me/channels').expect(200);
    await deputy.put('me/channels', { emailOn: true, email: 'a@example.gov.cn' }).expect(409);
    await deputy.put('me/channels', { emailOn: false, email: 'a@example.gov.cn' }).expect(200);
    await admin.get('webhook').expect(200);
    const url = 'http://127.0.0.1:1/';
    await admin.put('webhook', { active: true, url, secret: 'sixteen characters' }).expect(400);
    await admin.put('webhook', { active: true, url: 'http://example.invalid/', secret: 'sixteen characters' });
    await new Story(congress).submitted();
    await service.app.get(NoticeDelivery).deliverAll();
    const database = service.app.get(Database);
    const dead = statement(`update message_delivery set state = 'dead', last_error = '为测试而放弃', next_at = null`);
    await database.transaction({ congressId: congress.id }, (tx) => tx.sql(dead));
    const { items } = (await admin.get('deliveries?state=dead&limit=1').expect(200)).body as {
      items: { id: string }[];
    };
    await admin.get('deliveries/summary').expect(200);
    await admin.post(`deliveries/${items[0]?.id ?? ''}/retry`).expect(200);
    await admin.post(`deliveries/${items[0]?.id ?? ''}/retry`).expect(409);
  });

  it('of the inbox', async () => {
    await service.app.get(NoticeDelivery).deliverAll();
    const deputy = await congress.as('deputy');
    const { items } = (await deputy.get('inbox?limit=2').expect(200)).body as { items: { id: string }[] };
    await deputy.post(`inbox/${items[0]?.id ?? ''}/read`).expect(200);
    await deputy.post('inbox/read-all').expect(200);
    await deputy.get('inbox?unread=perhaps').expect(400);
  });

  it('of the install: congresses, rules, sessions, health', async () => {
    const chief = watch.client(await administrator(service));
    await chief.get('/api/congresses?limit=1').expect(200);
    await chief.get(`/api/congresses/${congress.slug}`).expect(200);
    await chief.patch(`/api/congresses/${congress.slug}`, { areaCode: null }).expect(200);
    await chief
      .post('/api/congresses', { slug: 'another', name: '另一个人大', level: 'nation', profile: 'national' })
      .expect(201);
    await chief.get('/api/profiles').expect(200);
    await chief.get('/api/profiles/zhejiang-2016?version=1').expect(200);
    const example = document.operations.find((one) => one.id === 'createProfile')?.said.requestBody?.content;
    await chief.post('/api/profiles', example?.['application/json']?.example as object).expect(201);
    await chief.get('/api/rehearsal/clock').expect(200);
    await chief.post('/api/rehearsal/clock', { to: '2026-03-10T12:00:00+08:00' }).expect(200);
    await chief.post('/api/rehearsal/clock', { to: '2026-03-10' }).expect(400);
    await (await congress.as('deputy')).post('/api/rehearsal/clock', {}).expect(403);
    const open = request(service.server);
    await open.get('/api/health').expect(200).expect(watch.look);
  });

  it('of signing in and out', async () => {
    const fresh = await freshCongress(service, { accounts: ['deputy', 'auditor'] });
    await signedInAndOut(service, watch, fresh);
    await lockedOut(service, watch, fresh);
  });

  it('of what is for machines', async () => {
    await forMachines(service, watch);
    await identities(service, watch);
  });

  it('of the reports', () => everyReport(congress), 60_000);

  it('of what goes out and comes in as tables', async () => {
    await anExport(service, congress);
    await anImport(congress);
  });

  it('of the rounds of the month', async () => {
    await roundsOfMonth(service, watch);
    await reportsOfYear(service, watch);
  });

  it('of what is done once a year', async () => {
    await onceAYear(service, watch);
  });

  it('of the assessment of the offices, and of awards', () => assessmentOfYear(service, watch));

  it('and every operation of the document has answered', () => {
    expect(document.operations.map((one) => one.id).filter((id) => !watch.seen.has(id))).toEqual([]);
  });
});
