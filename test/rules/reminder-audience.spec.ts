import { describe, expect, it } from '@jest/globals';
import { commonDefaults } from '../../src/congress/profile/defaults.js';
import type { Grant, Role } from '../../src/congress/actor.js';
import { bindingKinds, clockKindRow, type ClockKind } from '../../src/deadlines/clock-kinds.js';
import { localDate } from '../../src/deadlines/local-date.js';
import type { Addressed } from '../../src/notices/people.js';
import { accountsFor, audienceOf, finder, partiesOfAll } from '../../src/notices/reminders/audience.js';
import { digestOf } from '../../src/notices/reminders/digest.js';
import type { DueItem } from '../../src/notices/reminders/standing-clocks.js';

const { escalation } = commonDefaults.reminderLadder.value;
const lights = commonDefaults.lights.value;

function item(kind: ClockKind, rung: number, more: Partial<DueItem> = {}): DueItem {
  const office = { officeId: 'o', officeName: '区住建局', officeRole: 'lead', officeSystem: 'government' } as const;
  const about = { id: `${kind} ${String(rung)}`, suggestionId: 's', number: 7, title: '题', provisional: false };
  return { kind, rung, dueOn: localDate('2026-06-10'), ...about, ...office, raters: [], leaders: [], ...more };
}

function person(accountId: string, party: string, role: Role, more: Partial<Grant> = {}): Addressed {
  const grant = { role, officeId: null, deputyId: null, delegationId: null, categoryIds: [], ...more };
  return { party, accountId, grants: [grant] };
}

const atOffice = (accountId: string, role: Role) => person(accountId, 'office:o', role, { officeId: 'o' });
const liaison = atOffice('liaison', 'officeLiaison');
const head = atOffice('head', 'officeHead');
const affairs = person('affairs', 'role:deputyAffairs', 'deputyAffairs');
const government = person('government', 'role:governmentOffice', 'governmentOffice');
const leader = person('leader', 'account:leader', 'leader');
const deputy = person('deputy', 'deputy:d', 'deputy', { deputyId: 'd' });
const all = [liaison, head, affairs, government, leader, deputy];
const readers = ['staff', 'government', 'office:o', 'account:leader', 'deputy:d'];

const told = (one: DueItem, seen = readers, people = all) => [
  ...accountsFor(audienceOf(one, escalation), finder(people), seen),
];

describe('逐级提醒 the table of who is told', () => {
  const rungs = [-15, -7, 0, 1, 8];
  const byOwner = {
    office: ['', 'head', 'head', 'head affairs government', 'head affairs government leader'],
    raters: ['deputy', 'deputy', 'deputy', 'deputy affairs', 'deputy affairs'],
    assigningBody: ['affairs government', 'affairs government', 'affairs government', 'affairs government'],
    deputyAffairs: ['affairs', 'affairs', 'affairs', 'affairs', 'affairs leader'],
  };

  it.each(bindingKinds)('%s', (kind) => {
    const { owedBy } = clockKindRow(kind);
    for (const [index, rung] of rungs.entries()) {
      const expected = byOwner[owedBy][index] ?? 'affairs government leader';
      const own = owedBy === 'office' ? 'liaison ' : '';
      const one = item(kind, rung, { raters: ['deputy:d'], leaders: ['leader'] });
      expect([rung, told(one).sort()]).toEqual([rung, `${own}${expected}`.split(' ').filter(Boolean).sort()]);
    }
  });

  it('nobody is told of a case that he may not see', () => {
    const one = item('reply', 8, { leaders: ['leader'] });
    expect(told(one, [])).toEqual([]);
    for (const { accountId, party } of [liaison, leader]) expect(told(one, [party])).toContain(accountId);
    expect(told(one, ['staff'])).not.toContain('head');
    expect(told(one, ['deputies'])).toEqual([]);
  });

  it('政府督查 is told of offices of the government alone', () => {
    expect(told(item('reply', 1, { officeSystem: 'court' }))).not.toContain('government');
    expect(told(item('handover', 1, { officeSystem: null }))).toContain('government');
  });

  it('a head stands in where there is no liaison, of that very office', () => {
    const elsewhere = person('x', 'office:o', 'officeHead', { officeId: 'o' });
    const double = { ...elsewhere, grants: [...elsewhere.grants, ...atOffice('x', 'officeLiaison').grants] };
    const other = { ...double, grants: double.grants.map((one, n) => (n === 1 ? { ...one, officeId: 'p' } : one)) };
    expect(told(item('reply', -15), readers, [head])).toEqual(['head']);
    expect(told(item('reply', -15), readers, [head, double])).toEqual(['x']);
    expect(told(item('reply', -15), readers, [head, other]).sort()).toEqual(['head', 'x']);
  });

  it('looks for each party that an item may concern', () => {
    const one = audienceOf(item('reply', 8, { leaders: ['leader'] }), escalation);
    expect(partiesOfAll([one])).toEqual(['role:deputyAffairs', 'role:governmentOffice', 'account:leader', 'office:o']);
  });
});

describe('每日提醒 in words', () => {
  const on = localDate('2026-06-10');
  const due = (dueOn: string, more: Partial<DueItem> = {}) => item('reply', 0, { dueOn: localDate(dueOn), ...more });

  it('groups what there is, the most pressing first, and leaves out what there is not', () => {
    const digest = digestOf([due('2026-06-09'), due('2026-06-10'), due('2026-06-25')], on, lights);
    expect(digest.subject).toBe('每日提醒：已逾期 1 项，今日到期 1 项，七日以后到期 1 项');
    expect(digest.body.match(/【.+】/g)).toEqual(['【已逾期】', '【今日到期】', '【七日以后到期】']);
    expect(digest.path).toBe('suggestions?sort=due');
    expect(digestOf([due('2026-06-09')], on, lights).path).toBe('suggestions?overdue=true&sort=due');
  });

  it.each([
    ['2026-06-13', '三日内到期', '还有 3 天，红灯'],
    ['2026-06-14', '七日内到期', '还有 4 天，黄灯'],
    ['2026-06-17', '七日内到期', '还有 7 天，黄灯'],
    ['2026-06-18', '七日以后到期', '还有 8 天，黄灯'],
    ['2026-06-26', '七日以后到期', '还有 16 天，绿灯'],
  ])('%s: %s, %s', (dueOn, group, words) => {
    const { body } = digestOf([due(dueOn)], on, lights);
    expect(body).toContain(
      `【${group}】\n1. 第 7 号建议《题》：应于${dueOn}前（含当日）答复代表，${words}；由区住建局（主办）办理`,
    );
  });

  it('says who owes what hangs on no office, and names no number before there is one', () => {
    const none = { officeId: null, officeName: null, officeRole: null, officeSystem: null };
    const { body } = digestOf([item('handover', 0, { ...none, number: null })], on, lights);
    expect(body).toContain('1. 建议《题》：应于2026-06-10前（含当日）交办，今日到期，红灯；由交办机构办理');
    expect(digestOf([item('publish', 0, none)], on, lights).body).toContain('由代表工委办理');
    expect(digestOf([item('reassign', 0)], on, lights).body).toContain('由交办机构办理，涉及区住建局（主办）');
  });
});
