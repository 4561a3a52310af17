import type { CaseFile } from '../case-file/case-file.js';
import { caseStates } from '../case-file/states.js';
import type { Role } from '../congress/actor.js';
import type { Cause } from '../platform/errors/problem.js';
import type { Act } from './act.js';
import { actRow, type ActName } from './acts.js';
import { failuresOf } from './conditions.js';
import { roleFor } from './parties.js';
import type { Setting } from './setting.js';
import { paperSubject } from './subjects.js';

/** Whether an act is permitted: by which role, or why not. */
export type Decision =
  | { readonly verdict: 'permitted'; readonly role: Role | 'system' }
  | { readonly verdict: 'forbidden' }
  | { readonly verdict: 'refused'; readonly role: Role | 'system'; readonly causes: readonly Cause[] };

/**
 * The rules 办理规则, whole and pure: who may, in which state, under which conditions. A refusal names every reason.
 * Without `input` it answers "what may I do?": conditions that depend on what would be sent are taken as met.
 */
export function decide(
  name: ActName,
  file: CaseFile,
  setting: Setting,
  input?: Readonly<Record<string, unknown>>,
): Decision {
  const act = actRow(name);
  const role = act.by.includes('system') ? 'system' : roleFor(act.by, file, setting);
  if (role === null) return { verdict: 'forbidden' };
  const misplaced = wrongState(act, file, setting);
  const outOfPlace = misplaced !== null && misplaced.code === 'wrongCaseState';
  const causes = [
    ...(misplaced ? [misplaced] : []),
    ...(outOfPlace ? [] : failuresOf(act.requires, file, setting, input)),
  ];
  return causes.length === 0 ? { verdict: 'permitted', role } : { verdict: 'refused', role, causes };
}

/** Whether the case, and the paper that an act is upon, are in states from which it goes: the cheapest question, and for most acts the answer is no. */
export function isInPlace(act: Act, { suggestion }: CaseFile, { upon }: Setting): boolean {
  if (act.subject === 'suggestion') return act.from.includes(suggestion.state);
  const from: readonly string[] = act.from;
  return act.during.includes(suggestion.state) && upon?.subject === act.subject && from.includes(upon.state);
}

function wrongState(act: Act, file: CaseFile, setting: Setting): Cause | null {
  if (isInPlace(act, file, setting)) return null;
  const { state } = file.suggestion;
  const cases = act.subject === 'suggestion' ? act.from : act.during;
  if (!cases.includes(state)) {
    const allowed = cases.map((one) => `「${caseStates[one]}」`).join('、');
    return {
      code: 'wrongCaseState',
      message: `这件建议现为「${caseStates[state]}」，须在${allowed}时才能${act.label}`,
    };
  }
  if (act.subject === 'suggestion') return null;
  const { named, states, wrongState: code } = paperSubject(act.subject);
  const own = setting.upon?.subject === act.subject ? setting.upon.state : undefined;
  const from: readonly string[] = act.from;
  const allowed = from.map((one) => `「${states[one] ?? one}」`).join('、');
  const now = own === undefined ? '不在办理中' : `「${states[own] ?? own}」`;
  return { code, message: `${named}现为${now}，须在${allowed}时才能${act.label}` };
}
