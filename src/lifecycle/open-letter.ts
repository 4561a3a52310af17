import type { SupervisionLetter } from '../case-file/papers/oversight.js';
import type { Written } from '../case-file/papers.js';
import type { DeedSetting } from './setting.js';

/** A new supervision letter 督办函, to be answered from now on. */
export function openLetter(
  demanded: Pick<SupervisionLetter, 'assignmentId' | 'cause' | 'demand' | 'dueOn'>,
  setting: DeedSetting,
): Written<SupervisionLetter> {
  const issued = { issuedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
  const unanswered = { report: null, answeredOn: null, answeredBy: null };
  return { id: setting.newId(), ...demanded, state: 'open', ...issued, ...unanswered };
}
