import { caseStates, type CaseState } from '../../case-file/states.js';
import { stages, type Act, type Stage } from '../act.js';
import { actNames, actRow, type ActName } from '../acts.js';
import { conditionRule } from '../conditions.js';
import type { Deed } from '../deed.js';
import { partyLabels } from '../parties.js';
import { rollUps, type RollUp } from '../rollups.js';
import { paperSubject } from '../subjects.js';
import { sharedInWords } from '../routing.js';
import { turnedBy } from './clock-words.js';
import { code, lines, table } from './markdown.js';
import { ensureWords, recipientWords } from './words.js';

const actHead = ['动作', '由谁', '何时 → 之后', '条件（缺哪条，系统逐条写明）和填报要求', '期限', '告知', '依据'];
const rollUpHead = ['自动转移', '何时', '从 → 到', '期限', '告知', '依据'];

/** Every act, one table for each of the five stages; what it asks of the input its deed says. */
export function actTables(deeds: readonly Deed[]): string {
  const demands = new Map(deeds.map((one) => [one.act, one.demands]));
  return (Object.keys(stages) as Stage[])
    .map((stage) => {
      const names = actNames.filter((name) => actRow(name).stage === stage);
      return `### ${stages[stage]} ${code(stage)}\n\n${table(
        actHead,
        names.map((name) => actCells(name, demands.get(name) ?? [])),
      )}`;
    })
    .join('\n\n');
}

/** Every roll-up, in the order in which they are tried. */
export function rollUpTable(): string {
  return table(rollUpHead, rollUps.map(rollUpCells));
}

function actCells(name: ActName, demands: readonly string[]): string[] {
  const act = actRow(name);
  return [
    lines(
      `**${act.label}** ${code(name)}`,
      act.route ? code(`${act.route.method} ${act.route.path}`) : unrouted(act),
      sharedInWords(act),
    ),
    act.by.map((party) => partyLabels[party]).join('\n'),
    lines(where(act), after(act), left(act)),
    lines(...act.requires.map(conditionRule), ...demands.map((one) => `填报：${one}`)),
    turnedBy(act),
    act.notifies.map((one) => recipientWords[one]).join('\n'),
    sources(act.basis),
  ];
}

function rollUpCells(row: RollUp): string[] {
  const from = row.from.map((one) => `${caseStates[one]}${row.only?.[one] ? `（${row.only[one]}）` : ''}`).join('、');
  const notified = row.notifies.map((one) => recipientWords[one]).join('\n');
  const moved = `${from} → ${caseStates[row.to]}`;
  return [`**${row.label}**`, row.rule, moved, turnedBy(row), notified, sources(row.basis)];
}

function where(act: Act): string {
  if (isNew(act)) return '新建一件建议';
  if (act.subject === 'suggestion') return `建议：${ofCase(act.from)}`;
  const { label, states } = paperSubject(act.subject);
  return lines(`建议：${ofCase(act.during)}`, `${label}：${act.from.map((one) => states[one] ?? one).join('、')}`);
}

/** An act without a case to be upon: it makes one. */
function isNew(act: Act): boolean {
  return act.route !== null && !act.route.path.includes(':id');
}

function after(act: Act): string {
  if (act.subject === 'suggestion' && isNew(act)) return `→ 建议：${ofCase(act.from)}`;
  if (act.to === null && act.ensures.includes('backInHand')) return `→ 办理任务：${ensureWords.backInHand}`;
  if (act.to === null) return '→ 不变';
  if (act.subject === 'suggestion') return `→ 建议：${caseStates[act.to]}`;
  const { label, states } = paperSubject(act.subject);
  return `→ ${label}：${states[act.to] ?? act.to}`;
}

/** What the act leaves behind for certain, but what is said as its new state. */
function left({ ensures }: Act): string {
  const said = ensures.filter((one) => one !== 'backInHand').map((one) => ensureWords[one]);
  return said.length === 0 ? '' : `办理后必有：${said.join('；')}`;
}

const sources = (basis: string) => basis.replaceAll('；', '\n');
const ofCase = (of: readonly CaseState[]) => of.map((one) => caseStates[one]).join('、');

/** Who performs an act without an address: the service when it is due, or an import 导入 for whoever imports. */
function unrouted({ by }: Act): string {
  return by.includes('system') ? '系统定时办理' : '由导入办理';
}
