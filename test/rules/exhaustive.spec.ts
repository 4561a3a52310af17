import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '../../src/case-file/case-file.js';
import { assignmentStates, caseStates, officeRoles } from '../../src/case-file/states.js';
import { actNames, type ActName } from '../../src/lifecycle/acts.js';
import { decide, type Decision } from '../../src/lifecycle/decide.js';
import { barredActs } from '../../src/lifecycle/barred.js';
import { permittedActs } from '../../src/lifecycle/permitted.js';
import type { Setting } from '../../src/lifecycle/setting.js';
import { aboutOf } from '../../src/lifecycle/subjects.js';
import { expected, importActs, systemActs } from './support/by-hand.js';
import { type Expected, supervisors } from './support/by-hand/people-and-places.js';
import { grantsOf, type Person } from './support/people.js';
import { deputies } from './support/roster.js';
import { type Cell } from './support/cell.js';
import { fileOf, paperIds } from './support/synthetic.js';
import { World } from './support/world.js';

const people: Person[] = [
  ...supervisors,
  'leadDeputy',
  'fellowDeputy',
  'otherDeputy',
  'retiredDeputy',
  'delegation',
  'otherDelegation',
  'governmentLeader',
  'auditor',
  'admin',
  'nobody',
  'hollow',
  'liaison:housing',
  'head:housing',
  'liaison:sports',
  'head:sports',
  'liaison:court',
  'head:court',
];

const roleOf = Object.fromEntries(people.map((person) => [person, grantsOf(person)[0]?.role ?? 'none']));

const keys = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];
const world = new World();
const everyDeputy = { deputyIds: Object.values(deputies).map((one) => one.id) };

/** A deputy's case led by the government, one led by the court, and a delegation's own case. */
const variants = [
  { submitter: 'deputy', office: 'housing' },
  { submitter: 'deputy', office: 'court' },
  { submitter: 'delegation', office: 'housing' },
] as const;

/** Every cell: case state × assignment state × role of the office × variant × papers there or not. */
function* cells(): Generator<Cell> {
  for (const state of keys(caseStates))
    for (const own of keys(assignmentStates))
      for (const role of keys(officeRoles))
        for (const variant of variants) for (const ripe of [true, false]) yield { state, own, role, ripe, ...variant };
}

/** What should be answered, in one line: `forbidden`, `permitted as role`, or `refused as role: codes`. */
function shouldBe(act: ActName, { cell, person, table }: Question): string {
  const { by, from, own, ...lacks } = table[act];
  const missing = lacks.missingFor?.(person) ?? lacks.missing;
  if (!systemActs.includes(act) && !by.includes(person)) return 'forbidden';
  const role = systemActs.includes(act) ? 'system' : roleOf[person];
  const misplaced = !from.includes(cell.state);
  const codes = misplaced
    ? ['wrongCaseState']
    : [...(own && !own.includes(cell.own) ? ['wrongAssignmentState'] : []), ...missing];
  return codes.length === 0 ? `permitted as ${role}` : `refused as ${role}: ${[...codes].sort().join(' ')}`;
}

function was(decision: Decision): string {
  if (decision.verdict === 'forbidden') return 'forbidden';
  if (decision.verdict === 'permitted') return `permitted as ${decision.role}`;
  return `refused as ${decision.role}: ${codesOf(decision.causes)}`;
}

function codesOf(causes: readonly { readonly code: string }[]): string {
  return [...new Set(causes.map((one) => one.code))].sort().join(' ');
}

interface Question {
  readonly cell: Cell;
  readonly person: Person;
  readonly file: CaseFile;
  readonly setting: Setting;
  /** what the table written by hand says of the cell */
  readonly table: Readonly<Record<ActName, Expected>>;
  /** the paper that each kind of act is upon */
  readonly papers: Readonly<Record<string, string>>;
}

/** Where the acts upon a kind of paper are posted. */
const places: Readonly<Record<string, string>> = {
  suggestion: 'suggestions',
  assignment: 'assignments',
  commitment: 'commitments',
  supervisionLetter: 'supervision-letters',
  oversightCopy: 'oversight-copies',
};
const subjectOf = ({ own, promised, upon }: Expected) =>
  upon ?? (promised ? 'commitment' : own ? 'assignment' : 'suggestion');

/** Every cell with its file and, for each person, the setting that the engine would make. */
function* questions(): Generator<Question> {
  for (const cell of cells()) {
    const { file, assignmentId } = fileOf(cell);
    const setting = world.setting(file, 'nobody', assignmentId, everyDeputy);
    const table = Object.fromEntries(actNames.map((act) => [act, expected[act](cell)])) as Question['table'];
    const papers = { assignment: assignmentId, ...paperIds, commitment: file.commitments[0]?.id ?? assignmentId };
    for (const person of people) {
      yield { cell, person, file, setting: { ...setting, actor: world.actor(person) }, papers, table };
    }
  }
}

const toldOf = (act: string, cell: Cell, person: Person) => `${act} by ${person} in ${JSON.stringify(cell)}`;

describe('每一行为 × 每一状态 × 每一角色： the rules against a table written by hand', () => {
  it('decides every one of them as the table says', () => {
    const wrong: string[] = [];
    const count = { forbidden: 0, permitted: 0, refused: 0 };
    let unjustified = 0;
    for (const question of questions()) {
      const { cell, person, setting, file, papers, table } = question;
      const about: Readonly<Record<string, object>> = {
        suggestion: aboutOf(file, null),
        supervisionLetter: aboutOf(file, paperIds.supervisionLetter),
        oversightCopy: aboutOf(file, paperIds.oversightCopy),
        commitment: aboutOf(file, papers['commitment'] ?? null),
      };
      for (const act of actNames) {
        const decision = decide(act, file, { ...setting, ...about[subjectOf(table[act])] });
        count[decision.verdict]++;
        const should = shouldBe(act, question);
        if (was(decision) !== should) wrong.push(`${toldOf(act, cell, person)}: ${was(decision)}, not ${should}`);
        if (decision.verdict !== 'refused') continue;
        if (decision.causes.some(({ message }) => !/[\u4e00-\u9fff]{4}/.test(message))) unjustified++;
      }
    }
    const all = count.forbidden + count.permitted + count.refused;
    process.stdout.write(`exhaustive: ${String(all)} checks ${JSON.stringify(count)}\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(unjustified).toBe(0);
    expect(all).toBe(15 * 8 * 3 * variants.length * 2 * people.length * actNames.length);
    for (const verdict of keys(count)) expect(count[verdict]).toBeGreaterThan(500);
  });

  it('offers exactly what it permits, upon the case and upon the assignment', () => {
    const wrong: string[] = [];
    let offered = 0;
    for (const question of questions()) {
      const { cell, person, setting, file, papers, table } = question;
      for (const [subject, place] of Object.entries(places)) {
        if (subject === 'commitment' && file.commitments.length === 0) continue;
        const paperId = papers[subject] ?? null;
        const links = permittedActs(file, { ...setting, upon: null, assignment: null, commitment: null }, paperId);
        const offers = links.map((one) => one.act);
        const base = `/api/c/demo/${place}/${paperId ?? file.suggestion.id}`;
        offered += offers.length;
        if (links.some(({ href }) => href !== base && !href.startsWith(`${base}/`))) wrong.push(links[0]?.href ?? '');
        const should = actNames.filter((act) => {
          if (act === 'draft' || systemActs.includes(act) || importActs.includes(act)) return false;
          const mine = subjectOf(table[act]) === subject;
          return mine && shouldBe(act, question).startsWith('permitted');
        });
        if (offers.join() !== should.join())
          wrong.push(`${toldOf('offers', cell, person)}: ${offers.join()}, not ${should.join()}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(offered).toBeGreaterThan(500);
  });

  it('tells of exactly what it bars in the right state, with the reasons of the act itself', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const question of questions()) {
      const { cell, person, setting, file, papers, table } = question;
      const barred = barredActs(file, { ...setting, upon: null, assignment: null, commitment: null });
      for (const subject of keys(places)) {
        if (subject === 'commitment' && file.commitments.length === 0) continue;
        const own = barred.filter(({ subjectId }) => subjectId === (papers[subject] ?? file.suggestion.id));
        told += own.length;
        const said = own.map(({ act, causes }) => `${act}: ${codesOf(causes)}`);
        const should = actNames.flatMap((act) => {
          if (act === 'draft' || systemActs.includes(act) || importActs.includes(act)) return [];
          if (subjectOf(table[act]) !== subject) return [];
          const [verdict = '', codes = ''] = shouldBe(act, question).split(': ');
          return verdict.startsWith('refused') && !/wrong\w+State/.test(codes) ? [`${act}: ${codes}`] : [];
        });
        if (said.join() !== should.join())
          wrong.push(`${toldOf('bars', cell, person)}: ${said.join()}, not ${should.join()}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(told).toBeGreaterThan(500);
  });

  it('says forbidden, and not why else, to whoever may not act at all', () => {
    const { file, assignmentId } = fileOf({
      state: 'draft',
      own: 'pending',
      role: 'lead',
      ripe: false,
      ...variants[0],
    });
    const asked = (act: ActName, person: Person) => decide(act, file, world.setting(file, person, assignmentId));
    expect(asked('reply', 'leadDeputy')).toEqual({ verdict: 'forbidden' });
    expect(asked('reply', 'head:housing')).toMatchObject({ verdict: 'refused', causes: [{ code: 'wrongCaseState' }] });
  });

  it('gives an actor the union of his roles, and names the one that permits', () => {
    const { file, assignmentId } = fileOf({
      state: 'handling',
      own: 'drafting',
      role: 'lead',
      ripe: true,
      ...variants[0],
    });
    const setting = world.setting(file, 'nobody', assignmentId);
    const as = (...held: Person[]) => ({ ...setting, actor: { ...setting.actor, grants: held.flatMap(grantsOf) } });
    const both = as('auditor', 'head:court', 'deputyAffairs', 'head:housing');
    expect(decide('reply', file, both)).toEqual({ verdict: 'permitted', role: 'officeHead' });
    expect(decide('urge', file, both)).toEqual({ verdict: 'permitted', role: 'deputyAffairs' });
    expect(decide('reply', file, as('head:court', 'liaison:housing'))).toEqual({ verdict: 'forbidden' });
  });
});
