import { submitterOf } from '../case-file/addressees.js';
import type { CaseFile, Change } from '../case-file/case-file.js';
import { currentProposal, currentReplying, issuedReply, replies, standing } from '../case-file/questions.js';
import { missingRaters } from '../case-file/raters.js';
import { leaderParties, partyOf, readersOf } from '../case-file/visibility.js';
import { systemsOf } from '../case-file/surroundings.js';
import { movesInWords, partiesOfClocks } from './moved-dates.js';
import type { DeedSetting } from './setting.js';

/** `party` in notices is as in visibility, and `role:…` for everybody who holds a role in the congress. */
type Find = (file: CaseFile, done: Done) => readonly string[];

/** What was done, and by whom, beside the case as it stands now. */
type Done = Pick<DeedSetting, 'assignment' | 'role' | 'surroundings'> & { readonly change: Change };

/** Nobody where a past ledger names a deputy whom the roster does not know. */
const submitter: Find = ({ suggestion }) => {
  const { deputyId, delegationId } = submitterOf(suggestion);
  return deputyId === null && delegationId === null ? [] : [partyOf({ deputyId, delegationId })];
};

/** Those who have not rated one of these replies, as parties. */
function unrated(file: CaseFile, assignmentIds: readonly string[]): string[] {
  const missing = assignmentIds
    .filter((id) => issuedReply(file, id))
    .flatMap((id) => missingRaters(file, id))
    .map(partyOf);
  return [...new Set(missing)];
}

/** 政府督查, of what it may see: not of a case that a court, a procuratorate or a supervision office handles alone. */
const governmentOffice: Find = (file, { surroundings }) =>
  readersOf(file, systemsOf(surroundings)).includes('government') ? ['role:governmentOffice'] : [];

/** Who is told of an act 提醒对象. */
const recipients = {
  submitter,
  /** who rates 评价人 and has not yet, each */
  raters: (file) =>
    unrated(
      file,
      currentReplying(file).map((one) => one.id),
    ),
  delegation: ({ suggestion }) => (suggestion.delegationId ? [`delegation:${suggestion.delegationId}`] : []),
  /** deputies who have co-signed 附议代表 */
  cosigners: (file) => file.cosigners.filter((one) => one.state === 'confirmed').map((one) => `deputy:${one.deputyId}`),
  /** those who are asked to confirm by this very act: newly, or again because the text has changed */
  askedCosigners: (_file, { change }) =>
    (change.papers?.cosigners ?? []).filter((one) => one.state === 'invited').map((one) => `deputy:${one.deputyId}`),
  deputyAffairs: () => ['role:deputyAffairs'],
  governmentOffice,
  /** of the two that hand over together 共同交办 (浙江 2016 art 11), the one that did not act */
  otherAssigner: (file, done) =>
    done.role === 'governmentOffice' ? ['role:deputyAffairs'] : governmentOffice(file, done),
  /** the committee 专门委员会 whose category it is */
  committee: ({ suggestion }) => (suggestion.categoryId ? [`committee:${suggestion.categoryId}`] : []),
  proposedOffices: (file) => currentProposal(file).map((one) => `office:${one.officeId}`),
  offices: (file) => standing(file).map((one) => `office:${one.officeId}`),
  /** the office that the act is upon */
  ownOffice: (_file, { assignment }) => (assignment ? [`office:${assignment.officeId}`] : []),
  /** the lead office 主办单位 or, where there is none, each that handles separately */
  replyingOffices: (file) =>
    standing(file)
      .filter(replies)
      .map((one) => `office:${one.officeId}`),
  /** offices that are to handle the case again 重新办理, from this act on */
  rehandling: (_file, { change }) =>
    (change.papers?.assignments ?? [])
      .filter((one) => one.round > 1 && ['acknowledged', 'pending'].includes(one.state))
      .map((one) => `office:${one.officeId}`),
  leaders: leaderParties,
  /** those whom the latest urging was about */
  owing: (file) => {
    const urging = file.urgings.at(-1);
    if (urging?.target === 'rater') return unrated(file, urging.assignmentIds);
    const urged = new Set(urging?.assignmentIds ?? []);
    return file.assignments.filter((one) => urged.has(one.id)).map((one) => `office:${one.officeId}`);
  },
  /** the office that the latest supervision letter 督办函 went to */
  letterOffice: (file) => {
    const letter = file.supervisionLetters.at(-1);
    const to = file.assignments.find((one) => one.id === letter?.assignmentId);
    return to ? [`office:${to.officeId}`] : [];
  },
  /** those who wrote letters to the office that the act is upon */
  letterIssuers: (file, { assignment }) =>
    file.supervisionLetters.flatMap((one) => (one.assignmentId === assignment?.id ? [`account:${one.accountId}`] : [])),
  /** those whose dates the act has moved */
  movedDates: (file, { change }) => partiesOfClocks(file, change),
} as const satisfies Record<string, Find>;

/** The name of a recipient in the table's column `notifies`. */
export type RecipientName = keyof typeof recipients;

/** What an act came to, as far as it is told. */
interface Told {
  readonly file: CaseFile;
  readonly change: Change;
  readonly says: Readonly<Record<string, unknown>>;
}

/** What a recipient is asked or told besides. */
const more: Readonly<Partial<Record<RecipientName, (party: string, told: Told) => string>>> = {
  askedCosigners: () => '请您确认是否附议',
  owing: (_party, { file }) => (file.urgings.at(-1)?.target === 'rater' ? '请尽快评价' : '请尽快办理'),
  letterOffice: (_party, { file }) => `请于${file.supervisionLetters.at(-1)?.dueOn ?? ''}前（含当日）回复`,
  movedDates: (party, { file, says }) => movesInWords(party, file, says),
};

/** @returns what a party is asked or told besides, in words; none where there is nothing. */
export function toldBesides(name: RecipientName, party: string, told: Told): readonly string[] {
  const words = more[name]?.(party, told) ?? '';
  return words === '' ? [] : [words];
}

/** @returns the parties that a recipient stands for, after an act and what it changed. */
export function partiesToTell(
  name: RecipientName,
  { file, change }: { readonly file: CaseFile; readonly change: Change },
  setting: DeedSetting,
): readonly string[] {
  return recipients[name](file, { ...setting, change });
}
