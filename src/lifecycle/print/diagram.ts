import { caseStates, type CaseState } from '../../case-file/states.js';
import { actNames, actRow } from '../acts.js';
import { rollUps } from '../rollups.js';

interface Move {
  readonly from: CaseState;
  readonly to: CaseState;
  readonly label: string;
}

const states = Object.keys(caseStates) as CaseState[];

/** Every move of the case: by an act, or by itself 自动. */
const moves: readonly Move[] = [
  ...actNames.flatMap((name) => {
    const act = actRow(name);
    if (act.subject !== 'suggestion' || act.to === null) return [];
    const { to, label } = act;
    return act.from.map((from) => ({ from, to, label }));
  }),
  ...rollUps.flatMap(({ from, to, label, only }) =>
    from.map((one) => ({ from: one, to, label: `${label}（自动${only?.[one] ? `，${only[one]}` : ''}）` })),
  ),
];

/** Where the procedure may rest for good. */
const ends: readonly CaseState[] = ['closed', 'archived', 'refused', 'referred', 'withdrawn', 'undone'];
const drawn = states.filter((one) => moves.some(({ from, to }) => from === one || to === one));
const reached = states.filter((one) => one === 'draft' || moves.some(({ to }) => to === one));

/** The life of a suggestion as a Mermaid diagram; moves between the same two states share an arrow. */
export function diagram(): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, label } of moves) {
    const key = `${from} --> ${to}`;
    arrows.set(key, [...(arrows.get(key) ?? []), label]);
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...drawn.map((one) => `  state "${caseStates[one]} ${one}" as ${one}`),
    '  [*] --> draft: 起草',
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(' / ')}`),
    ...ends.filter((one) => reached.includes(one)).map((one) => `  ${one} --> [*]`),
    '```',
  ].join('\n');
}

/** What the diagram lacks until later acts are built: states that nothing leads to, and states that nothing leads out of. */
export function gaps(): string[] {
  const left = states.filter((one) => ends.includes(one) || moves.some(({ from }) => from === one));
  const named = (of: readonly CaseState[]) => of.map((one) => `${caseStates[one]} \`${one}\``).join('、');
  const unreached = states.filter((one) => !reached.includes(one));
  const stuck = reached.filter((one) => !left.includes(one));
  return [
    ...(unreached.length > 0 ? [`尚无动作到达的状态：${named(unreached)}。`] : []),
    ...(stuck.length > 0 ? [`尚无动作离开的状态：${named(stuck)}。`] : []),
  ];
}
