import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseStates } from '../../src/case-file/states.js';
import { clockKinds } from '../../src/deadlines/clock-kinds.js';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { conditionRule } from '../../src/lifecycle/conditions.js';
import { printTable } from '../../src/lifecycle/print/print-table.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import { checkout } from '../../src/platform/config/checkout.js';

const printed = printTable();
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
    const told = [act.label, ...act.requires.map(conditionRule), ...(act.route ? [act.route.path] : [])];
    for (const one of told) expect(row).toContain(one);
  });

  it('tells of every roll-up and every kind of clock', () => {
    for (const { label, rule } of rollUps) expect(printed).toContain(`| **${label}** | ${rule} |`);
    for (const kind of Object.keys(clockKinds)) expect(rowsOf('clocks', kind)).toHaveLength(1);
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
    expect(tables).toHaveLength(7);
    for (const one of tables) {
      const widths = one.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
