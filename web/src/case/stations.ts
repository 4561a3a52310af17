import type { CaseState } from '../api/types';

/** The five stations 五个环节 that a deputy follows his suggestion through. */
const stationNames = ['提', '交', '办', '督', '评'] as const;

/** What a station is called in full, for whoever does not see the line. */
const stationTitles = ['提出', '交办', '办理', '督办', '评价'] as const;

/** Where a station stands: behind, here, ahead, or not reached any more. */
export type Standing = 'done' | 'now' | 'ahead' | 'never';

const [done, now, ahead, never] = ['done', 'now', 'ahead', 'never'] as const;

/** For each state of a case, where each of the five stations stands. A display of the state, no rule: what may be done, the service says. */
const lines: Readonly<Record<CaseState, readonly [Standing, Standing, Standing, Standing, Standing]>> = {
  draft: [now, ahead, ahead, ahead, ahead],
  submitted: [now, ahead, ahead, ahead, ahead],
  registered: [done, now, ahead, ahead, ahead],
  preassigned: [done, now, ahead, ahead, ahead],
  assigned: [done, now, ahead, ahead, ahead],
  handling: [done, done, now, ahead, ahead],
  replied: [done, done, done, done, now],
  deliberating: [done, done, done, done, now],
  tracking: [done, done, done, now, done],
  closed: [done, done, done, done, done],
  archived: [done, done, done, done, done],
  refused: [done, never, never, never, never],
  referred: [done, never, never, never, never],
  withdrawn: [done, never, never, never, never],
  undone: [done, never, never, never, never],
};

/** One station of a line. */
export interface Station {
  readonly name: string;
  readonly title: string;
  readonly standing: Standing;
}

/** The five stations of a case. A key suggestion 重点督办 is supervised while it is handled. */
export function stationsOf(state: CaseState, key = false): Station[] {
  return stationNames.map((name, index) => {
    const standing = lines[state][index] ?? ahead;
    const isSupervised = key && name === '督' && state === 'handling';
    return { name, title: stationTitles[index] ?? name, standing: isSupervised ? now : standing };
  });
}

/** The line in one sentence, for whoever hears the page. */
export function lineInWords(state: CaseState, key = false): string {
  const stations = stationsOf(state, key);
  const here = stations.filter((one) => one.standing === 'now').map((one) => one.title);
  if (here.length > 0) return `现在在${here.join('、')}环节`;
  return stations.some((one) => one.standing === 'never') ? '没有进入办理' : '五个环节已经走完';
}

const waitingFor: Readonly<Record<CaseState, string>> = {
  draft: '等您提交',
  submitted: '等代表工委审查立案',
  registered: '等交办机构交办',
  preassigned: '等交办机构交办',
  assigned: '等承办单位签收',
  handling: '等承办单位答复',
  replied: '等提出人评价',
  deliberating: '等三方合议',
  tracking: '等承办单位兑现承诺',
  closed: '已经办结',
  archived: '已经归档',
  refused: '没有立案',
  referred: '已经转送',
  withdrawn: '已经撤回',
  undone: '录入已经撤销',
};

/** An office that handles a case, and how far it is. */
export interface Handling {
  readonly name: string;
  readonly role: 'lead' | 'co' | 'separate';
  readonly state: string;
}

/** What an office owes by its state, as its part in the case; what has none waits for others. */
const owedIn: Readonly<Record<string, (role: Handling['role']) => string>> = {
  pending: () => '签收',
  acknowledged: (role) => (role === 'co' ? '提交会办意见' : '答复'),
  drafting: () => '答复',
};

/** Who has to act 等谁, in a few words: while offices handle the case, those that owe something now, by name. */
export function whoActs(state: CaseState, offices: readonly Handling[] = []): string {
  if (state !== 'assigned' && state !== 'handling') return waitingFor[state];
  const names = (some: readonly Handling[]) => `（${some.map(({ name }) => name).join('、')}）`;
  const owing = ['签收', '提交会办意见', '答复'].flatMap((deed) => {
    const those = offices.filter((one) => owedIn[one.state]?.(one.role) === deed);
    return those.length > 0 ? [`${deed}${names(those)}`] : [];
  });
  const asking = offices.filter((one) => one.state === 'objected');
  const told = [
    ...(owing.length > 0 ? [`等承办单位${owing.join('、')}`] : []),
    ...(asking.length > 0 ? [`等交办机构决定是否改办${names(asking)}`] : []),
  ];
  return told.length > 0 ? told.join('；') : waitingFor[state];
}
