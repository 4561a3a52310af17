import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { Assignment } from '../../../src/case-file/papers/assignment.js';
import type { Evaluation } from '../../../src/case-file/papers/evaluation.js';
import type { Delivery } from '../../../src/case-file/papers/publication.js';
import type { Commitment, Reply } from '../../../src/case-file/papers/reply.js';
import type { Profile } from '../../../src/congress/profile/profile.js';
import { broken, type Claim, isOfLedger, judged, ratersOf, signersOf } from './claims.js';
import { impossibleClocks } from './impossible-clocks.js';
import { undoneClaims, withdrawnClaims } from './impossible-ends.js';
import { impossibleGroups } from './impossible-groups.js';

/** What is wrong with a case file by itself; it knows nothing of the table of acts, only what a clerk would see at once. */
export function impossible(file: CaseFile, profile: Profile): string[] {
  return broken([
    ...stateClaims(file, profile),
    ...suggestionClaims(file),
    ...file.assignments.flatMap((one) => assignmentClaims(file, one, profile)),
    ...file.replies.filter((one) => one.issued).flatMap((one) => replyClaims(file, one, profile)),
    ...ratingClaims(file),
    ...cosignerClaims(file),
    ...file.commitments.flatMap((one) => promiseClaims(file, one)),
    ...impossibleClocks(file),
    ...impossibleGroups(file),
  ]);
}

/** The latest assignment of each office that replies. */
function latestReplying(file: CaseFile): Assignment[] {
  const last = new Map<string, Assignment>();
  for (const one of file.assignments.filter(({ state }) => state !== 'reassigned')) {
    if (one.role !== 'co' && one.round >= (last.get(one.officeId)?.round ?? 0)) last.set(one.officeId, one);
  }
  return [...last.values()];
}

/** Whether an evaluation is one that makes an office handle the case again. */
function poor(one: Evaluation, profile: Profile): boolean {
  return one.result === 'dissatisfied' || (profile.attitudeAloneRehandles.value && one.attitude === 'dissatisfied');
}

/** Whether the reply of an assignment was rated so that it must be handled again and nobody has deliberated on it. */
function disliked(file: CaseFile, assignmentId: string, profile: Profile): boolean {
  const rated = file.evaluations.some((one) => one.assignmentId === assignmentId && poor(one, profile));
  return rated && !file.deliberations.some((one) => one.assignmentIds.includes(assignmentId));
}

const busy = new Set(['pending', 'acknowledged', 'objected', 'drafting']);

function stateClaims(file: CaseFile, profile: Profile): Claim[] {
  const { state } = file.suggestion;
  if (state === 'withdrawn') return withdrawnClaims(file);
  if (state === 'undone') return undoneClaims(file);
  const early = ['draft', 'submitted', 'registered', 'preassigned', 'refused', 'referred'].includes(state);
  const over = ['closed', 'tracking', 'deliberating', 'archived'].includes(state);
  const latest = latestReplying(file);
  const replied = latest.length > 0 && latest.every((one) => one.state === 'replied');
  const settled = replied && latest.every((one) => judged(file, one.id) || isOfLedger(file, one));
  const third = latest.some((one) => one.round > 2 && disliked(file, one.id, profile));
  const owes = file.commitments.some((one) => one.state === 'open' || one.state === 'reported');
  const concluded = ['closed', 'tracking', 'archived'].includes(state);
  return [
    [early === (file.assignments.length === 0), `${state} with ${String(file.assignments.length)} assignments`],
    [early || latest.length > 0, `${state} without a replying office`],
    [
      state !== 'assigned' ||
        file.assignments.every((one) => ['pending', 'objected', 'reassigned'].includes(one.state)),
      'assigned, but one has signed',
    ],
    [state !== 'preassigned' || file.proposedOffices.length > 0, 'pre-assigned to nobody'],
    [state !== 'handling' || !replied, 'handling, though every office has replied'],
    [state !== 'replied' || (replied && !settled), 'replied, but not all replied, or all are rated'],
    [!over || settled, `${state}, but not settled`],
    [!concluded || !file.assignments.some((one) => busy.has(one.state)), `${state}, but an office is still busy`],
    [!['closed', 'archived'].includes(state) || !owes, `${state} with an open commitment`],
    [state !== 'deliberating' || third, 'deliberating before the third dissatisfaction'],
    [(state === 'archived') === (file.suggestion.archivedOn !== null), `${state}, archived on a day`],
    [state !== 'tracking' || owes, 'tracking without an open commitment'],
  ];
}

function suggestionClaims({ suggestion, texts, reviews, examinations, pastRecords }: CaseFile): Claim[] {
  const { number, sessionId, registeredOn, profileKey, profileVersion, state } = suggestion;
  const entry = [number, sessionId, registeredOn, profileKey, profileVersion, suggestion.inSession];
  const known = entry.filter((one) => one !== null).length;
  const last = texts.at(-1);
  const failed = examinations.some(
    (one) => one.textVersion === suggestion.textVersion && [one.political, one.legal, one.quality].includes('fail'),
  );
  const same = last?.title === suggestion.title && last.cause === suggestion.cause;
  const days = [suggestion.submittedOn, registeredOn, suggestion.firstHandedOverOn].filter((one) => one !== null);
  return [
    [known === 0 || known === entry.length, 'registered in part'],
    [
      state === 'withdrawn' || known > 0 === !['draft', 'submitted', 'refused', 'referred', 'undone'].includes(state),
      `${state}, number ${String(number)}`,
    ],
    [
      (suggestion.submittedOn === null) === (state === 'draft' || pastRecords.length > 0),
      `${state}, submitted ${String(suggestion.submittedOn)}`,
    ],
    [texts.length === suggestion.textVersion && same, 'the last text kept is not the text'],
    [String(last?.proposals) === String(suggestion.proposals), 'the last proposals kept are not the proposals'],
    [days.join() === [...days].sort().join(), `days out of order: ${days.join()}`],
    [known === 0 || !failed, 'registered with a failed check'],
    [
      pastRecords.length > 0 || reviews.filter((one) => one.kind === 'registered').length === (known > 0 ? 1 : 0),
      'registered without review',
    ],
  ];
}

function assignmentClaims(file: CaseFile, one: Assignment, profile: Profile): Claim[] {
  const issued = file.replies.filter((reply) => reply.assignmentId === one.id && reply.issued).length;
  const drafts = file.replies.filter((reply) => reply.assignmentId === one.id && !reply.issued).length;
  const opinions = file.coOpinions.filter((opinion) => opinion.assignmentId === one.id && !opinion.returnedOn).length;
  const asked = file.extensions.filter((ask) => ask.assignmentId === one.id);
  const periods = file.progressReports
    .filter((report) => report.assignmentId === one.id)
    .map((report) => report.period);
  const before = file.assignments.find((other) => other.id === one.predecessorId);
  const gone = one.state === 'reassigned';
  const waits = file.reassignmentRequests.some((paper) => paper.assignmentId === one.id && paper.decision === null);
  const took = before?.state === 'reassigned' && before.round === one.round && before.role === one.role;
  const again = before?.officeId === one.officeId && before.round === one.round - 1 && before.role === one.role;
  const rated = file.evaluations.some((rating) => rating.assignmentId === before?.id && poor(rating, profile));
  const sentBack = file.deliberations.filter((paper) => paper.conclusion === 'rehandle').length;
  const refuted = refutedIn(file);
  const because = rated || refuted.includes(before?.id ?? '');
  const who = `${one.role} of round ${String(one.round)} (${one.state})`;
  // Of a past round nobody knows more than the ledger says.
  if (file.suggestion.state === 'withdrawn' || isOfLedger(file, one)) return [];
  return [
    [issued === (one.state === 'replied' ? 1 : 0), `${who} has ${String(issued)} issued replies`],
    [gone || drafts === (one.state === 'drafting' ? 1 : 0), `${who} has ${String(drafts)} drafts`],
    [gone || opinions === (one.state === 'opinionGiven' ? 1 : 0), `${who} has ${String(opinions)} opinions`],
    [asked.filter((ask) => ask.state === 'granted').length <= 1, `${who} was put off twice`],
    [asked.filter((ask) => ask.state === 'requested').length <= 1, `${who} asked twice at once`],
    [new Set(periods).size === periods.length, `${who} reported a month twice`],
    [one.role === 'co' || !['opinionGiven', 'ended'].includes(one.state), `${who} ended without a reply`],
    [one.role !== 'co' || !['drafting', 'replied'].includes(one.state), `${who} replies`],
    [
      gone || ['ended', 'objected'].includes(one.state) || (one.state === 'pending') === (one.handler === null),
      `${who}: handler ${String(one.handler)}`,
    ],
    [took || (one.round === 1 ? !before : again && because), `${who} has no reason to be`],
    // A request that nobody had decided when the case ended waits no longer for anything.
    [one.state === 'ended' || (one.state === 'objected') === waits, `${who}: request for re-assignment`],
    [!gone || file.assignments.some((other) => other.predecessorId === one.id), `${who} has no successor`],
    [one.round <= profile.automaticRehandlings.value + 1 + sentBack + refuted.length, `${who}: one round too many`],
  ];
}

/** The assignments whose replies a look-back found not to be solved. */
function refutedIn(file: CaseFile): string[] {
  return file.lookBacks.filter((one) => one.finding === 'notReal').flatMap((one) => one.assignmentIds);
}

function replyClaims(file: CaseFile, reply: Reply, profile: Profile): Claim[] {
  if (isOfLedger(file, reply)) return [];
  const outcome = profile.outcomeClasses.value.find((one) => one.code === reply.outcomeClass);
  const seqs = reply.answers.map((one) => one.proposalSeq).sort();
  const asked = file.suggestion.proposals.map((_one, at) => at + 1);
  const { stages, need } = profile.requiredConsultationStages.value;
  const held = (stage: string) =>
    file.consultations.some((one) => one.assignmentId === reply.assignmentId && one.stage === stage);
  const promised = file.commitments.filter((one) => one.replyId === reply.id);
  const addressee = (one: Delivery) => one.deputyId ?? String(one.delegationId);
  const delivered = file.deliveries.filter((one) => one.replyId === reply.id);
  const silent = reply.missingOpinionsOf.length > 0;
  return [
    [outcome !== undefined, 'reply without class'],
    [seqs.join() === asked.join(), `reply answers ${seqs.join()} of ${asked.join()}`],
    [!outcome?.requiresDueDate || promised.length > 0, 'planned, without a commitment'],
    [promised.length === reply.planned.length, 'promised one thing, owes another'],
    [!outcome?.requiresExplanation || (reply.explanation ?? '').trim() !== '', 'not solved, without explanation'],
    [reply.publication !== null && reply.signer !== null && reply.signedOn !== null, 'reply not signed'],
    [need === 'any' ? stages.some(held) : stages.every(held), 'reply without consultation'],
    [
      String(delivered.map(addressee).sort()) === String(signersOf(file).sort()) &&
        delivered.every((one) => one.deliveredOn === reply.issuedOn),
      'reply not delivered once to everybody who signed',
    ],
    [silent === (reply.missingOpinionsReason !== null), 'opinions missing without a reason, or a reason for nothing'],
  ];
}

function cosignerClaims({ cosigners, suggestion }: CaseFile): Claim[] {
  const { state, textVersion, deputyId } = suggestion;
  const confirmed = cosigners.filter((one) => one.state === 'confirmed');
  return [
    [confirmed.every((one) => one.textVersion === textVersion && one.answeredOn !== null), 'co-signed another text'],
    [state === 'draft' || cosigners.every((one) => one.state !== 'invited'), `${state}, with an open invitation`],
    [cosigners.every((one) => one.deputyId !== deputyId), 'the lead deputy co-signs'],
    [new Set(cosigners.map((one) => one.deputyId)).size === cosigners.length, 'asked twice to co-sign'],
  ];
}

function ratingClaims(file: CaseFile): Claim[] {
  const raters = ratersOf(file);
  const by = (one: Evaluation) => one.deputyId ?? String(one.delegationId);
  const rated = file.evaluations.map((one) => `${one.assignmentId} ${by(one)}`);
  const disliked = file.evaluations.filter((one) => [one.attitude, one.result].includes('dissatisfied'));
  const ofLookBacks = file.supervisionCases.filter((one) => one.cause === 'lookBack').map((one) => one.assignmentId);
  const watched = file.supervisionCases.flatMap((one) =>
    one.cause === 'lookBack' ? [] : [`${one.assignmentId} ${one.cause}`],
  );
  const causes = disliked.map((one) => {
    const cause = one.result === 'dissatisfied' ? 'dissatisfiedResult' : 'dissatisfiedAttitude';
    return `${one.assignmentId} ${cause}`;
  });
  const lapsed = file.lapses.map((one) => one.assignmentId);
  return [
    [new Set(rated).size === rated.length, 'a reply rated twice'],
    [new Set(lapsed).size === lapsed.length, 'a reply lapsed twice'],
    [file.evaluations.every((one) => raters.includes(by(one))), 'rated by a stranger'],
    [disliked.every((one) => (one.comment ?? '').trim() !== ''), 'dissatisfied without a word'],
    [[...new Set(causes)].join() === watched.join(), 'dissatisfied without supervision, or the reverse'],
    [ofLookBacks.join() === refutedIn(file).join(), 'refuted without supervision, or the reverse'],
    [file.evaluations.every((one) => !one.late || lapsed.includes(one.assignmentId)), 'late is not late'],
    [raters.length > 1 || file.evaluations.every((one) => one.late === lapsed.includes(one.assignmentId)), 'not late'],
    [
      file.evaluations.every((one) => file.replies.some((reply) => reply.id === one.replyId && reply.issued)),
      'rated nothing',
    ],
  ];
}

function promiseClaims(file: CaseFile, one: Commitment): Claim[] {
  const reports = file.fulfilments.filter((report) => report.commitmentId === one.id);
  const last = reports.at(-1);
  const undecided = reports.filter((report) => report.accepted === null).length;
  const put = file.deferrals.filter((deferral) => deferral.commitmentId === one.id);
  const kept = reports.filter((report) => report.accepted).length;
  return [
    [
      one.state === 'superseded' || undecided === (one.state === 'reported' ? 1 : 0),
      'reported, but nothing to confirm',
    ],
    [kept === (one.state === 'fulfilled' ? 1 : 0), `${one.state}, confirmed ${String(kept)} times`],
    [one.state === 'superseded' || (one.fulfilledOn === null) === (one.state === 'open'), `${one.state}, kept when?`],
    [one.state !== 'fulfilled' || one.fulfilledOn === last?.reportedOn, 'kept on another day than it was reported'],
    [put.length === 0 || put.at(-1)?.dueOn === one.dueOn, 'put off to another day'],
    [put.every((deferral) => deferral.dueOn > deferral.fromDueOn), 'put off to an earlier day'],
  ];
}
