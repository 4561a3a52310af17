import type { CaseFile } from '../../../src/case-file/case-file.js';
import { addDays, localDate } from '../../../src/deadlines/local-date.js';
import { projectDeadline } from '../../../src/deadlines/project.js';
import type { ActName } from '../../../src/lifecycle/acts.js';
import type { Setting } from '../../../src/lifecycle/setting.js';
import { raterAmong } from '../../../src/case-file/raters.js';
import { awaitingRating } from '../../../src/lifecycle/standing.js';
import { goodInput } from './by-hand.js';
import { draftAttachment, recordInput } from './by-hand/attachments.js';
import { handOverTo, type Input } from './inputs.js';
import { systemOf } from './play.js';
import { accounts, deputies } from './roster.js';

/** Chooses the n-th of a list, round and round. */
export function nth<T>(list: readonly T[], n: number): T {
  const chosen = list[n % list.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

const governmental = [
  handOverTo({ to: 'housing', role: 'lead' }),
  handOverTo({ to: 'housing', role: 'lead' }, { to: 'sports', role: 'co' }, { to: 'court', role: 'co' }),
  handOverTo({ to: 'housing', role: 'separate', part: '一' }, { to: 'sports', role: 'separate', part: '二' }),
  handOverTo(
    { to: 'housing', role: 'separate', part: '一' },
    { to: 'sports', role: 'separate', part: '二' },
    { to: 'finance', role: 'co' },
  ),
];
const others = [
  handOverTo({ to: 'sports', role: 'separate', part: '一' }, { to: 'court', role: 'separate', part: '二' }),
  handOverTo({ to: 'court', role: 'lead' }, { to: 'sports', role: 'co' }),
  handOverTo({ to: 'party', role: 'lead' }),
];
const ratings = ['dissatisfied', 'satisfied', 'dissatisfied', 'basicallySatisfied'];
const stages = ['before', 'during', 'after', 'followUp'];

/** What a body may depend on. */
export type Known = Pick<Setting, 'today' | 'profile' | 'actor' | 'calendar'> & {
  /** the paper that the act is upon; null: the case */
  readonly upon?: string | null;
};

/** A body that an act takes whenever it is permitted: one of many, chosen by `n`. */
export function variedInput(act: ActName, file: CaseFile | null, setting: Known, n: number): Input {
  const usual = goodInput(act, file, setting.today);
  const { today } = setting;
  switch (act) {
    case 'draft':
      return {
        ...usual,
        ...(n % 5 === 0 ? { cause: '', proposals: [] } : { proposals: ['一', '二', '三'].slice(n % 3) }),
      };
    case 'revise':
      return { ...usual, proposals: ['甲', '乙'].slice(n % 2) };
    case 'inviteCosigners': {
      const others = [deputies.lead.id, deputies.fellow.id, deputies.stranger.id];
      const free = others.filter((id) => id !== file?.suggestion.deputyId);
      return { deputyIds: free.slice(n % free.length) };
    }
    case 'assign': {
      const reach = setting.actor.grants.some((one) => one.role === 'deputyAffairs');
      return { ...nth(reach ? [...governmental, ...others] : governmental, n), difficult: n % 4 === 0 };
    }
    case 'consult':
      return { ...usual, stage: nth(stages, n), heldOn: addDays(today, -(n % 30)) };
    case 'draftReply':
      return replyDraft(file, setting, n);
    case 'requestExtension':
    case 'grantExtension': {
      // The last day that may be asked for: a term that ends on a day off ends later than the date of the month.
      const anchorOn = localDate(file?.suggestion.firstHandedOverOn ?? today);
      const length = setting.profile.clocks.replyDifficult.value;
      const last = projectDeadline({ anchorOn, length, calendar: setting.calendar }).dueOn;
      return { ...usual, until: [last, today].sort().at(-1) };
    }
    case 'superviseByLetter': {
      const reach = setting.actor.grants.some((one) => one.role !== 'governmentOffice');
      const there = file?.assignments.filter((one) => !['reassigned', 'ended', 'objected'].includes(one.state)) ?? [];
      const to = there.findLast((one) => reach || systemOf(one.officeId) === 'government');
      return { ...usual, assignmentId: to?.id ?? null };
    }
    case 'attachToRecord':
      return recordInput(file, setting.upon ?? null);
    case 'detachFromReply':
      return draftAttachment(file, setting.upon ?? null);
    case 'designateKey':
      return { ...usual, supervisingLeader: { name: '甲', ...(n % 2 ? { accountId: accounts.viceChairman } : {}) } };
    case 'evaluate': {
      const rated = file ? nth(awaitingRating(file, today, raterAmong(setting.actor, file)), n) : undefined;
      const [attitude, result] = [nth(ratings, n >> 2), nth(ratings, n >> 4)];
      return { attitude, result, comment: '如题', ...(rated ? { assignmentId: rated.id } : {}) };
    }
    default:
      return usual;
  }
}

/** A draft of any class of the profile; one in four lacks something. */
function replyDraft(file: CaseFile | null, { profile, today }: Known, n: number): Input {
  const outcome = nth(profile.outcomeClasses.value, n);
  const whole = n % 4 !== 3;
  const count = (file?.suggestion.proposals.length ?? 0) - (whole ? 0 : 1);
  const answers = Array.from({ length: Math.max(0, count) }, (_one, at) => ({ proposalSeq: at + 1, text: '已办。' }));
  const promised = [{ text: '建成', measures: '资金已落实', dueOn: addDays(today, 60 + (n % 90)) }];
  const commitments = outcome.requiresDueDate || n % 7 === 0 ? promised : [];
  const explanation = outcome.requiresExplanation && n % 9 !== 0 ? { explanation: '条件所限。' } : {};
  const publication = whole ? { publication: 'summary' } : {};
  return { answers, summary: '', outcomeClass: outcome.code, commitments, ...explanation, ...publication };
}
