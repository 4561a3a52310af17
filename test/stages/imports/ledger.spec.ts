import { describe, expect, it } from '@jest/globals';
import { FactRecount } from '../../../src/case-file/facts/fact-recount.js';
import {
  csvOf,
  importLedger,
  type LedgerRow,
  ledgerTitles,
  send,
  type ShownImport,
  wholeRow as whole,
} from '../../support/imports.js';
import type { PersonName } from '../../support/people.js';
import { numbers, opened, report } from '../reports/reading.js';
import { ImportGround } from './ground.js';

/** A ledger of the year before, in a congress of its own. */
const ground = ImportGround.begin();

const bare: LedgerRow = { 届次: '第十七届第四次会议', 编号: 7, 标题: '只有标题的一件' };
const staff = () => ground.staff();
const commit = 'kind=ledger&mode=commit';

async function caseOf(number: number) {
  const list = await (await staff()).get('suggestions?limit=200').expect(200);
  const { items } = list.body as { items: { id: string; number: number; key: boolean }[] };
  const line = items.find((one) => one.number === number);
  const shown = await (await staff()).get(`suggestions/${line?.id ?? ''}`).expect(200);
  return { line, shown: shown.body as Record<string, unknown> };
}

describe('a ledger', () => {
  it('becomes cases that say what it says, and nothing more', async () => {
    await importLedger(await staff(), [whole, bare]);
    const { shown, line } = await caseOf(12);
    expect(line?.key).toBe(true);
    expect(shown).toMatchObject({
      ...{
        state: 'closed',
        concluded: true,
        accomplished: false,
        inSession: false,
        registeredOn: '2025-03-10',
        submittedOn: null,
      },
      ...{
        submitter: { kind: 'deputy', name: '代表甲' },
        leadDeputy: { delegation: { name: '锦城代表团' } },
        evaluations: [],
      },
      category: { code: 'cjhb' },
      pastRecord: {
        attitude: 'satisfied',
        result: 'basicallySatisfied',
        feedback: true,
        deputyName: null,
        repliedOn: '2025-06-03',
      },
      replies: [{ outcomeClass: 'B', issuedOn: '2025-06-03', summary: '' }],
      clocks: [{ kind: 'reply', anchorOn: '2025-03-10', dueOn: '2025-06-10', metOn: '2025-06-03', state: 'met' }],
    });
    const roles = (shown['assignments'] as { role: string; office: { name: string } }[]).map((one) => [
      one.role,
      one.office.name,
    ]);
    expect(roles).toEqual([
      ['lead', '区交通运输局'],
      ['co', '区财政局'],
      ['co', '区发展和改革局'],
    ]);
    const { shown: empty } = await caseOf(7);
    expect(empty).toMatchObject({
      state: 'closed',
      concluded: true,
      inSession: null,
      registeredOn: '2025-03-04',
      assignments: [],
      replies: [],
    });
    await (await staff()).get(`suggestions/${String(shown['id'])}/timeline`).expect(200);
  });

  it('is seen by those whose case it was, and not by others', async () => {
    await importLedger(await staff(), [whole]);
    const seen = async (who: PersonName) =>
      ((await (await ground.congress.as(who)).get('suggestions').expect(200)).body as { items: unknown[] }).items
        .length;
    expect(
      await Promise.all((['deputy', 'deputyB', 'delegation', 'committee', 'leader', 'liaison'] as const).map(seen)),
    ).toEqual([1, 0, 1, 1, 1, 0]);
  });

  it('counts on the days that it names, also on past ones', async () => {
    await importLedger(await staff(), [whole, bare]);
    const on = async (asOf: string) => numbers(await report(await staff(), `summary?asOf=${asOf}`));
    expect(await on('2025-03-03')).toMatchObject({ filed: 0 });
    expect(await on('2025-03-10')).toMatchObject({ filed: 2, replied: 0, feedback: 0, overdue: 0 });
    expect(await on('2025-06-02')).toMatchObject({ filed: 2, replied: 0, concluded: 0 });
    expect(await on('2025-06-03')).toMatchObject({
      filed: 2,
      replied: 1,
      concluded: 1,
      feedback: 1,
      satisfaction: 1,
      key: 1,
    });
    const now = await report(await staff(), 'summary');
    expect(now.inconsistencies).toEqual([]);
    expect(now.figures).toMatchObject({
      ...{ onTime: { numerator: 1, denominator: 1 }, inRecess: { numerator: 1 }, periodUnknown: { numerator: 1 } },
      met: { value: null, numerator: 0, denominator: 0, denominatorName: 'REPLIED_HERE' },
    });
    for (const figure of Object.values(now.figures)) {
      if (figure.unit === '%') expect(await opened(await staff(), figure)).toHaveLength(figure.numerator);
    }
    const found = await ground.service.app.get(FactRecount).recount({
      ...{
        congressId: ground.congress.id,
        slug: ground.congress.slug,
        profileKey: 'national',
        profileVersion: 1,
        calendarEdition: 0,
      },
    });
    expect(found).toEqual({ cases: 2, caughtUp: 0, differing: [] });
  });

  it('keeps whom the roster does not know as text, with a warning', async () => {
    const unknown = { ...whole, 领衔代表: '代表丁', 代表团: '昌化代表团' };
    const taken = await importLedger(await staff(), [
      unknown,
      { ...whole, 编号: 13, 领衔代表: '', 代表团: '玲珑代表团' },
    ]);
    expect(taken.warnings.map(({ row, column }) => [row, column])).toEqual([
      [2, '代表团'],
      [2, '领衔代表'],
    ]);
    const { shown } = await caseOf(12);
    expect(shown).toMatchObject({ submitter: { kind: 'deputy', id: null, name: '代表丁' }, leadDeputy: null });
    expect((await caseOf(13)).shown).toMatchObject({ submitter: { kind: 'delegation', name: '玲珑代表团' } });
  });

  it('of several offices that replied makes handling apart, each with its own day and class', async () => {
    const apart = {
      ...whole,
      主办单位: '区交通运输局、区人民法院',
      答复日期: '2025-05-06、2025-07-01',
      办理结果: 'A、C',
      会办单位: '',
    };
    await importLedger(await staff(), [apart]);
    const { shown } = await caseOf(12);
    expect(shown['replies']).toMatchObject([
      { outcomeClass: 'A', issuedOn: '2025-05-06' },
      { outcomeClass: 'C', issuedOn: '2025-07-01' },
    ]);
    const on = async (asOf: string) => numbers(await report(await staff(), `outcomes?groupBy=class&asOf=${asOf}`));
    expect(await on('2025-05-05')).toMatchObject({ instances: 0, replied: 0 });
    expect(await on('2025-05-06')).toMatchObject({ instances: 1, replied: 0 });
    expect(await on('2025-06-30')).toMatchObject({ instances: 1, replied: 0 });
    expect(await on('2025-07-01')).toMatchObject({ instances: 2, replied: 1 });
  });

  it('with a promise that is still to be kept goes on being followed', async () => {
    const promised = { ...whole, 承诺事项: '完成路面硬化', 承诺期限: '2026-10-31' };
    const file = csvOf([...ledgerTitles, '承诺事项', '承诺期限'], [promised]);
    expect((await send(await staff(), commit, file)).body).toMatchObject({ state: 'committed' });
    expect((await caseOf(12)).shown).toMatchObject({
      state: 'tracking',
      commitments: [{ text: '完成路面硬化', dueOn: '2026-10-31', state: 'open' }],
    });
  });
});

describe('the same file', () => {
  it('is taken in once, also where it is sent twice at a time', async () => {
    const file = csvOf(ledgerTitles, [whole]);
    const client = await staff();
    const answers = await Promise.all([1, 2, 3].map(() => send(client, commit, file)));
    expect(new Set(answers.map((one) => (one.body as ShownImport).id)).size).toBe(1);
    expect(answers.every((one) => [200, 202].includes(one.status))).toBe(true);
    expect((await client.get('suggestions').expect(200)).body).toMatchObject({ items: [{ number: 12 }] });
    await send(client, commit, csvOf(ledgerTitles, [whole, bare])).expect(422);
  });

  it('can be undone as one: nothing is left to be counted, numbers are free, and it may be taken in anew', async () => {
    const client = await staff();
    const { id } = await importLedger(client, [whole, bare]);
    const { shown } = await caseOf(12);
    expect((await client.post(`imports/${id}/undo`).expect(200)).body).toMatchObject({ state: 'undone' });
    expect((await client.get('suggestions').expect(200)).body).toMatchObject({ items: [] });
    expect((await client.get('suggestions?state=undone').expect(200)).body).toMatchObject({ items: [{}, {}] });
    for (const asOf of ['2025-06-03', '2026-03-10']) {
      expect(numbers(await report(client, `summary?asOf=${asOf}`))).toMatchObject({ filed: 0, withdrawn: 0 });
    }
    await (await ground.congress.as('deputy')).get(`suggestions/${String(shown['id'])}`).expect(404);
    await client.post(`imports/${id}/undo`).expect(409);
    expect((await importLedger(client, [whole, bare])).id).not.toBe(id);
  });

  it('of a delegation that the roster does not know is that delegation’s, by its name', async () => {
    await importLedger(await staff(), [{ ...whole, 领衔代表: '', 代表团: '太阳代表团' }]);
    const { shown } = await caseOf(12);
    expect(shown).toMatchObject({ submitter: { kind: 'delegation', id: null, name: '太阳代表团' }, leadDeputy: null });
  });

  it('cannot be undone once something else was done with one of its cases; all of it stays', async () => {
    const client = await staff();
    const { id } = await importLedger(client, [whole, bare]);
    const { shown } = await caseOf(12);
    const inspection = { form: 'visit', heldOn: '2026-03-10', findings: '已到现场查看。' };
    await client.post(`suggestions/${String(shown['id'])}/inspections`, inspection).expect(200);
    const answer = await client.post(`imports/${id}/undo`).expect(409);
    expect((answer.body as { reasons: string[] }).reasons).toEqual([
      expect.stringMatching(/12号.*黄泥路.*已经办过别的事项/),
    ]);
    expect(numbers(await report(client, 'summary'))).toMatchObject({ filed: 2 });
  });
});

describe('who imports', () => {
  it('is 代表工委 of ledgers, and the administrator of the roster; others are told so, and see nothing', async () => {
    const file = csvOf(ledgerTitles, [whole]);
    const { id } = await importLedger(await staff(), [bare]);
    for (const who of ['admin', 'deputy', 'leader', 'liaison', 'auditor', 'governmentOffice'] as const) {
      const client = await ground.congress.as(who);
      await send(client, commit, file).expect(403);
      await client.get(`imports/${id}`).expect(who === 'auditor' ? 200 : 404);
      await client.post(`imports/${id}/undo`).expect(who === 'auditor' ? 403 : 404);
    }
    await send(await staff(), 'kind=roster&mode=commit', file).expect(403);
    for (const query of ['', 'kind=all', 'kind=ledger&mode=now', 'kind=ledger&kind=ledger', 'kind=ledger&x=1']) {
      expect([query, (await send(await staff(), query, file)).status]).toEqual([query, 400]);
    }
  });
});
