import { submitterOf } from '../case-file/addressees.js';
import type { CaseFile } from '../case-file/case-file.js';
import { replies, standing, standingCosigners } from '../case-file/questions.js';
import type { Assignment } from '../case-file/papers/assignment.js';
import { raters, speaksFor } from '../case-file/raters.js';
import { isCommitteeOf } from '../case-file/ratings.js';
import type { Grant, Role } from '../congress/actor.js';
import type { Setting } from './setting.js';

type Test = (grant: Grant, file: CaseFile, setting: Setting) => boolean;

const submitter: Test = (grant, { suggestion }) => speaksFor({ grants: [grant] }, submitterOf(suggestion));

/** Who may perform an act 行为主体: each a predicate on one grant of the actor. */
const tests = {
  /** whoever the new case is of: a deputy still in office, or a delegation 代表团, for itself */
  author: (grant, file, setting) =>
    submitter(grant, file, setting) &&
    (grant.role === 'delegation' || setting.surroundings.deputies[grant.deputyId ?? '']?.active === true),
  /** the lead deputy 领衔代表, or the delegation that submitted */
  submitter,
  /** the lead deputy 领衔代表 himself; a delegation's own case has none */
  leadDeputy: (grant, file, setting) => file.suggestion.submitterKind === 'deputy' && submitter(grant, file, setting),
  /** the lead deputy's delegation; not of a case that it submitted itself */
  delegation: (grant, file) =>
    grant.role === 'delegation' &&
    grant.delegationId === file.suggestion.delegationId &&
    file.suggestion.submitterKind === 'deputy',
  /** a deputy who is asked to co-sign, or has 附议代表 */
  invited: (grant, file) =>
    grant.role === 'deputy' && standingCosigners(file).some((one) => one.deputyId === grant.deputyId),
  /** who rates 评价人: the submitter or, where the rules say so, everybody who signed */
  rater: (grant, file) => raters(file).some((rater) => speaksFor({ grants: [grant] }, rater)),
  deputyAffairs: (grant) => grant.role === 'deputyAffairs',
  /** who takes suggestions up 受理: 代表工委; during a session it acts as the secretariat 大会秘书处 (浙江 2016 art 10) */
  receivingBody: (grant) => grant.role === 'deputyAffairs',
  /** the committee 专门委员会 whose category it is */
  committee: (grant, file) => isCommitteeOf({ grants: [grant] }, file),
  leader: (grant) => grant.role === 'leader',
  governmentOffice: (grant) => grant.role === 'governmentOffice',
  /**
   * 交办机构: 代表工委 always; 政府督查 while there is no office yet, or the lead (or a separate) one is governmental; of
   * several that handle separately, it decides on the governmental ones alone
   */
  assigningBody: (grant, file, setting) =>
    grant.role === 'deputyAffairs' || (grant.role === 'governmentOffice' && governmental(file, setting)),
  /** liaison or head of the assignment's own office */
  ownOffice: (grant, _file, setting) =>
    (grant.role === 'officeLiaison' || grant.role === 'officeHead') && isOwn(grant, setting),
  /** the head 主要负责人, who signs */
  ownOfficeHead: (grant, _file, setting) => grant.role === 'officeHead' && isOwn(grant, setting),
  /** liaison or head of the lead office 主办单位 or, where there is none, of one that handles separately 分别办理 */
  replyingOffice: (grant, file) =>
    (grant.role === 'officeLiaison' || grant.role === 'officeHead') &&
    standing(file).some((one) => replies(one) && one.officeId === grant.officeId),
  /** no person: a sweep of the service */
  system: () => false,
} as const satisfies Record<string, Test>;

/** The name of a party in the table's column `by`. */
export type PartyName = keyof typeof tests;

/** The words for each in refusals and in the printed table. */
export const partyLabels: Readonly<Record<PartyName, string>> = {
  author: '代表或代表团',
  submitter: '领衔代表（代表团提出的，由该代表团）',
  leadDeputy: '领衔代表',
  delegation: '领衔代表所在代表团',
  invited: '受邀附议的代表',
  rater: '领衔代表（代表团提出的，由该代表团；办理规则要求逐人评价的，附议代表也各自评价）',
  deputyAffairs: '代表工委',
  receivingBody: '代表工委（会议期间为大会秘书处）',
  committee: '专门委员会',
  leader: '常委会领导',
  governmentOffice: '政府督查机构',
  assigningBody: '交办机构（代表工委；政府系统承办的，也可由政府督查机构）',
  ownOffice: '本承办单位（联络员或负责人）',
  ownOfficeHead: '本承办单位主要负责人',
  replyingOffice: '主办单位（分别办理的，各分别办理单位；联络员或负责人）',
  system: '系统',
};

/** @returns the role by which the actor may perform an act that belongs to these parties, or null. */
export function roleFor(parties: readonly PartyName[], file: CaseFile, setting: Setting): Role | null {
  for (const party of parties) {
    const grant = setting.actor.grants.find((one) => tests[party](one, file, setting));
    if (grant) return grant.role;
  }
  return null;
}

function isOwn(grant: Grant, setting: Setting): boolean {
  return grant.officeId !== null && grant.officeId === setting.assignment?.officeId;
}

/** Of the case, and of the assignment that the act is upon, where it is upon one. */
function governmental(file: CaseFile, { assignment, surroundings }: Setting): boolean {
  const isOfGovernment = (one: Assignment) => surroundings.offices[one.officeId]?.system === 'government';
  const offices = standing(file).filter(replies);
  const reaches = offices.length === 0 || offices.some(isOfGovernment);
  return reaches && (assignment === null || isOfGovernment(assignment));
}
