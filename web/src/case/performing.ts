import { Problem, perform } from '../api/client';
import type { Case, CaseEvent, PermittedAct } from '../api/types';
import { dropDraft, keepDraft, readDraft } from '../drafts/draft';
import { doneOnce, onceKey } from '../drafts/once';
import { session } from '../session/session';
import { readTimeline } from './case-reading';

/** What an act is known by. */
export type ActName = Pick<PermittedAct, 'act' | 'href' | 'label'>;

/** An act that went out and whose answer has not come, and the version it went out upon. */
interface Tried {
  readonly version: number;
}

const nameOf = ({ act, href }: ActName) => `${act}:${href}`;
const triedOf = (act: PermittedAct) => readDraft<Tried>(`tried:${nameOf(act)}`);

/**
 * Performs an act once 只办一次. The same content upon the same version is one deed however often it is sent; upon a later version it
 * is another, for a lost answer's act has moved the version if it arrived.
 * @param content what tells one deed from another, where the body itself cannot be compared
 * @throws Problem as `perform`
 */
export async function performOnce(
  act: PermittedAct,
  { version }: Case,
  body: unknown,
  content: unknown = body,
): Promise<Case> {
  const name = nameOf(act);
  const before = triedOf(act);
  const key = onceKey(name, [content, version]);
  keepDraft(`tried:${name}`, { version } satisfies Tried);
  try {
    const fresh = await perform({ ...act, body, version, key });
    forget(act);
    return fresh;
  } catch (error) {
    const status = error instanceof Problem ? error.status : 0;
    // A refusal is an answer. What was lost before it stays untold, except where the version itself has moved: that is told.
    if (status === 412 || (before === null && status >= 400 && status < 500)) forget(act);
    throw error;
  }
}

function forget(act: PermittedAct): void {
  doneOnce(nameOf(act));
  dropDraft(`tried:${nameOf(act)}`);
}

/**
 * The deed 上一次办理 of which no answer came, although the case as it is now has it.
 * @returns null where there is none
 * @throws Problem where the timeline cannot be read
 */
export async function arrivedUnanswered(congress: string, file: Case, act: PermittedAct): Promise<CaseEvent | null> {
  const tried = triedOf(act);
  if (!tried || tried.version >= file.version) return null;
  const events = await readTimeline(congress, file.id);
  const found = events.find((one) => one.seq > tried.version && isOf(one, act));
  if (!found) forget(act);
  return found ?? null;
}

function isOf(event: CaseEvent, act: ActName): boolean {
  const isSame = event.act === act.act || event.label === act.label;
  const isMine = event.account === null || isReaders(event.account);
  const isThere = !act.href.includes('/assignments/') || act.href.includes(event.assignmentId ?? '/assignments/');
  return isSame && isMine && isThere;
}

/** Whether a deed is the reader's own, or may be: most readers are not told whose it is, but that of a lost answer is such an act. */
export function isOwn(event: CaseEvent, act: ActName): boolean {
  return event.account === null ? isOf(event, act) : isReaders(event.account);
}

function isReaders({ username }: NonNullable<CaseEvent['account']>): boolean {
  return username === session.standing?.account.username;
}
