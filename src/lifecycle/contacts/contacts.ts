import { addressees } from '../../case-file/addressees.js';
import type { CaseFile } from '../../case-file/case-file.js';
import type { Assignment } from '../../case-file/papers/assignment.js';
import { standing } from '../../case-file/questions.js';
import { speaksFor } from '../../case-file/raters.js';
import { worksFor } from '../../case-file/ratings.js';
import { holds, type Actor, type Role } from '../../congress/actor.js';
import { Problem } from '../../platform/errors/problem.js';
import { decide } from '../decide.js';
import type { Setting } from '../setting.js';
import { aboutOf } from '../subjects.js';

/** Whose telephones an actor may have for a case 联系方式, and the role that permits it. */
export interface Contacts {
  readonly role: Role | 'system';
  readonly deputyIds: readonly string[];
  /** of the offices' people who handle the case 经办人 */
  readonly handlersOf: readonly Assignment[];
}

/**
 * Decides whose telephones an actor may have: an office those of the deputies whom it is to consult, for as long as it may record
 * a consultation 沟通, and of the other offices; the deputies who signed, of the offices; a delegation also of its own deputies;
 * 代表工委 all. Everybody else needs none (个人信息保护法第六条).
 * @throws Problem forbidden (403) for those; refused (409) for an office that has not signed for receipt or is done.
 */
export function contactsOf(file: CaseFile, setting: Setting): Contacts {
  const { actor, surroundings } = setting;
  const signed = addressees(file).flatMap(({ deputyId }) => deputyId ?? []);
  const handlersOf = standing(file).filter((one) => one.phoneCipher !== null);
  if (holds(actor, 'deputyAffairs')) return { role: 'deputyAffairs', deputyIds: signed, handlersOf };
  const own = standing(file).filter((one) => worksFor(actor, one.officeId));
  const role = own.map((one) => consulting(file, setting, one)).find((one) => one !== null);
  if (role) return { role, deputyIds: signed, handlersOf: handlersOf.filter((one) => !own.includes(one)) };
  if (isOfDelegation(actor, file.suggestion.delegationId ?? undefined)) {
    const theirs = signed.filter((id) => isOfDelegation(actor, surroundings.deputies[id]?.delegationId));
    return { role: 'delegation', deputyIds: theirs, handlersOf };
  }
  if (addressees(file).some((one) => speaksFor(actor, one))) return { role: 'deputy', deputyIds: [], handlersOf };
  throw own.length > 0 ? notNow() : notYours();
}

/** The role in which somebody of an office may speak with the deputies 沟通 now, by the act's own rules; null: he may not. */
function consulting(file: CaseFile, setting: Setting, { id }: Assignment): Role | 'system' | null {
  const decision = decide('consult', file, { ...setting, ...aboutOf(file, id) });
  return decision.verdict === 'permitted' ? decision.role : null;
}

function isOfDelegation({ grants }: Actor, id: string | undefined): boolean {
  return grants.some((one) => one.role === 'delegation' && one.delegationId === id);
}

function notNow(): Problem {
  const message = '承办单位签收以后、办理终结以前，才可查看代表的联系方式';
  return new Problem('refused', { causes: [{ code: 'notConsulting', message }] });
}

function notYours(): Problem {
  const message = '联系方式只供这件建议的承办单位、提出建议的代表及其代表团和代表工委使用';
  return new Problem('forbidden', { causes: [{ code: 'role', message }] });
}
