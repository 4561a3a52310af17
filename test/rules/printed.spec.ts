import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseStates } from '../../src/case-file/states.js';
import type { Profile } from '../../src/congress/profile/profile.js';
import { shippedProfiles } from '../../src/congress/profile/shipped.js';
import { clockKinds } from '../../src/deadlines/clock-kinds.js';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { conditionRule } from '../../src/lifecycle/conditions.js';
import { laws } from '../../src/lifecycle/laws.js';
import { printTable } from '../../src/lifecycle/print/print-table.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import { checkout } from '../../src/platform/config/checkout.js';
import { deedOf, deeds } from './support/deeds.js';

const printed = printTable(deeds);
/** The rows of one chapter that open with a term. */
const rowsOf = (chapter: 'acts' | 'clocks', term: string) =>
  (printed.split('\n## ').find((one) => one.split('\n')[0]?.endsWith(chapter)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| **') && line.includes(`** \`${term}\``));

describe('打印的流程表 src/lifecycle/README.md', () => {
  it('is what the tables print now; if not: npm run print:lifecycle', () => {
    expect(readFileSync(path.join(checkout, 'src/lifecycle/README.md'), 'utf8')).toBe(printed);
  });

  it.each(actNames)('tells of %s all that the table says', (name) => {
    const act = actRow(name);
    const [row, ...more] = rowsOf('acts', name);
    expect(more).toEqual([]);
    const told = [
      act.label,
      ...act.requires.map(conditionRule),
      ...deedOf(name).demands,
      ...(act.route ? [act.route.path] : []),
    ];
    told.push(...act.basis.split('；'));
    for (const one of told) expect(row).toContain(one);
  });

  it('tells of every roll-up and every kind of clock', () => {
    for (const { label, rule } of rollUps) expect(printed).toContain(`| **${label}** | ${rule} |`);
    for (const kind of Object.keys(clockKinds)) expect(rowsOf('clocks', kind)).toHaveLength(1);
  });

  it('says of what is taken back that its clock goes on with its old date, and of nothing else', () => {
    const going = actNames.filter((name) => rowsOf('acts', name)[0]?.includes('恢复（原期限不变）'));
    expect(going).toEqual(['returnCoOpinion', 'rejectFulfilment']);
    expect(rowsOf('acts', 'denyReassignment')[0]).toContain('→ 办理任务：恢复为申请以前');
  });

  it('tells of every switch of the shipped profiles, and explains every law that it names', () => {
    const { key, name, timeZone, clocks, ...switches } = shippedProfiles[0] ?? ({} as Profile);
    expect([key, name, timeZone, Object.keys(clocks).length > 0]).not.toContain(undefined);
    for (const one of Object.keys(switches)) expect(printed).toContain(`** \`${one}\` |`);
    for (const [short, full] of Object.entries(laws)) expect(printed).toContain(`| **${short}** | ${full} |`);
    const titles = Object.values(laws).map((full) => full.replace(/（[^（]*）$/, ''));
    const after = printed.split('## 一件建议的历程')[1] ?? '';
    expect(titles.filter((title) => after.includes(title))).toEqual([]);
  });

  it('draws every move of the case once, and names every state', () => {
    const arrows = printed.split('\n').flatMap((line) => /^ {2}(\w+ --> \w+): /.exec(line)?.[1] ?? []);
    const moves = [
      ...actNames
        .map(actRow)
        .flatMap((act) =>
          act.subject === 'suggestion' && act.to ? act.from.map((one) => `${one} --> ${act.to ?? ''}`) : [],
        ),
      ...rollUps.flatMap(({ from, to }) => from.map((one) => `${one} --> ${to}`)),
    ];
    expect(arrows.sort()).toEqual([...new Set(moves)].sort());
    const labels = printed.split('\n').flatMap((line) => /^ {2}\w+ --> \w+: (.*)$/.exec(line)?.[1] ?? []);
    expect(labels.filter((one) => /[:;]/.test(one))).toEqual([]);
    for (const [state, label] of Object.entries(caseStates)) {
      expect(printed.includes(`"${label} ${state}"`) || printed.includes(`${label} \`${state}\``)).toBe(true);
    }
  });

  it('has tables whose rows are as wide as their heads', () => {
    const tables = printed.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables).toHaveLength(9);
    for (const one of tables) {
      const widths = one.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
