import { assignmentStates, caseStates, commitmentStates, type CaseState } from '../../case-file/states.js';
import { clockKindRow, type ClockKind } from '../../deadlines/clock-kinds.js';
import { stages, type Act, type Stage } from '../act.js';
import { actNames, actRow, type ActName } from '../acts.js';
import { conditionRule } from '../conditions.js';
import { partyLabels } from '../parties.js';
import { rollUps, type RollUp } from '../rollups.js';
import { sharedInWords } from '../routing.js';
import { code, lines, table } from './markdown.js';
import { ensureWords, recipientWords } from './words.js';

const actHead = ['动作', '由谁', '何时 → 之后', '条件（缺哪条，答复中逐条写明）', '期限', '告知', '依据'];
const partNames = { assignment: '办理任务', commitment: '承诺事项' } as const;
const partStates = { ...assignmentStates, ...commitmentStates };
const rollUpHead = ['自动转移', '何时', '从 → 到', '期限', '告知'];

/** Every act, one table for each of the five stages. */
export function actTables(): string {
  return (Object.keys(stages) as Stage[])
    .map((stage) => {
      const names = actNames.filter((name) => actRow(name).stage === stage);
      return `### ${stages[stage]} ${code(stage)}\n\n${table(actHead, names.map(actCells))}`;
    })
    .join('\n\n');
}

/** Every roll-up, in the order in which they are tried. */
export function rollUpTable(): string {
  return table(rollUpHead, rollUps.map(rollUpCells));
}

function actCells(name: ActName): string[] {
  const act = actRow(name);
  return [
    lines(
      `**${act.label}** ${code(name)}`,
      act.route ? code(`${act.route.method} ${act.route.path}`) : '系统定时办理',
      sharedInWords(act),
    ),
    act.by.map((party) => partyLabels[party]).join('\n'),
    lines(where(act), after(act), ...act.ensures.map((one) => `其后必：${ensureWords[one]}`)),
    act.requires.map(conditionRule).join('\n'),
    clocks(act),
    act.notifies.map((one) => recipientWords[one]).join('\n'),
    act.basis.replaceAll('；', '\n'),
  ];
}

function rollUpCells(row: RollUp): string[] {
  const notified = row.notifies.map((one) => recipientWords[one]).join('\n');
  return [`**${row.label}**`, row.rule, `${ofCase(row.from)} → ${caseStates[row.to]}`, clocks(row), notified];
}

function where(act: Act): string {
  if (isNew(act)) return '新建一件建议';
  if (act.subject === 'suggestion') return `建议：${ofCase(act.from)}`;
  const from = act.from.map((one) => partStates[one]).join('、');
  return lines(`建议：${ofCase(act.during)}`, `${partNames[act.subject]}：${from}`);
}

/** An act without a case to be upon: it makes one. */
function isNew(act: Act): boolean {
  return act.route !== null && !act.route.path.includes(':id');
}

function after(act: Act): string {
  if (act.subject === 'suggestion' && isNew(act)) return `→ 建议：${ofCase(act.from)}`;
  if (act.to === null) return '→ 不变';
  if (act.subject === 'suggestion') return `→ 建议：${caseStates[act.to]}`;
  return `→ ${partNames[act.subject]}：${partStates[act.to]}`;
}

function clocks({ starts, meets, stops }: Record<'starts' | 'meets' | 'stops', readonly ClockKind[]>): string {
  const named = (label: string, kinds: readonly ClockKind[]) =>
    kinds.length === 0 ? '' : `${label}:${kinds.map((kind) => clockKindRow(kind).label).join('、')}`;
  return lines(named('起算', starts), named('完成', meets), named('终止', stops));
}

const ofCase = (of: readonly CaseState[]) => of.map((one) => caseStates[one]).join('、');
