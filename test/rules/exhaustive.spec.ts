import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '../../src/case-file/case-file.js';
import { assignmentStates, caseStates, officeRoles } from '../../src/case-file/states.js';
import type { AssignmentState, CaseState } from '../../src/case-file/states.js';
import { actNames, type ActName } from '../../src/lifecycle/acts.js';
import { decide, type Decision } from '../../src/lifecycle/decide.js';
import { permittedActs } from '../../src/lifecycle/permitted.js';
import type { Setting } from '../../src/lifecycle/setting.js';
import { grantsOf, type Person } from './support/people.js';
import { deputies } from './support/roster.js';
import { type Cell, fileOf, ownOffice } from './support/synthetic.js';
import { World } from './support/world.js';

/** The right answer to one question, worked out by hand: who may, where, and what is missing then. */
interface Expected {
  readonly by: readonly Person[];
  readonly from: readonly CaseState[];
  /** for an act upon an assignment: the states of that assignment */
  readonly own?: readonly AssignmentState[];
  readonly missing: readonly string[];
}

const submitter = ({ submitter: kind }: Cell): Person[] => [kind === 'deputy' ? 'leadDeputy' : 'delegation'];
const liaisonOrHead = (cell: Cell): Person[] => [`liaison:${ownOffice(cell)}`, ...head(cell)];
const head = (cell: Cell): Person[] => [`head:${ownOffice(cell)}`];
const supervisors: Person[] = ['deputyAffairs', 'committee', 'otherCommittee', 'leader', 'governmentOffice'];
const others: Person[] = ['leadDeputy', 'fellowDeputy', 'otherDeputy', 'delegation', 'otherDelegation'];
/** 代表工委 always; 政府督查 where no replying office is there yet, or a governmental one. */
const assigningBody = ({ office, role, own }: Cell): Person[] =>
  office === 'housing' || (role !== 'co' && own === 'reassigned')
    ? ['deputyAffairs', 'governmentOffice']
    : ['deputyAffairs'];

const inHandling = ['handling'] as const;
const owing = ['pending', 'acknowledged', 'objected', 'drafting'];
const counts = ({ role, own }: Cell) => role !== 'co' && own !== 'reassigned';
const unless = (holds: boolean, ...codes: string[]) => (holds ? [] : codes);
const ownOpinionIn = ({ role, own }: Cell) => role !== 'co' || ['opinionGiven', 'ended', 'reassigned'].includes(own);

/** architecture.md, "Acts", "By" and the states, restated by hand: nothing here is read from the rules under test. */
const expected: Record<ActName, (cell: Cell) => Expected> = {
  draft: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
  revise: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
  submit: (cell) => ({ by: submitter(cell), from: ['draft'], missing: unless(cell.ripe, 'textComplete') }),
  return: (cell) => ({
    by: cell.submitter === 'deputy' ? ['deputyAffairs', 'delegation'] : ['deputyAffairs'],
    from: ['submitted'],
    missing: [],
  }),
  register: ({ ripe }) => ({ by: ['deputyAffairs'], from: ['submitted'], missing: unless(ripe, 'sessionBegun') }),
  refuse: () => ({ by: ['deputyAffairs'], from: ['submitted'], missing: [] }),
  assign: (cell) => ({ by: assigningBody(cell), from: ['registered', 'preassigned'], missing: [] }),
  acknowledge: (cell) => ({ by: liaisonOrHead(cell), from: ['assigned', 'handling'], own: ['pending'], missing: [] }),
  consult: (cell) => ({
    by: liaisonOrHead(cell),
    from: ['handling', 'replied', 'tracking', 'closed'],
    own: ['acknowledged', 'opinionGiven', 'drafting', 'replied'],
    missing: [],
  }),
  giveCoOpinion: (cell) => ({
    by: liaisonOrHead(cell),
    from: ['handling', 'replied'],
    own: ['acknowledged'],
    missing: unless(cell.role === 'co', 'isCoOffice'),
  }),
  draftReply: (cell) => ({
    by: liaisonOrHead(cell),
    from: inHandling,
    own: ['acknowledged', 'drafting'],
    missing: unless(cell.role !== 'co', 'isReplyingOffice'),
  }),
  reply: (cell) => ({
    by: head(cell),
    from: inHandling,
    own: ['drafting'],
    missing: [
      ...unless(cell.role !== 'co', 'isReplyingOffice'),
      ...unless(cell.ripe, 'consulted', 'everyProposalAnswered', 'classComplete', 'publicationSet'),
      ...unless(ownOpinionIn(cell), 'opinionsIn'),
    ],
  }),
  urge: ({ ripe, own }) => ({
    by: supervisors,
    from: ['assigned', 'handling', 'replied', 'tracking'],
    missing: unless(ripe || owing.includes(own), 'somethingOwed'),
  }),
  designateKey: ({ ripe }) => ({
    by: ['deputyAffairs', 'leader'],
    from: ['registered', 'preassigned', 'assigned', 'handling', 'replied'],
    missing: unless(ripe, 'notYetKey'),
  }),
  evaluate: (cell) => ({
    by: submitter(cell),
    from: ['replied', 'tracking', 'closed'],
    missing: unless(cell.ripe && counts(cell), 'ratingDue'),
  }),
  lapse: (cell) => ({
    by: [],
    from: ['replied'],
    missing: unless(cell.ripe && counts(cell), 'feedbackPassed', 'raterUrged'),
  }),
};

const people: Person[] = [
  ...supervisors,
  ...others,
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
function shouldBe(act: ActName, cell: Cell, person: Person): string {
  const { by, from, own, missing } = expected[act](cell);
  if (act !== 'lapse' && !by.includes(person)) return 'forbidden';
  const role = act === 'lapse' ? 'system' : (grantsOf(person)[0]?.role ?? 'none');
  const misplaced = !from.includes(cell.state);
  const codes = misplaced
    ? ['wrongCaseState']
    : [...(own && !own.includes(cell.own) ? ['wrongAssignmentState'] : []), ...missing];
  return codes.length === 0 ? `permitted as ${role}` : `refused as ${role}: ${[...codes].sort().join(' ')}`;
}

function was(decision: Decision): string {
  if (decision.verdict === 'forbidden') return 'forbidden';
  if (decision.verdict === 'permitted') return `permitted as ${decision.role}`;
  const codes = [...new Set(decision.causes.map((one) => one.code))].sort();
  return `refused as ${decision.role}: ${codes.join(' ')}`;
}

interface Question {
  readonly cell: Cell;
  readonly person: Person;
  readonly file: CaseFile;
  readonly setting: Setting;
}

/** Every cell with its file and, for each person, the setting that the engine would make. */
function* questions(): Generator<Question> {
  for (const cell of cells()) {
    const { file, assignmentId } = fileOf(cell);
    const setting = world.setting(file, 'nobody', assignmentId, everyDeputy);
    for (const person of people) yield { cell, person, file, setting: { ...setting, actor: world.actor(person) } };
  }
}

const told = (act: string, cell: Cell, person: Person) => `${act} by ${person} in ${JSON.stringify(cell)}`;

describe('每一行为 × 每一状态 × 每一角色: the rules against a table written by hand', () => {
  it('decides every one of them as the table says', () => {
    const wrong: string[] = [];
    const count = { forbidden: 0, permitted: 0, refused: 0 };
    let unjustified = 0;
    for (const { cell, person, setting, file } of questions()) {
      for (const act of actNames) {
        const decision = decide(act, file, setting);
        count[decision.verdict]++;
        const should = shouldBe(act, cell, person);
        if (was(decision) !== should) wrong.push(`${told(act, cell, person)}: ${was(decision)}, not ${should}`);
        if (decision.verdict !== 'refused') continue;
        if (decision.causes.some(({ message }) => !/[\u4e00-\u9fff]{4}/.test(message))) unjustified++;
      }
    }
    const all = count.forbidden + count.permitted + count.refused;
    process.stdout.write(`exhaustive: ${String(all)} checks ${JSON.stringify(count)}\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(unjustified).toBe(0);
    expect(all).toBe(14 * 8 * 3 * variants.length * 2 * people.length * actNames.length);
    for (const verdict of keys(count)) expect(count[verdict]).toBeGreaterThan(500);
  });

  it('offers exactly what it permits, upon the case and upon the assignment', () => {
    const wrong: string[] = [];
    let offered = 0;
    for (const { cell, person, setting, file } of questions()) {
      for (const assignmentId of [null, setting.assignment?.id ?? null]) {
        const offers = permittedActs(file, { ...setting, assignment: null }, assignmentId).map((one) => one.act);
        offered += offers.length;
        const should = actNames.filter((act) => {
          if (act === 'draft' || act === 'lapse') return false;
          const upon = expected[act](cell).own ? 'assignment' : 'suggestion';
          return (
            upon === (assignmentId ? 'assignment' : 'suggestion') && shouldBe(act, cell, person).startsWith('permitted')
          );
        });
        if (offers.join() !== should.join())
          wrong.push(`${told('offers', cell, person)}: ${offers.join()}, not ${should.join()}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(offered).toBeGreaterThan(500);
  });
});
