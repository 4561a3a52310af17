import type { Assignment } from '../../../case-file/papers/assignment.js';
import type { ClockPaper } from '../../../case-file/papers/clock.js';
import type { Reply } from '../../../case-file/papers/reply.js';
import type { Written } from '../../../case-file/papers.js';
import type { Profile } from '../../../congress/profile/profile.js';
import { profileTerm } from '../../../deadlines/clock-kinds.js';
import { meetClock, startClock } from '../../../deadlines/clock.js';
import { localDate } from '../../../deadlines/local-date.js';
import type { DeedSetting } from '../../../lifecycle/setting.js';
import type { PastBody, PastLine } from './past-line.js';

/** Whether a ledger says that an office replied: with a day, or with a class. */
function hasReplied({ repliedOn, outcomeClass }: PastLine): boolean {
  return repliedOn !== undefined || outcomeClass !== undefined;
}

/** The assignments 办理任务: one lead or, where there are several that replied, each for its part; then the co-offices. */
export function pastAssignments(input: PastBody, setting: DeedSetting): Written<Assignment>[] {
  const unknown = { acknowledgedOn: null, responsibleLeader: null, deputyHead: null, handler: null, phoneCipher: null };
  const same = { part: null, round: 1, handedOverOn: input.handedOverOn ?? null, ...unknown };
  const rest = { phoneMasked: null, note: null, predecessorId: null };
  const role = input.lines.length > 1 ? ('separate' as const) : ('lead' as const);
  const replying = input.lines.map((line) => {
    const state = hasReplied(line) ? ('replied' as const) : ('ended' as const);
    return { id: setting.newId(), officeId: line.officeId, role, state, ...same, ...rest };
  });
  const others = input.coOfficeIds.map((officeId) => {
    return { id: setting.newId(), officeId, role: 'co' as const, state: 'ended' as const, ...same, ...rest };
  });
  return [...replying, ...others];
}

/** The replies 答复, without their words, which no ledger has. */
export function pastReplies(
  input: PastBody,
  assignments: readonly Written<Assignment>[],
  setting: DeedSetting,
): Written<Reply>[] {
  return input.lines.flatMap((line, index) => {
    const assignment = assignments[index];
    if (!assignment || !hasReplied(line)) return [];
    const { repliedOn = null, outcomeClass = null } = line;
    return [
      {
        ...{
          id: setting.newId(),
          assignmentId: assignment.id,
          round: 1,
          issued: true,
          answers: [],
          summary: '',
          outcomeClass,
        },
        ...{ explanation: null, planned: [], publication: null, docNo: null, signer: null, signedOn: repliedOn },
        ...{ issuedOn: repliedOn, missingOpinionsReason: null, missingOpinionsOf: [] },
        ...{ draftedOn: repliedOn ?? setting.today, accountId: setting.actor.accountId },
      },
    ];
  });
}

/**
 * The dates by which offices had to reply 答复期限, where the ledger has both days: by the usual length, for of extensions no
 * ledger tells.
 */
export function pastClocks(
  input: PastBody,
  assignments: readonly Written<Assignment>[],
  setting: DeedSetting,
): Written<ClockPaper>[] {
  const term = profileTerm(setting.profile, 'reply', false);
  const { handedOverOn } = input;
  if (!term || handedOverOn === undefined) return [];
  return input.lines.flatMap(({ repliedOn }, index) => {
    const assignment = assignments[index];
    if (!assignment || repliedOn === undefined) return [];
    const hangsOn = { suggestionId: '', kind: 'reply' as const, assignmentId: assignment.id };
    const started = startClock(
      { id: setting.newId(), ...hangsOn, anchorOn: localDate(handedOverOn), term },
      setting.calendar,
    );
    return [meetClock(started, localDate(repliedOn))];
  });
}

/** The worst class; classes are listed from the best to the worst. Null where there is none. */
export function worstOf(
  classes: readonly (string | undefined)[],
  { outcomeClasses }: Pick<Profile, 'outcomeClasses'>,
): string | null {
  return outcomeClasses.value.findLast((one) => classes.includes(one.code))?.code ?? null;
}
