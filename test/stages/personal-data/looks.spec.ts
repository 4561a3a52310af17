import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { statement } from '../../../src/platform/database/statement.js';
import { startApp, type TestApp } from '../../support/app.js';
import { administratorIn, freshCongress, type TestCongress } from '../../support/congress.js';
import { asSuperuser, everyRow } from '../../support/digest.js';
import type { PersonName } from '../../support/people.js';
import { people, Story } from '../../support/story.js';

const looks = statement(`
  select body from security_event where congress_id = $1 and kind = 'personalDataLooked' order by id`);

interface Look {
  readonly kind: string;
  readonly accountId: string;
  readonly role: string;
  readonly address: string;
  readonly says: object;
}

let service: TestApp;
let congress: TestCongress;
beforeAll(async () => {
  // What cannot be recorded is an error, and asked for here.
  service = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => service.close());
beforeEach(async () => {
  congress = await freshCongress(service);
});

async function onRecord(): Promise<Look[]> {
  const database = service.app.get(Database);
  const rows = await database.read<{ body: string }>({ congressId: congress.id }, looks, [congress.id]);
  return rows.map(({ body }) => JSON.parse(body) as Look);
}

async function statusFor(who: PersonName, path: string): Promise<number> {
  return (await (await congress.as(who)).get(path)).status;
}

describe('the personal data of a deputy', () => {
  const own = () => `deputies/${congress.deputies.a}/personal-data`;

  it('is read in full by 代表工委 and by himself; who looked at whose is on the record, and not what it was', async () => {
    const readers = ['deputyAffairs', 'deputy'] as const;
    for (const who of readers) {
      const answer = await (await congress.as(who)).get(own()).expect(200);
      expect(answer.body).toEqual({
        id: congress.deputies.a,
        name: '代表甲',
        cardNo: 'LA20260001',
        phone: '138 0000 1234',
      });
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const recorded = await onRecord();
    const says = { deputyId: congress.deputies.a, what: ['代表证号', '联系电话'] };
    expect(recorded).toHaveLength(2);
    expect(recorded).toMatchObject(
      await Promise.all(
        readers.map(async (who) => {
          const accountId = await congress.account(who);
          return {
            congressId: congress.id,
            kind: 'personalDataLooked',
            accountId,
            role: who,
            address: '127.0.0.1',
            says,
          };
        }),
      ),
    );
    expect(JSON.stringify(recorded)).not.toMatch(/LA2026|1380000|138 0000/);
  });

  it('is not for anybody else, and a refused look is none', async () => {
    const others = ['admin', 'auditor', 'leader', 'deputyB', 'delegation', 'liaison', 'committee'] as const;
    for (const who of others) expect(`${who} ${String(await statusFor(who, own()))}`).toBe(`${who} 403`);
    expect(await statusFor('deputyAffairs', 'deputies/01900000-0000-7000-8000-00000000dead/personal-data')).toBe(404);
    const foreign = await freshCongress(service);
    expect(await statusFor('deputyAffairs', `deputies/${foreign.deputies.a}/personal-data`)).toBe(404);
    expect(await onRecord()).toEqual([]);
  });

  it('is not answered where the look cannot be put on the record', async () => {
    const staff = await congress.as('deputyAffairs');
    await asSuperuser(service.database, 'revoke insert on security_event from bihuan_service');
    const answer = await staff.get(own());
    await asSuperuser(service.database, 'grant insert on security_event to bihuan_service');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/LA2026|138 ?0000/);
    expect(await onRecord()).toEqual([]);
  });
});

describe('the telephones of a case', () => {
  let story: Story;
  const path = () => `suggestions/${story.shown.id}/contacts`;
  const deputy = (letter: 'a' | 'b', signedAs: string) => ({
    id: congress.deputies[letter],
    name: letter === 'a' ? '代表甲' : '代表乙',
    signedAs,
    phone: '138 0000 1234',
  });
  const handler = (letter: 'a' | 'b') => ({
    assignmentId: story.assignment(letter).id,
    office: { id: congress.offices[letter], name: expect.any(String) },
    handler: '经办人甲',
    phone: people.phone,
  });
  const both = () => [deputy('a', 'lead'), deputy('b', 'cosigner')];

  beforeEach(async () => {
    story = new Story(congress, true);
    await story.assigned([
      { office: 'a', role: 'lead' },
      { office: 'b', role: 'co' },
    ]);
  });

  async function shownTo(who: PersonName): Promise<unknown> {
    const answer = await (await congress.as(who)).get(path()).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain('LA2026');
    return answer.body;
  }

  it('are shown to each as far as he needs them', async () => {
    await story.acknowledged('a');
    await story.acknowledged('b');
    const all = { deputies: both(), handlers: [handler('a'), handler('b')] };
    expect(await shownTo('deputyAffairs')).toEqual(all);
    expect(await shownTo('liaison')).toEqual({ deputies: both(), handlers: [handler('b')] });
    expect(await shownTo('headB')).toEqual({ deputies: both(), handlers: [handler('a')] });
    expect(await shownTo('delegation')).toEqual(all);
    expect(await shownTo('deputy')).toEqual({ deputies: [], handlers: all.handlers });
    expect(await shownTo('deputyB')).toEqual({ deputies: [], handlers: all.handlers });
    const recorded = await onRecord();
    expect(recorded.map(({ role }) => role)).toEqual([
      'deputyAffairs',
      'officeLiaison',
      'officeHead',
      'delegation',
      'deputy',
      'deputy',
    ]);
    expect(recorded[1]?.says).toEqual({
      suggestionId: story.shown.id,
      what: ['联系电话'],
      deputyId: [congress.deputies.a, congress.deputies.b],
      officeId: [congress.offices.b],
    });
    expect(JSON.stringify(recorded)).not.toMatch(/138 ?0000|0571-8888/);
  });

  it('are for no other reader of the case, and for nobody who does not read it', async () => {
    const readers = ['auditor', 'leader', 'committee', 'governmentOffice'] as const;
    for (const who of readers) expect(`${who} ${String(await statusFor(who, path()))}`).toBe(`${who} 403`);
    const others = ['admin', 'liaisonC', 'deputyC', 'delegationB'] as const;
    for (const who of others) expect(`${who} ${String(await statusFor(who, path()))}`).toBe(`${who} 404`);
    expect(await onRecord()).toEqual([]);
  });

  it('are not for other deputies where the case is published in full', async () => {
    await story.acknowledged('b');
    await story.office('headB', story.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长' });
    await story.replied('a', { publication: 'full' });
    await story.act('deputyAffairs', 'publication', { scope: 'full' });
    expect(await statusFor('deputyC', `suggestions/${story.shown.id}`)).toBe(200);
    expect(await statusFor('deputyC', path())).toBe(403);
  });

  it('are for an office from its receipt on, and until the case is withdrawn or goes to another', async () => {
    expect(await statusFor('liaison', path())).toBe(409);
    await story.acknowledged('a');
    expect(await statusFor('liaison', path())).toBe(200);
    const { id } = story.assignment('a');
    await story.office('liaison', id, 'reassignment-request', { reason: '不属于本单位职责。' });
    expect(await statusFor('liaison', path())).toBe(409);
    await story.office('deputyAffairs', id, 'reassignment', { officeId: congress.offices.c, reason: '同意调整。' });
    expect(await statusFor('liaison', path())).toBe(404);
    expect(await statusFor('liaisonC', path())).toBe(409);
    const withdrawn = new Story(congress);
    await withdrawn.assigned();
    await withdrawn.acknowledged();
    await withdrawn.act('deputy', 'withdrawal', { reason: '问题已经解决。' });
    const refused = await (await congress.as('liaison')).get(`suggestions/${withdrawn.shown.id}/contacts`);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'refused']);
  });
});

describe('everywhere else', () => {
  it('nobody is answered a telephone or a card number in full', async () => {
    const story = new Story(congress, true);
    await story.assigned();
    await story.replied();
    const admin = await administratorIn(service, congress);
    const answers = [
      await admin.get('deputies?limit=200').expect(200),
      await admin.get(`deputies/${congress.deputies.a}`).expect(200),
    ];
    for (const who of ['deputyAffairs', 'deputy', 'liaison', 'auditor', 'leader', 'delegation'] as const) {
      const client = await congress.as(who);
      const paths = ['', '/timeline'].map((more) => `suggestions/${story.shown.id}${more}`);
      for (const path of [...paths, 'suggestions', 'inbox', 'deputies'])
        answers.push(await client.get(path).expect(200));
    }
    for (const { text } of answers) expect(text).not.toMatch(/LA2026\d|138 ?0000|0571-8888/);
    expect(answers.map(({ text }) => text).join('')).toContain('138****1234');
  });

  it('no table holds one in the clear, not even as bytes', async () => {
    const story = new Story(congress, true);
    await story.assigned();
    await story.replied();
    await (await congress.as('liaison')).get(`suggestions/${story.shown.id}/contacts`).expect(200);
    await (await congress.as('deputy')).put('me/channels', { emailOn: false, email: 'jia@example.gov.cn' }).expect(200);
    const personal = ['LA20260001', 'LA20260002', '138 0000 1234', '13800001234', people.phone, 'jia@example.gov.cn'];
    const forms = personal.flatMap((one) => [
      one,
      Buffer.from(one).toString('hex'),
      Buffer.from(one).toString('base64'),
    ]);
    const rows = await everyRow(service.database);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => forms.some((form) => row.includes(form)))).toEqual([]);
  });
});
