import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { Assignment } from '../../../src/case-file/papers/assignment.js';
import { addDays } from '../../../src/deadlines/local-date.js';
import { startClock } from '../../../src/deadlines/clock.js';
import { shippedCalendar } from '../../../src/deadlines/shipped-calendar.js';
import { accounts, congressId, delegations, deputies, fixedId, offices } from './roster.js';
import { asksForTime, type Cell, ownOffice, promiseOf } from './cell.js';
import { assigned } from './stories.js';
import { firstDay } from './world.js';

const real = assigned().file;
const [model] = real.assignments as [Assignment];
const ownId = fixedId('a', 1);
const leadId = fixedId('a', 2);
const owner = { congressId, suggestionId: real.suggestion.id };

/** The papers under test beside the assignment, by the subject that acts are upon. */
export const paperIds = {
  commitment: fixedId('b', 4),
  supervisionLetter: fixedId('b', 21),
  oversightCopy: fixedId('b', 22),
};

/** The file of a cell, and the id of the assignment under test. */
export function fileOf(cell: Cell): { file: CaseFile; assignmentId: string } {
  const { state, submitter, role, own, ripe } = cell;
  const deputyId = submitter === 'deputy' ? real.suggestion.deputyId : null;
  const written = { cause: ripe ? '村民健身场地不足。' : ' ', proposals: ['建设健身场地。'] };
  const suggestion = {
    ...real.suggestion,
    ...written,
    state,
    submitterKind: submitter,
    deputyId,
    delegationId: delegations.first.id,
    submittedOn: ripe ? firstDay : '2020-01-01',
  };
  const tested = { ...model, id: ownId, officeId: offices[ownOffice(cell)].id, role, state: own };
  const lead = { ...model, id: leadId, officeId: offices[cell.office].id, state: 'replied' as const };
  const empty = Object.fromEntries(Object.keys(real).map((kind) => [kind, []])) as unknown as CaseFile;
  const assignments = role === 'co' ? [tested, lead] : [tested];
  return {
    file: { ...empty, suggestion, assignments, ...(ripe ? ripePapers(cell) : barePapers()), ...papersUpon(ripe) },
    assignmentId: ownId,
  };
}

/** Already designated as key, with a plan, escalated, and failed in examination: the conditions that ask for an absence. */
function barePapers(): Partial<CaseFile> {
  const leader = { name: '常委会副主任甲', accountId: accounts.viceChairman };
  const decided = { committee: null, decidedOn: firstDay, designatedOn: firstDay };
  const raised = { reason: '', leader, escalatedOn: firstDay, accountId: fixedId('ac', 1) };
  const plan = { plan: '视察一次。', plannedOn: firstDay, role: 'committee', accountId: fixedId('ac', 1) };
  const checked = { political: 'pass' as const, legal: 'pass' as const, quality: 'fail' as const, opinion: '请修改。' };
  const by = { textVersion: real.suggestion.textVersion, role: 'delegation', accountId: accounts.mayor };
  return {
    examinations: [{ ...owner, ...checked, ...by, id: fixedId('b', 2), examinedOn: firstDay }],
    keyPlans: [{ ...owner, id: fixedId('b', 8), ...plan }],
    keyDesignations: [{ ...owner, id: fixedId('b', 1), supervisingLeader: leader, leadingLeader: leader, ...decided }],
    escalations: [{ ...owner, id: fixedId('b', 2), ...raised }],
  };
}

/** The office may still ask to be relieved of the case. */
function objectionClock() {
  const term = { length: { lengthCalendarDays: 10 }, source: '测试' };
  const start = {
    id: fixedId('b', 18),
    suggestionId: owner.suggestionId,
    kind: 'objection' as const,
    assignmentId: ownId,
  };
  return { congressId, ...startClock({ ...start, anchorOn: firstDay, term }, shippedCalendar()) };
}

function ripePapers(cell: Cell): Partial<CaseFile> {
  const { state } = cell;
  const of = { ...owner, assignmentId: ownId };
  const by = { accountId: fixedId('ac', 1) };
  const round = { round: 1 };
  const draft = { answers: [{ proposalSeq: 1, text: '已建成。' }], summary: '', outcomeClass: 'A', explanation: null };
  const rest = {
    planned: [],
    publication: 'full' as const,
    docNo: null,
    missingOpinionsReason: null,
    missingOpinionsOf: [],
    draftedOn: firstDay,
  };
  const unsigned = { ...of, ...round, ...draft, ...rest, ...by, signer: null, signedOn: null, issuedOn: null };
  const signed = { ...unsigned, issued: true, signer: '局长甲', signedOn: firstDay, issuedOn: firstDay };
  const replyId = fixedId('b', 2);
  const held = { stage: 'before' as const, form: 'visit' as const, heldOn: firstDay, summary: '', attendees: [] };
  const told = { note: '请评价。', target: 'rater' as const, assignmentIds: [ownId], role: 'deputyAffairs' };
  const anchorOn = addDays(firstDay, -60);
  const term = { length: { lengthWorkingDays: 20 }, source: '测试' };
  const clock = {
    id: fixedId('b', 6),
    suggestionId: owner.suggestionId,
    kind: 'feedback' as const,
    assignmentId: ownId,
  };
  const replyTerm = { length: { lengthMonths: 3 }, source: '测试' };
  const replyClock = { ...clock, id: fixedId('b', 8), kind: 'reply' as const, anchorOn: firstDay, term: replyTerm };
  const asked = { reason: '用地调整', until: '2026-08-10', requestedOn: firstDay, state: 'requested' as const };
  const undecided = { grantedUntil: null, decision: null, decidedOn: null, decidedBy: null };
  const extension = { ...of, ...by, ...asked, ...undecided, id: fixedId('b', 9) };
  const lapsed = state === 'tracking' || state === 'closed';
  const promised = {
    seq: 1,
    text: '建成',
    measures: '资金',
    dueOn: '2026-09-30',
    state: promiseOf(cell) ?? 'open',
    fulfilledOn: null,
  };
  const none = { leaderLevel: null, eventName: null, recordedOn: firstDay };
  const invited = { deputyId: deputies.fellow.id, state: 'invited' as const, textVersion: null, answeredOn: null };
  return {
    cosigners: [{ ...owner, ...invited, id: fixedId('b', 8), invitedOn: firstDay }],
    consultations: [{ ...of, ...round, ...held, ...none, ...by, id: fixedId('b', 1) }],
    replies: [
      { ...signed, id: replyId },
      { ...unsigned, id: fixedId('b', 3), issued: false },
    ],
    commitments: [{ ...of, ...promised, id: fixedId('b', 4), replyId }],
    urgings: [{ ...owner, ...told, ...by, id: fixedId('b', 5), urgedOn: firstDay }],
    extensions: asksForTime(cell) ? [extension] : [],
    clocks: [
      { congressId, ...startClock({ ...clock, anchorOn, term }, shippedCalendar()) },
      { congressId, ...startClock(replyClock, shippedCalendar()) },
      objectionClock(),
    ],
    attachments: attachedFiles(fixedId('b', 3)),
    lapses: lapsed ? [{ ...of, ...round, id: fixedId('b', 7), lapsedOn: firstDay }] : [],
  };
}

/** A file with the suggestion, and one with the draft of the reply. */
function attachedFiles(draftId: string) {
  const what = { name: '现场.jpg', mediaType: 'image/jpeg', bytes: 10, declaredUnclassified: true, addedOn: firstDay };
  const one = { ...owner, ...what, accountId: fixedId('ac', 1) };
  const ofSuggestion = { target: 'suggestion' as const, paperId: null, assignmentId: null };
  const ofDraft = { target: 'reply' as const, paperId: draftId, assignmentId: ownId };
  return [
    { ...one, ...ofSuggestion, id: fixedId('b', 31), sha256: 'a'.repeat(64) },
    { ...one, ...ofDraft, id: fixedId('b', 32), sha256: 'b'.repeat(64) },
  ];
}

/** What acts are upon beside the assignment: still to be dealt with where it is ripe, else done. */
function papersUpon(ripe: boolean): Partial<CaseFile> {
  const by = { role: 'deputyAffairs', accountId: fixedId('ac', 1) };
  const demanded = { cause: 'noContact' as const, demand: '请与代表沟通。', dueOn: '2026-03-10', issuedOn: firstDay };
  const answered = ripe
    ? { state: 'open' as const, report: null, answeredOn: null, answeredBy: null }
    : { state: 'answered' as const, report: '已沟通。', answeredOn: firstDay, answeredBy: by.accountId };
  const letter = { ...owner, id: paperIds.supervisionLetter, assignmentId: ownId, ...demanded, ...by, ...answered };
  const concluded = ripe
    ? { state: 'sent' as const, result: null, resultOn: null }
    : { state: 'concluded' as const, result: '已整改。', resultOn: firstDay };
  const passedOn = { body: 'enforcement' as const, note: '行政执法类。', copiedOn: firstDay, accountId: by.accountId };
  const copy = { ...owner, id: paperIds.oversightCopy, ...passedOn, ...concluded };
  return { supervisionLetters: [letter], oversightCopies: [copy] };
}
