import { createHash } from 'node:crypto';
import type { CaseFile } from '../../../src/case-file/case-file.js';
import { presentCase } from '../../../src/case-file/presenter.js';
import { mayRead, readersOf } from '../../../src/case-file/visibility.js';
import { kinds } from '../../../src/case-file/papers.js';
import type { Event } from '../../../src/lifecycle/record/event.js';
import { doubleMoves, moves } from './by-hand.js';
import { broken, type Claim } from './claims.js';
import type { Person } from './people.js';
import { systemOf } from './play.js';
import type { World } from './world.js';

/** What may never change in a paper once written; everything, for those that are not named. */
const mutable: Readonly<Record<string, readonly string[]>> = {
  assignments: 'state acknowledgedOn responsibleLeader deputyHead handler phoneCipher phoneMasked'.split(' '),
  commitments: ['state', 'fulfilledOn', 'dueOn'],
  coOpinions: ['returnedOn', 'returnReason'],
  extensions: ['state', 'grantedUntil', 'decision', 'decidedOn', 'decidedBy'],
  progressReports: 'done next difficulties percent needsHelp reportedOn accountId'.split(' '),
  fulfilments: ['accepted', 'note', 'decidedOn', 'decidedBy'],
  reassignmentRequests: ['decision', 'decidedOn', 'answer'],
  supervisionLetters: ['state', 'report', 'answeredOn', 'answeredBy'],
  oversightCopies: ['state', 'result', 'resultOn'],
  supervisionCases: ['closedOn', 'closing'],
  cosigners: ['state', 'textVersion', 'invitedOn', 'answeredOn'],
  clocks: ['state', 'metOn', 'dueOn', 'originalDueOn', 'provisional', 'explanation', 'calendarVersion'],
};

interface Identified extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/** What is wrong with a step: with its event, with what it changed, with what an office could read after it. */
export function impossibleStep(before: CaseFile, after: CaseFile, event: Event): string[] {
  const [was, is] = [before.suggestion, after.suggestion];
  const said = JSON.parse(event.body) as Record<string, unknown>;
  const hash = createHash('sha256').update(`${was.eventHash}\n${event.body}`, 'utf8').digest('hex');
  const kept = ['id', 'congressId', 'submitterKind', 'deputyId', 'delegationId'] as const;
  const pinned = ['number', 'sessionId', 'registeredOn', 'profileKey', 'profileVersion'] as const;
  // What is taken back never was a case: its number is free, and nothing is pinned any more.
  const gone = is.state === 'undone';
  return broken([
    [is.version === was.version + 1, `version ${String(was.version)} → ${String(is.version)}`],
    [is.eventSeq === was.eventSeq + 1 && event.seq === is.eventSeq, 'the record skips a number'],
    [event.previousHash === was.eventHash && event.hash === hash && is.eventHash === hash, 'the record does not chain'],
    [said['from'] === was.state && said['to'] === is.state, 'the record tells another move'],
    [
      was.state === is.state || [...moves, ...doubleMoves].includes(`${was.state}>${is.state}`),
      `no such move: ${was.state} → ${is.state}`,
    ],
    ...kept.map((key): Claim => [is[key] === was[key], `${key} changed`]),
    [was.firstHandedOverOn === null || is.firstHandedOverOn === was.firstHandedOverOn, 'firstHandedOverOn changed'],
    ...pinned.map((key): Claim => [was[key] === null || is[key] === (gone ? null : was[key]), `${key} changed`]),
    ...kinds.flatMap((kind) => paperClaims(kind, asRows(before[kind]), asRows(after[kind]))),
    [whole(after), 'a value is undefined, or no plain data'],
  ]);
}

const asRows = (papers: readonly { id: string }[]) => papers as unknown as readonly Identified[];

function paperClaims(kind: string, before: readonly Identified[], after: readonly Identified[]): Claim[] {
  const kept = new Map(after.map((one) => [one.id, one]));
  return before.flatMap((one): Claim[] => {
    const now = kept.get(one.id);
    if (now === one) return [];
    if (!now) return [[false, `a paper of ${kind} is gone`]];
    const draft = kind === 'replies' && one['issued'] === false;
    const free = draft ? Object.keys(one) : (mutable[kind] ?? []);
    const same = (key: string) => JSON.stringify(one[key]) === JSON.stringify(now[key]);
    const changed = Object.keys(one).filter((key) => !free.includes(key) && !same(key));
    return [[changed.length === 0, `${kind}: ${changed.join()} was changed`]];
  });
}

/** Plain data, and no property is undefined: else the database would give back another file than the one in memory. */
function whole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return plain && (Object.isFrozen(value) || Object.values(value).every(whole));
}

const offices: readonly Person[] = ['liaison:housing', 'head:sports', 'head:court', 'liaison:finance'];

/**
 * What is wrong with what people may see: the submitter always, an office no rating before all of its phase are given, nor
 * that a 督办件 was closed by one, and what it has seen for ever. `known` are the ratings and closings that were to be seen so
 * far; those of this file are added.
 */
export function impossibleSight(file: CaseFile, world: World, known: Set<string>): string[] {
  const { deputyId, delegationId, submitterKind, state } = file.suggestion;
  const readers = readersOf(file, systemOf);
  const submitter = submitterKind === 'deputy' ? `deputy:${String(deputyId)}` : `delegation:${delegationId}`;
  const asked = file.cosigners.filter((one) => ['invited', 'confirmed'].includes(one.state));
  if (state !== 'replied') for (const id of judgements(file)) known.add(id);
  const secret = file.evaluations.filter((one) => !known.has(one.id)).map((one) => one.assignmentId);
  return broken([
    [
      readers.includes(submitter) === (state !== 'undone'),
      'the submitter cannot see the case, or one that was taken back',
    ],
    [state !== 'draft' || readers.length === 1 + asked.length, 'a draft is seen by others'],
    ...(state === 'replied' ? [...offices, 'governmentOffice' as const] : []).flatMap((person): Claim[] => {
      const { actor, ...setting } = world.setting(file, person, null);
      const shown = presentCase(file, { ...setting, actor, permitted: () => [] });
      const seen = judgements(shown);
      return [
        [seen.every((id) => known.has(id)), `${person} sees a rating, or a closing, too early`],
        [!shown.supervisionCases.some((one) => secret.includes(one.assignmentId)), `${person} sees a secret 督办件`],
        [!mayRead(actor, readers) || [...known].every((id) => seen.includes(id)), `${person} sees it no more`],
      ];
    }),
  ]);
}

/** As far as a file and an answer have it alike. */
interface Judged {
  readonly evaluations: readonly { readonly id: string }[];
  readonly supervisionCases: readonly { readonly id: string; readonly closedOn: string | null }[];
}

/** The ratings and, since they tell of ratings, the closed 督办件. */
function judgements({ evaluations, supervisionCases }: Judged): string[] {
  const closed = supervisionCases.filter((one) => one.closedOn !== null);
  return [...evaluations, ...closed].map((one) => one.id);
}
