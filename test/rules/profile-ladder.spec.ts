import { describe, expect, it } from '@jest/globals';
import { altered, faultsOf, type Json } from './support/altered-profile.js';

const ladder = 'reminderLadder.value';
const oneRung = '须恰好有下列之一：daysBefore（到期前几日，0 为当日）、daysOverdue（逾期几日）';

/** One change whose one fault is named at the very path of the change. */
const inPlace: [path: string, value: unknown, fault: string][] = [
  [`${ladder}.daysBefore`, [], '须有 1 至 10 项，现有 0 项'],
  [`${ladder}.daysBefore`, 15, '须为列表'],
  [`${ladder}.daysBefore`, undefined, '缺少此项'],
  [`${ladder}.daysOverdue`, [], '须有 1 至 10 项，现有 0 项'],
  [`${ladder}.onDueDay`, 1, '须为 true 或 false'],
  [`${ladder}.thenEveryDays`, 0, '须为 1 至 90 之间的整数'],
  [`${ladder}.thenEveryDays`, 91, '须为 1 至 90 之间的整数'],
  [`${ladder}.escalation.officeHead`, 7, oneRung],
  [`${ladder}.escalation.officeHead`, {}, oneRung],
  [`${ladder}.escalation.leaders`, { daysBefore: 3, daysOverdue: 8 }, oneRung],
  [`${ladder}.escalation.mayor`, null, '没有这个项目'],
  [`${ladder}.escalation.officeHead`, { daysBefore: 6 }, '不是提醒阶梯中的一档'],
  [`${ladder}.escalation.leaders`, { daysOverdue: 9 }, '不是提醒阶梯中的一档'],
  [`${ladder}.escalation.leaders`, { daysBefore: 0 }, '不能早于前一级'],
];

/** One change whose faults are named elsewhere than at its path. */
const elsewhere: [name: string, changes: Json, faults: string[]][] = [
  [
    'a ladder that is not monotonous, every fault',
    { [`${ladder}.daysBefore`]: [7, 15, 3, 3, 0, 1.5], [`${ladder}.daysOverdue`]: [8, 1, -1, 366] },
    [
      'daysBefore[4]：须为 1 至 180 之间的整数',
      'daysBefore[5]：须为 1 至 180 之间的整数',
      'daysBefore[1]：须小于前一档（7）',
      'daysBefore[3]：须小于前一档（3）',
      'daysBefore[5]：须小于前一档（0）',
      'daysOverdue[2]：须为 1 至 365 之间的整数',
      'daysOverdue[3]：须为 1 至 365 之间的整数',
      'daysOverdue[1]：须大于前一档（8）',
      'daysOverdue[2]：须大于前一档（1）',
    ].map((f) => `${ladder}.${f}`),
  ],
  [
    'an escalation that goes back',
    { [`${ladder}.escalation.officeHead`]: { daysOverdue: 8 } },
    [`${ladder}.escalation.assigningBody：不能早于前一级`],
  ],
  [
    'a day of the due date that is no rung any more',
    { [`${ladder}.onDueDay`]: false, [`${ladder}.escalation.assigningBody`]: { daysBefore: 0 } },
    [`${ladder}.escalation.assigningBody：不是提醒阶梯中的一档`],
  ],
];

describe('提醒阶梯 an invalid ladder is refused', () => {
  it.each(inPlace)('%s = %j: %s', (path, value, fault) => {
    expect(faultsOf(altered({ [path]: value }))).toEqual([`${path}：${fault}`]);
  });

  it.each(elsewhere)('%s', (_name, changes, faults) => {
    expect(faultsOf(altered(changes))).toEqual(faults);
  });

  it('accepts what another place may choose', () => {
    const own = {
      [ladder]: {
        daysBefore: [30],
        onDueDay: false,
        daysOverdue: [2, 5],
        thenEveryDays: 3,
        escalation: { officeHead: null, assigningBody: { daysOverdue: 11 }, leaders: { daysOverdue: 11 } },
      },
    };
    expect(faultsOf(altered(own))).toEqual([]);
  });
});
