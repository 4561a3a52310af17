import type { CaseFile } from '../../../src/case-file/case-file.js';
import { mayRead, readersOf } from '../../../src/case-file/visibility.js';
import type { Profile } from '../../../src/congress/profile/profile.js';
import { actNames, actRow, type ActName } from '../../../src/lifecycle/acts.js';
import { decide } from '../../../src/lifecycle/decide.js';
import { permittedActs } from '../../../src/lifecycle/permitted.js';
import { paperSubject, paperSubjectNames } from '../../../src/lifecycle/subjects.js';
import type { Setting } from '../../../src/lifecycle/setting.js';
import { systemActs } from './by-hand.js';
import { calendars } from './calendars.js';
import type { Input } from './inputs.js';
import { everybody, type Person } from './people.js';
import { play, type Played, systemOf } from './play.js';
import { type Known, nth, variedInput } from './varied.js';
import { World } from './world.js';

/** One step of a walk, as numbers that fast-check can shrink: who, what, with which input, how many days later. */
export type Choice = readonly [who: number, what: number, input: number, days: number];

/** A step that was tried: what it was upon, and what became of it. */
export interface Taken {
  readonly before: CaseFile | null;
  readonly act: ActName;
  readonly by: Person | 'system';
  /** permittedActs offered it, and it was sent a good body */
  readonly offered: boolean;
  readonly played: Played;
  readonly world: World;
}

interface Offer {
  readonly act: ActName;
  readonly by: Person | 'system';
  /** the id of the paper that it is upon; null for the case */
  readonly upon: string | null;
}

/** Those who walk; the others only stray. */
const walkers: readonly Person[] = everybody.filter(
  (one) => !/closed|nobody|hollow|retired|other:|procuratorate/.test(one),
);
/** Those who may do most, and so stray into refusals. */
const busiest: readonly Person[] = ['deputyAffairs', 'leadDeputy', 'head:housing'];
const strayInputs: readonly Input[] = [{}, { reason: '', unknown: 1 }, { assignmentId: 'x' }, { offices: [] }];

/**
 * Walks at random over the pure engine: mostly by acts that somebody is offered, sometimes by a stray act of anybody. A
 * case that has come to its end gives way to a new draft in the same world, so that numbers can be compared.
 */
export function* walk(choices: readonly Choice[], profile: Profile): Generator<Taken> {
  const world = new World(profile);
  let file: CaseFile | null = null;
  for (const choice of choices) {
    world.pass(choice[3]);
    // Now and then the holidays are announced otherwise than before.
    if (choice[2] % 23 === 0) world.calendar = nth(calendars, choice[2] >> 5);
    const taken: Taken = step(world, file, choice);
    yield taken;
    if (taken.played.verdict === 'done') ({ file } = taken.played);
    else if (taken.offered) return;
  }
}

function step(world: World, file: CaseFile | null, [who, what, input]: Choice): Taken {
  // It belongs to the import and is offered upon no case, so it is taken by itself.
  if (file && isOnlyRecorded(file) && what % 4 === 3) {
    return take(world, file, { act: 'undoRecordPast', by: 'deputyAffairs', upon: null }, input);
  }
  const offer = file ? nextOffer(world, file, who, what) : null;
  if (!offer) {
    const by = who % 4 === 0 ? 'delegation' : 'leadDeputy';
    // Some cases come on paper, or out of a ledger of past years.
    if (what % 16 === 1) return take(world, null, { act: 'enter', by: 'deputyAffairs', upon: null }, input);
    if (what % 16 === 2) return recordPast(world, input);
    return take(world, null, { act: 'draft', by, upon: null }, input);
  }
  if (file && input % 2 === 0) {
    const [due] = systemOffers(file, world.setting(file, 'nobody', null));
    if (due?.act === 'recalculate') return take(world, file, due, input);
  }
  if (what % 11 !== 0) return take(world, file, offer, input);
  const act = nth(actNames, what >> 3);
  const { subject } = actRow(act);
  const upon = subject === 'suggestion' ? null : (file?.[paperSubject(subject).papers].at(-1)?.id ?? null);
  const by = systemActs.includes(act) ? 'system' : who % 2 === 0 ? nth(busiest, who >> 1) : nth(everybody, who >> 1);
  const strange = input % 2 === 0 || act === 'evaluate';
  const sent = strange ? nth(strayInputs, input) : variedInput(act, file, knownTo(world, file, by), input);
  const played = play(world, act === 'draft' ? null : file, act, { by, upon, input: sent });
  return { before: act === 'draft' ? null : file, act, by, offered: false, played, world };
}

/** A ledger's case comes with its number; that no other has it is found out before (documents), and so given here. */
function recordPast(world: World, n: number): Taken {
  const [act, by] = ['recordPast', 'deputyAffairs'] as const;
  const input = variedInput(act, null, knownTo(world, null, by), n);
  const numbered = { ...input, number: world.nextNumber(String(input['sessionId'])) };
  return {
    ...{ before: null, act, by, offered: true, world },
    played: play(world, null, act, { by, upon: null, input: numbered }),
  };
}

/** A case of a past year with which nothing was done yet. */
function isOnlyRecorded({ suggestion, pastRecords }: CaseFile): boolean {
  return pastRecords.length > 0 && suggestion.eventSeq === 1;
}

function take(world: World, before: CaseFile | null, { act, by, upon }: Offer, n: number): Taken {
  const input = variedInput(act, before, { ...knownTo(world, before, by), upon }, n);
  return { before, act, by, offered: true, played: play(world, before, act, { by, upon, input }), world };
}

function knownTo(world: World, file: CaseFile | null, by: Person | 'system'): Known {
  return { today: world.day, profile: world.profileOf(file), actor: world.actor(by), calendar: world.calendar };
}

/** Acts that bring the case on; the others are taken one time in seven, or they would fill every walk. */
const lively = new Set<ActName>([
  'cosign',
  'submit',
  'register',
  'assign',
  'acknowledge',
  'giveCoOpinion',
  'reply',
  'evaluate',
  'lapse',
  'fulfilCommitment',
  'acceptFulfilment',
]);

/** Acts that end a case before it was answered, or hold it up: rare, or few walks would come far. */
const ending = new Set<ActName>(['withdraw', 'refer', 'examineFail']);

/** What somebody may do now, asking from `who` on; null where nobody may do anything. */
function nextOffer(world: World, file: CaseFile, who: number, what: number): Offer | null {
  const readers = readersOf(file, systemOf);
  const setting = world.setting(file, 'nobody', null);
  const waiting: Offer[] = [];
  for (let at = 0; at <= walkers.length; at++) {
    const by = nth([...walkers, 'system' as const], who + at);
    const actor = world.actor(by);
    if (by !== 'system' && !mayRead(actor, readers)) continue;
    const offers = by === 'system' ? systemOffers(file, setting) : offersTo(file, { ...setting, actor }, by);
    const chosen = offers.filter((offer) => wanted(offer, file, what));
    if (chosen.length > 0) return nth(chosen, what);
    waiting.push(...offers);
  }
  return waiting.length > 0 ? nth(waiting, what) : null;
}

function wanted({ act, upon }: Offer, file: CaseFile, what: number): boolean {
  if (ending.has(act)) return what % 35 === 0;
  if (what % 7 === 0 || lively.has(act)) return true;
  const of = (one: { assignmentId: string }) => one.assignmentId === upon;
  if (act === 'consult') return file.suggestion.state === 'handling' && file.consultations.filter(of).length < 2;
  if (act === 'draftReply') return what % 3 === 0 || !file.replies.some(of);
  const asks = file.extensions.filter(of).length;
  if (act === 'requestExtension') return what % 5 === 0 && asks === 0;
  if (act === 'grantExtension' || act === 'refuseExtension') return what % 2 === 0;
  return act === 'urge' && file.suggestion.state === 'replied' && what % 3 === 0;
}

function offersTo(file: CaseFile, setting: Setting, by: Person): Offer[] {
  const papers = paperSubjectNames.flatMap((name) => file[paperSubject(name).papers].map((one) => one.id));
  return [null, ...papers].flatMap((upon) =>
    permittedActs(file, setting, upon).map(({ act }) => ({ act: act as ActName, by, upon })),
  );
}

function systemOffers(file: CaseFile, setting: Setting): Offer[] {
  const due = systemActs.filter((act) => decide(act, file, setting).verdict === 'permitted');
  return due.map((act) => ({ act, by: 'system', upon: null }));
}
