import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import os from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../../support/app.js';
import { concluded, recorded, sound } from '../../support/recorded.js';
import { Intruder } from '../../support/tampering.js';

let service: TestApp;
let intruder: Intruder;
beforeAll(async () => {
  service = await startApp({ ANCHOR_FILE: path.join(os.tmpdir(), 'bihuan-no-anchors.jsonl') });
  intruder = await Intruder.into(service);
});
afterAll(async () => {
  await intruder.leave();
  await service.close();
});

async function securityIds(congressId: string): Promise<string[]> {
  const rows = await intruder.rows<{ id: string }>(
    `select id from security_event where congress_id = $1 and kind = 'exported' order by id`,
    [congressId],
  );
  return rows.map(({ id }) => id);
}

describe('what somebody with all rights over the database does to', () => {
  it('nothing: the record is sound', async () => {
    const { slug } = await recorded(service);
    expect(await concluded(service, slug)).toBe(sound);
  });

  it('a column of a case event, which lists go by', async () => {
    const { id, congressId, slug } = await recorded(service);
    await intruder.run(
      `update event set account_id = (select account_id from account_grant
         where congress_id = $2 and role = 'auditor' limit 1) where suggestion_id = $1 and act = 'evaluate'`,
      [id, congressId],
    );
    expect(await concluded(service, slug)).toMatch(new RegExp(`建议 ${id} 的第 \\d+ 条办理记录的登记栏与其内容不符`));
  });

  it('two case events, which he swaps', async () => {
    const { id, slug } = await recorded(service);
    for (const [from, to] of [
      [3, 99],
      [4, 3],
      [99, 4],
    ]) {
      await intruder.run('update event set seq = $2 where suggestion_id = $1 and seq = $3', [id, to, from]);
    }
    expect(await concluded(service, slug)).toContain(`建议 ${id} 的第 3 条办理记录与前一条不相衔接`);
  });

  it('the last case event, and the end that the case tells of', async () => {
    const { id, slug } = await recorded(service);
    const [last] = await intruder.rows<{ seq: number; previous_hash: string }>(
      'select seq, previous_hash from event where suggestion_id = $1 order by seq desc limit 1',
      [id],
    );
    const values = [id, (last?.seq ?? 0) - 1, last?.previous_hash];
    await intruder.run('delete from event where suggestion_id = $1 and seq > $2', values.slice(0, 2));
    await intruder.run('update suggestion set event_seq = $2, event_hash = $3 where id = $1', values);
    expect(await concluded(service, slug)).toContain('没有办理记录，是另外添加的');
    await intruder.run('delete from evaluation where suggestion_id = $1', [id]);
    expect(await concluded(service, slug)).toContain(`建议 ${id} 的「状态」与办理记录不符`);
    await intruder.run(`update suggestion set state = 'replied', version = event_seq where id = $1`, [id]);
    expect(await concluded(service, slug)).toContain('第 2 号封存下的办理记录少了或多了');
  });

  it('all events of a case', async () => {
    const { id, slug } = await recorded(service);
    await intruder.run('delete from event where suggestion_id = $1', [id]);
    expect(await concluded(service, slug)).toContain(`建议 ${id} 的办理记录全部缺失`);
  });

  it.each([
    ['状态', `state = 'handling'`],
    ['版本', 'version = version + 1'],
    ['标题', `title = '改过'`],
    ['案由', `cause = cause || '。'`],
    ['具体建议', 'proposals = proposals[1:1]'],
    ['文本版本', 'text_version = 7'],
    ['编号', 'number = 77'],
    ['届次会议', 'session_id = null'],
    ['提交日期', 'submitted_on = submitted_on - 1'],
    ['立案日期', 'registered_on = null'],
    ['首次交办日', 'first_handed_over_on = first_handed_over_on + 30'],
    ['归档日期', `archived_on = '2026-03-01'`],
    ['领衔代表', 'deputy_id = gen_random_uuid()'],
    ['案卷材料组', "paper_groups = '{}'"],
  ])('the row of a suggestion: its %s', async (field, change) => {
    const { id, slug } = await recorded(service);
    expect(await intruder.run(`update suggestion set ${change} where id = $1`, [id])).toBe(1);
    expect(await concluded(service, slug)).toMatch(new RegExp(`第一处：建议 ${id} 的「${field}」与\\S*不符`));
  });

  it('the row of a suggestion and its newest text, both', async () => {
    const { id, slug } = await recorded(service);
    await intruder.run(`update suggestion set title = '改过' where id = $1`, [id]);
    await intruder.run(`update suggestion_text set title = '改过' where suggestion_id = $1`, [id]);
    expect(await concluded(service, slug)).toMatch(/所附的案卷材料 \S+ 的内容被改动过/);
  });

  it('a case that he invents, without events', async () => {
    const { congressId, slug } = await recorded(service);
    const invent = (state: string) =>
      intruder.run(
        `insert into suggestion select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', null,
           'state', $2::text, 'event_seq', 0))).* from suggestion s where congress_id = $1 limit 1`,
        [congressId, state],
      );
    await invent('draft');
    expect(await concluded(service, slug)).toBe(sound);
    await invent('registered');
    expect(await concluded(service, slug)).toMatch(/建议 \S+ 的办理记录全部缺失/);
  });

  it('nothing, where events were recorded before they told of rows and papers: only what they tell is compared', async () => {
    const { id, congressId, slug } = await recorded(service);
    for (const seq of [1, 2, 3, 4, 5, 6, 7])
      await intruder.forgeCase(id, seq, ({ row: _, finals: __, ...body }) => body);
    await intruder.forgeSeals(congressId);
    expect(await concluded(service, slug)).toBe(sound);
    await intruder.run('update suggestion set number = 77 where id = $1', [id]);
    expect(await concluded(service, slug)).toBe(sound);
    await intruder.run(`update suggestion set title = '改过' where id = $1`, [id]);
    expect(await concluded(service, slug)).toContain(`建议 ${id} 的「标题」与最新文本不符`);
    await intruder.run('delete from suggestion_text where suggestion_id = $1', [id]);
    expect(await concluded(service, slug)).toContain(`建议 ${id} 的文本全部缺失`);
  });

  it('a rating, a letter that was issued, a paper that he adds or takes away', async () => {
    const { id, congressId, slug } = await recorded(service);
    await intruder.run(`update evaluation set result = 'dissatisfied' where suggestion_id = $1`, [id]);
    expect(await concluded(service, slug)).toMatch(/所附的案卷材料 \S+ 的内容被改动过/);
    await intruder.run(`update evaluation set result = 'satisfied' where suggestion_id = $1`, [id]);
    expect(await concluded(service, slug)).toBe(sound);
    await intruder.run(`update reply set summary = summary || '。' where suggestion_id = $1`, [id]);
    expect(await concluded(service, slug)).toMatch(/所附的案卷材料 \S+ 的内容被改动过/);
    await intruder.run(`update reply set summary = left(summary, -1) where suggestion_id = $1`, [id]);
    await intruder.run('drop index evaluation_once');
    await intruder.run(
      `insert into evaluation select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
       from evaluation e where congress_id = $1`,
      [congressId],
    );
    expect(await concluded(service, slug)).toMatch(/没有办理记录，是另外添加的/);
    await intruder.run('delete from evaluation where suggestion_id = $1', [id]);
    expect(await concluded(service, slug)).toMatch(/所附的案卷材料 \S+ 缺失/);
  });

  it('a whole case, whose hashes he computes anew', async () => {
    const { id, slug } = await recorded(service);
    await intruder.forgeCase(id, 3, (body) => ({ ...body, says: { ...body.says, number: 77 } }));
    expect(await concluded(service, slug)).toContain('第 1 号封存下的记录被改动过');
  });

  it('a security event: its text, a column, its being there, its place', async () => {
    const { congressId, slug } = await recorded(service);
    const [first = '', second = ''] = await securityIds(congressId);
    await intruder.run(`update security_event set kind = 'drawMade' where id = $1`, [first]);
    expect(await concluded(service, slug)).toContain(`安全事件 ${first} 的登记栏与其内容不符`);
    await intruder.run(`update security_event set kind = 'exported' where id = $1`, [first]);
    const rest = await intruder.rows<{ body: string; hash: string }>(
      'select body, hash from security_event where id = $1',
      [first],
    );
    await intruder.run(`update security_event set body = replace(body, '"rows":1', '"rows":9') where id = $1`, [first]);
    expect(await concluded(service, slug)).toContain(`安全事件 ${first} 的内容被改动过`);
    await intruder.forgeSecurity(first, (body) => body);
    expect(await concluded(service, slug)).toContain('第 2 号封存下的记录被改动过');
    await intruder.run('update security_event set body = $2, hash = $3 where id = $1', [
      first,
      rest[0]?.body,
      rest[0]?.hash,
    ]);
    expect(await concluded(service, slug)).toBe(sound);
    await intruder.run('delete from security_event where id = $1', [second]);
    expect(await concluded(service, slug)).toContain('第 2 号封存下的安全事件少了或多了');
  });

  it('a seal, which he takes away with all that is under it', async () => {
    const { congressId, slug } = await recorded(service);
    await intruder.run('delete from seal where congress_id = $1 and seq = 2', [congressId]);
    expect(await concluded(service, slug)).toMatch(/有 \d+ 条记录所在的封存已经缺失/);
  });

  it('an event of the whole install, which breaks every later audit here', async () => {
    const { slug } = await recorded(service);
    await intruder.run(`delete from install_event where kind = 'exported'`);
    expect(await concluded(service, slug)).toMatch(/系统的第 \d+ 号封存下的安全事件少了或多了/);
  });
});
