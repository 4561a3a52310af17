import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { Journey } from './journey.js';

let service: TestApp;
beforeAll(async () => {
  service = await startApp();
});
afterAll(() => service.close());

it('x', async () => {
  const j = await Journey.begin(service);
  const look = async (n: string) =>
    console.log(
      n,
      j.shown.state,
      JSON.stringify(
        { p: await j.permitted(), r: (await j.readers()).join(' '), c: j.clocks(), t: await j.told() },
        null,
        1,
      ),
    );
  j.on('2026-03-10');
  await j.draft();
  await look('draft');
  await j.act('deputy', 'submission');
  await look('submitted');
  j.on('2026-03-12');
  await j.act('deputyAffairs', 'registration', { categoryCode: 'cjhb' });
  await look('registered');
  j.on('2026-03-16');
  const offices = [
    { officeId: j.congress.offices.a, role: 'lead' },
    { officeId: j.congress.offices.b, role: 'co' },
    { officeId: j.congress.offices.c, role: 'co' },
  ];
  await j.act('deputyAffairs', 'assignment', { offices });
  await look('assigned');
  j.on('2026-03-18');
  await j.acknowledged('a');
  await look('ack a');
  j.on('2026-03-19');
  await j.acknowledged('b');
  await j.acknowledged('c');
  await look('ack c');
  j.on('2026-03-25');
  await j.consulted('a', '2026-03-24');
  await look('consulted');
  j.on('2026-04-20');
  await j.office('liaisonB', j.assignment('b').id, 'co-opinion', { opinion: '同意。', signer: '局长乙' });
  await look('opinion b');
  await j.drafted('a');
  await look('drafted');
  j.on('2026-05-18');
  await j.office('headC', j.assignment('c').id, 'co-opinion', { opinion: '同意。', signer: '局长丙' });
  await look('opinion c');
  j.on('2026-06-16');
  await j.office('head', j.assignment('a').id, 'reply-issue', { signer: '局长' });
  await look('replied');
  j.on('2026-06-30');
  await j.act('deputy', 'evaluation', { attitude: 'satisfied', result: 'basicallySatisfied' });
  await look('closed');
  console.log(await j.record(), await j.record('liaison'));
});
