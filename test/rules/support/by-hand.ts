import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { AssignmentState, CaseState } from '../../../src/case-file/states.js';
import { addDays, type LocalDate } from '../../../src/deadlines/local-date.js';
import type { ActName } from '../../../src/lifecycle/acts.js';
import { awaitingRating } from '../../../src/lifecycle/standing.js';
import { type Cell, ownOffice } from './cell.js';
import { handOverTo, type Input, wholeReply } from './inputs.js';
import type { Person } from './people.js';

/**
 * What the procedure must be, written by hand from the law and architecture.md; nothing here is read from the rules under
 * test. A new act adds its lines here: its moves, who may and where, and a body that it takes.
 */

/** Every move of the case, by an act or by itself. */
export const moves: readonly string[] = [
  ...['draft>submitted', 'submitted>draft', 'submitted>registered', 'submitted>refused'],
  ...['registered>assigned', 'preassigned>assigned', 'assigned>handling', 'handling>replied'],
  ...['replied>closed', 'replied>tracking', 'replied>handling', 'replied>deliberating'],
  ...['tracking>handling', 'tracking>deliberating', 'closed>handling', 'closed>deliberating'],
];

/** Where the procedure may end for good: 不予立案, 转送, 撤回, 归档; and 办结, until there is an archive. */
export const ends = ['refused', 'referred', 'withdrawn', 'archived', 'closed'];

/**
 * What waits for acts of a later stage of the build. Each list must be exactly what is missing: an act that fills a gap
 * makes the test fail until the gap is struck off here.
 */
export const later = {
  /** nothing leads there yet: 预交办, 转送, 撤回, 归档 */
  unreachable: ['archived', 'preassigned', 'referred', 'withdrawn'],
  /** nothing leads on from there yet: 三方合议 (deliberateAccept, deliberateRehandle) */
  stuck: ['deliberating'],
  /** moves that the procedure knows and nobody can make yet: acceptFulfilment, deliberate…, archive, withdraw … */
  missingMoves: [
    'closed>archived',
    'deliberating>closed',
    'deliberating>handling',
    'registered>preassigned',
    'submitted>referred',
    'submitted>withdrawn',
    'tracking>closed',
  ],
  /** states of an assignment that no act or roll-up gives yet: requestReassignment, reassign */
  assignmentUnreachable: ['objected', 'reassigned'],
  /** kinds of clocks that no act starts yet: 立案告知, 改办, 公开, 督办函 */
  idleClocks: ['recessNotice', 'reassign', 'publish', 'supervisionLetter'],
};

/** The right answer to one question, worked out by hand: who may, where, and what is missing then. */
export interface Expected {
  readonly by: readonly Person[];
  readonly from: readonly CaseState[];
  /** for an act upon an assignment: the states of that assignment */
  readonly own?: readonly AssignmentState[];
  readonly missing: readonly string[];
}

const submitter = ({ submitter: kind }: Cell): Person[] => [kind === 'deputy' ? 'leadDeputy' : 'delegation'];
const liaisonOrHead = (cell: Cell): Person[] => [`liaison:${ownOffice(cell)}`, ...head(cell)];
const head = (cell: Cell): Person[] => [`head:${ownOffice(cell)}`];
export const supervisors: Person[] = ['deputyAffairs', 'committee', 'otherCommittee', 'leader', 'governmentOffice'];
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
export const expected: Record<ActName, (cell: Cell) => Expected> = {
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
  acknowledge: (cell) => ({
    by: liaisonOrHead(cell),
    from: ['assigned', 'handling', 'replied'],
    own: ['pending'],
    missing: [],
  }),
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
  returnReply: (cell) => ({ by: head(cell), from: inHandling, own: ['drafting'], missing: [] }),
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

const text = { title: '关于推进小剡村健身场地建设的建议', cause: '村民健身场地不足。' };

/** Whether a co-office that stands has not given its opinion. */
const silent = (file: CaseFile | null) =>
  file?.assignments.some((one) => one.role === 'co' && ['pending', 'acknowledged', 'objected'].includes(one.state)) ??
  false;

/** What each act is sent when a story goes well; each is enough by itself. */
const good: Readonly<Record<ActName, (file: CaseFile | null, today: LocalDate) => Input>> = {
  draft: () => ({ ...text, proposals: ['在村委会旁空地建设健身场地。', '配备夜间照明。'] }),
  revise: () => ({ cause: '村民健身场地不足，老人、孩子无处活动。' }),
  submit: () => ({}),
  return: () => ({ reason: '一件建议只提一个事项，请分开提出。' }),
  register: () => ({ categoryCode: 'urban' }),
  refuse: () => ({ reasonCode: 'pendingCase', reason: '涉及正在审理的具体案件。' }),
  assign: () => handOverTo({ to: 'housing', role: 'lead' }),
  acknowledge: () => ({ responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-12345678' }),
  consult: (_file, today) => ({
    stage: 'before',
    form: 'visit',
    heldOn: today,
    summary: '到现场与代表一起查看了场地。',
    attendees: ['代表甲', '分管副局长'],
  }),
  giveCoOpinion: () => ({ opinion: '同意在该地块建设。', signer: '局长乙' }),
  draftReply: () => wholeReply(),
  returnReply: () => ({ reason: '第二条的答复没有写明完成时间，请补充。' }),
  reply: (file) => ({ signer: '局长甲', ...(silent(file) ? { missingOpinionsReason: '会办单位逾期未交意见。' } : {}) }),
  urge: () => ({ note: '期限将至，请抓紧办理。' }),
  designateKey: (_file, today) => ({
    supervisingLeader: { name: '常委会副主任甲' },
    leadingLeader: { name: '副区长乙' },
    decidedOn: addDays(today, -1),
  }),
  evaluate: (file, today) => ({
    attitude: 'satisfied',
    result: 'satisfied',
    ...(file ? { assignmentId: awaitingRating(file, today)[0]?.id } : {}),
  }),
  lapse: () => ({}),
};

/** A good body for an act, upon this file, on this day. */
export function goodInput(act: ActName, file: CaseFile | null, today: LocalDate): Input {
  return good[act](file, today);
}
