import { describe, expect, it } from '@jest/globals';
import { assignmentStates, caseStates, type CaseState } from '../../src/case-file/states.js';
import { shippedProfiles } from '../../src/congress/profile/shipped.js';
import { type ClockKind, clockKindRow, clockKinds } from '../../src/deadlines/clock-kinds.js';
import type { Act, Shared } from '../../src/lifecycle/act.js';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { laws } from '../../src/lifecycle/laws.js';
import { rollUps } from '../../src/lifecycle/rollups.js';
import { ends, importActs, later, moves, systemActs } from './support/by-hand.js';
import { deeds } from './support/deeds.js';

/** What a source is that is no law: a practice of some place, or a choice of this system. */
const elsewhere = /^本系统|的做法：/;

/** @returns the parts of a basis that name neither a law of the legend, nor a practice, nor this system. */
function unknownSources(basis: string): string[] {
  const known = (part: string) => Object.keys(laws).some((name) => part.replace(/^参照/, '').startsWith(name));
  return basis.split('；').filter((part) => !known(part) && !elsewhere.test(part));
}

const states = Object.keys(caseStates) as CaseState[];
const rows = actNames.map((name) => ({ name, act: actRow(name) }));
const edges = [
  ...rows.flatMap(({ act }) => (act.subject === 'suggestion' && act.to ? act.from.map((from) => [from, act.to]) : [])),
  ...rollUps.flatMap(({ from, to }) => from.map((one) => [one, to])),
] as [CaseState, CaseState][];
const drawn = new Set(edges.map(([from, to]) => `${from}>${to}`));

function reachableFrom(start: CaseState): Set<CaseState> {
  const found = new Set([start]);
  for (const one of found) for (const [from, to] of edges) if (from === one) found.add(to);
  return found;
}

const fromDraft = reachableFrom('draft');
const clocksOf = (column: 'starts' | 'meets' | 'stops') =>
  new Set([...rows.map(({ act }) => act), ...rollUps].flatMap((row): readonly ClockKind[] => row[column]));

describe('流程图： the acts and the roll-ups as a graph', () => {
  it('reaches every state from a draft, but those that wait for later acts', () => {
    expect(states.filter((one) => !fromDraft.has(one)).sort()).toEqual(later.unreachable);
  });

  it('has no dead end but the named ends, and from every state an end is in reach', () => {
    const reached = states.filter((one) => fromDraft.has(one));
    const open = reached.filter((one) => !ends.includes(one));
    expect(open.filter((one) => !edges.some(([from]) => from === one)).sort()).toEqual(later.stuck);
    expect(open.filter((one) => ![...reachableFrom(one)].some((to) => ends.includes(to))).sort()).toEqual(later.stuck);
  });

  it('lists every move of the procedure that nobody can make yet, and none that somebody can', () => {
    expect(later.missingMoves.filter((one) => drawn.has(one))).toEqual([]);
    expect(later.missingMoves.every((one) => one.split('>').every((state) => state in caseStates))).toBe(true);
  });

  it('draws just the moves of the list by hand', () => {
    expect([...drawn].sort()).toEqual([...moves].sort());
  });

  it('gives every state of an assignment by an act or a roll-up, but those that wait for later acts', () => {
    const given = new Set([
      'pending',
      'ended',
      ...rows.flatMap(({ act }) => (act.subject === 'assignment' ? [act.to] : [])),
    ]);
    const missing = Object.keys(assignmentStates).filter((one) => !given.has(one as 'pending'));
    expect(missing.sort()).toEqual(later.assignmentUnreachable);
  });
});

describe('法定行为表： the table itself', () => {
  const columns = {
    common: 'stage subject label past route by requires ensures starts meets stops notifies basis from to'.split(' '),
    paper: ['during'],
  };

  it.each(rows)('$name has every column, a law to stand on, and no state or clock twice', ({ act }) => {
    const expected = [...columns.common, ...(act.subject === 'suggestion' ? [] : columns.paper)];
    expect(Object.keys(act).sort()).toEqual([...expected].sort());
    expect(unknownSources(act.basis)).toEqual([]);
    expect(act.basis).toMatch(/第.+条|〔\d+〕\d+号|的做法：|^本系统/);
    expect([act.label, act.past].every((one) => /^[\u4e00-\u9fff]+$/.test(one))).toBe(true);
    expect(act.by.length).toBeGreaterThan(0);
    for (const list of [act.from, act.by, act.requires, act.ensures, act.starts, act.meets, act.stops, act.notifies]) {
      expect(new Set<string>(list).size).toBe(list.length);
    }
    // What stops for one office may start for its successor.
    const both = act.meets.filter((kind) => [...act.starts, ...act.stops].includes(kind));
    expect(both).toEqual([]);
  });

  it('serves every (method, path) by exactly one act, upon its own subject', () => {
    const told = ({ need, of }: Shared) => `${need} ${JSON.stringify(of)}`;
    const routes = rows.flatMap(({ act: { route } }) =>
      route ? [{ at: `${route.method} ${route.path}`, by: route.shared ? told(route.shared) : null }] : [],
    );
    for (const { at } of routes) {
      const here = routes.filter((one) => one.at === at).map((one) => one.by);
      expect([at, here.length === 1 || !here.includes(null), new Set(here).size]).toEqual([at, true, here.length]);
    }
    const places = {
      'assignments/': 'assignment',
      'commitments/': 'commitment',
      'supervision-letters/': 'supervisionLetter',
      'oversight-copies/': 'oversightCopy',
    };
    const subject = ({ route }: Act) =>
      Object.entries(places).find(([place]) => route?.path.startsWith(place))?.[1] ?? 'suggestion';
    expect(rows.filter(({ act }) => act.route && subject(act) !== act.subject)).toEqual([]);
    const unrouted = rows.filter(({ act }) => act.route === null).map(({ name }) => name);
    expect(unrouted.sort()).toEqual([...systemActs, ...importActs].sort());
    const ofSystem = rows.filter(({ act }) => act.by.includes('system')).map(({ name }) => name);
    expect(ofSystem).toEqual(systemActs);
  });

  it('has exactly one deed for every act, in its own stage', () => {
    expect(deeds.map((one) => one.act).sort()).toEqual([...actNames].sort());
  });

  it('names each roll-up once, with its rule in words and what it stands on', () => {
    expect(new Set(rollUps.map((one) => one.label)).size).toBe(rollUps.length);
    expect(rollUps.every((one) => /[\u4e00-\u9fff]{4}/.test(one.rule))).toBe(true);
    expect(rollUps.every((one) => !one.from.includes(one.to))).toBe(true);
    expect(rollUps.filter((one) => unknownSources(one.basis).length > 0)).toEqual([]);
  });
});

describe('期限： the clocks of the table', () => {
  const started = clocksOf('starts');
  const ended = new Set([...clocksOf('meets'), ...clocksOf('stops')]);

  it('meets or stops every clock that something starts, and starts every clock that something meets or stops', () => {
    expect([...started].filter((kind) => !ended.has(kind))).toEqual([]);
    expect([...ended].filter((kind) => !started.has(kind))).toEqual([]);
  });

  it('starts every kind of clock, but those that wait for later acts', () => {
    const idle = (Object.keys(clockKinds) as ClockKind[]).filter((kind) => !started.has(kind));
    expect(idle.sort()).toEqual([...later.idleClocks].sort());
  });

  it.each(shippedProfiles)('$key has a length for every kind, or null on purpose and says why', ({ clocks }) => {
    for (const kind of Object.keys(clockKinds) as ClockKind[]) {
      const key = clockKindRow(kind).length;
      if (key === null) continue;
      const { value, source, note } = clocks[key];
      expect([kind, source === '']).toEqual([kind, false]);
      if (value === null) expect([kind, note]).toEqual([kind, expect.stringContaining('不设此期限')]);
    }
  });
});
