import type { Case, PermittedAct } from '../api/types';
import { officeOf } from './offices';
import { short } from './words';

interface Paper {
  readonly id?: unknown;
  readonly assignmentId?: string | null;
  readonly permittedActs: readonly PermittedAct[];
}

/** What an act is upon 办理的对象, in words: the office of an assignment, the words of a commitment; empty where it is the case itself. */
export function uponOf(file: Case, act: PermittedAct): string {
  if (file.permittedActs.some((one) => isSame(one, act))) return '';
  const words = plainUpon(file, act);
  // Of two that would be called alike (an office's rounds, two letters to one office), each has its number.
  const alike = actsOf(file).filter((one) => one.label === act.label && plainUpon(file, one) === words);
  const at = alike.findIndex((one) => isSame(one, act));
  const told = words === '' ? [] : [words];
  return (alike.length > 1 && at >= 0 ? [...told, `第 ${String(at + 1)} 件`] : told).join('，');
}

/** Whether an act of this name is offered in more than one place of the case. */
export function isAmongOthers(file: Case, { label }: PermittedAct): boolean {
  return actsOf(file).filter((one) => one.label === label).length > 1;
}

/** Whether an act is offered anywhere in a case. */
export function isOffered(file: Case, act: PermittedAct): boolean {
  return actsOf(file).some((one) => one.href === act.href && one.act === act.act);
}

/** Whether anything is offered to the reader anywhere in a case. */
export function isActing(file: Case): boolean {
  return actsOf(file).length > 0;
}

/** The title of an act's dialog: what is done, and upon what. */
export function titleOf(file: Case, act: PermittedAct): string {
  const upon = uponOf(file, act);
  return upon === '' ? act.label : `${act.label}（${upon}）`;
}

function plainUpon(file: Case, act: PermittedAct): string {
  const commitment = file.commitments.find(({ id }) => act.href.includes(id));
  if (commitment) return short(commitment.text, 16);
  const paper = papersOf(file).find(({ permittedActs }) => permittedActs.some((one) => isSame(one, act)));
  const assignment = file.assignments.find(({ id }) => act.href.includes(id));
  return assignment?.office.name ?? officeOf(file, paper?.assignmentId);
}

function actsOf(file: Case): readonly PermittedAct[] {
  return [...file.permittedActs, ...papersOf(file).flatMap(({ permittedActs }) => permittedActs)];
}

/** Everything in a case upon which something may be done; which kinds there are, the service says. */
function papersOf(file: Case): readonly Paper[] {
  return Object.values(file)
    .flatMap((one: unknown) => (Array.isArray(one) ? (one as unknown[]) : []))
    .filter((one): one is Paper => typeof one === 'object' && one !== null && 'permittedActs' in one);
}

function isSame(one: PermittedAct, other: PermittedAct): boolean {
  return one.act === other.act && one.href === other.href && one.label === other.label;
}
