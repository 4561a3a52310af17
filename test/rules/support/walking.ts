import fc from 'fast-check';
import type { CaseFile } from '../../../src/case-file/case-file.js';
import { linanDistrict } from '../../../src/congress/profile/linan-district.js';
import type { Profile } from '../../../src/congress/profile/profile.js';
import { national } from '../../../src/congress/profile/national.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { blankFile } from '../../../src/case-file/case-file.js';
import { firstHash } from '../../../src/lifecycle/record/event.js';
import { impossible } from './impossible.js';
import { impossibleSight, impossibleStep } from './impossible-step.js';
import { type Choice, type Taken, walk } from './walk.js';

/**
 * How many walks, how long, and where randomness begins: the same commit always walks the same way, so that a red run is
 * the change's own. To explore, give another `WALKS_SEED` (and `WALKS`, how many); with `WALKS_PATH` a failure is replayed.
 */
export interface Walking {
  readonly walks: number;
  readonly acts: number;
  readonly seed: number;
}

/** What the walks came by: how often each act was done, each state reached, each roll-up run, each verdict given. */
export type Tally = Readonly<Record<'acts' | 'states' | 'rollUps' | 'verdicts', Record<string, number>>>;

const strict = {
  ...national,
  key: 'strict',
  clocks: {
    ...national.clocks,
    contact: { ...national.clocks.contact, value: { lengthWorkingDays: 20 } },
    publish: { ...national.clocks.publish, value: { lengthWorkingDays: 20 } },
  },
  attitudeAloneRehandles: { ...national.attitudeAloneRehandles, value: true },
  reassignedReplyClock: { ...national.reassignedReplyClock, value: 'continue' },
  raters: { ...national.raters, value: 'each' },
  requiredConsultationStages: {
    ...national.requiredConsultationStages,
    value: { stages: ['before', 'during'], need: 'all' },
  },
} as const;
/** By name, so that a counterexample prints no whole profile. */
const profiles = { national, zhejiang2016, linanDistrict, strict };
const names = Object.keys(profiles) as (keyof typeof profiles)[];
const whole = fc.nat({ max: 1_000_000 });
const days = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 70 }) });

/** Walks at random and stops at the first impossible thing, made as short as it can be. @returns what was come by. */
export function walkAbout({ walks, acts, seed: begin }: Walking): Tally {
  const { WALKS, WALKS_SEED, WALKS_PATH } = process.env;
  const numRuns = Number(WALKS ?? walks);
  const seed = WALKS_SEED ? Number(WALKS_SEED) : begin;
  process.stdout.write(`walks: ${String(numRuns)} × ${String(acts)}, WALKS_SEED=${String(seed)}\n`);
  const tally: Tally = { acts: {}, states: {}, rollUps: {}, verdicts: {} };
  const choices = fc.array(fc.tuple(whole, whole, whole, days), { minLength: acts, maxLength: acts });
  const property = fc.property(choices, fc.constantFrom(...names), (chosen, name) => {
    const said = firstFault(chosen, profiles[name], tally);
    if (said) throw new Error(said);
  });
  // What was wrong is said in the report itself: a thread hands on the message, and not its cause.
  fc.assert(property, { numRuns, seed, includeErrorInReport: true, ...(WALKS_PATH ? { path: WALKS_PATH } : {}) });
  return tally;
}

function firstFault(chosen: readonly Choice[], profile: Profile, tally: Tally): string | null {
  const numbers = new Map<string, string>();
  const known = new Map<string, Set<string>>();
  const story: string[] = [];
  for (const taken of walk(chosen, profile)) {
    const { act, by, played, world, before } = taken;
    story.push(
      `${world.day} ${by} ${act} → ${played.verdict === 'done' ? played.file.suggestion.state : played.verdict}`,
    );
    const faults = played.verdict === 'done' ? faultsOf(taken, numbers, known) : faultsOfAnswer(taken);
    if (faults.length > 0) return `${faults.join('\n')}\n${story.join('\n')}`;
    count(tally.verdicts, played.verdict);
    if (played.verdict !== 'done') continue;
    freeze(played.file);
    count(tally.acts, act);
    if (played.file.suggestion.state !== before?.suggestion.state) count(tally.states, played.file.suggestion.state);
    for (const label of played.rollUps) count(tally.rollUps, label);
  }
  return null;
}

function faultsOf({ before, played, world }: Taken, numbers: Map<string, string>, known: Map<string, Set<string>>) {
  if (played.verdict !== 'done') return [];
  const { file, event } = played;
  const { number, sessionId, id, state } = file.suggestion;
  // What is taken back leaves its number free.
  if (state === 'undone') for (const [taken, by] of numbers) if (by === id) numbers.delete(taken);
  const seen = known.get(id) ?? new Set<string>();
  known.set(id, seen);
  const key = `${String(sessionId)} ${String(number)}`;
  const owner = number === null ? id : (numbers.get(key) ?? id);
  if (number !== null) numbers.set(key, id);
  return [
    ...(owner === id ? [] : [`number ${String(number)} was given twice`]),
    ...impossible(file, world.profileOf(file)),
    ...impossibleStep(before ?? nothing(file), file, event),
    ...impossibleSight(file, world, seen),
  ];
}

/** An act that was offered is never refused; whoever is refused is told why, in Chinese. */
function faultsOfAnswer({ played, offered, act, by }: Taken): string[] {
  const causes = 'causes' in played ? played.causes : [];
  const mute =
    'causes' in played && (causes.length === 0 || causes.some((one) => !/[\u4e00-\u9fff]/.test(one.message)));
  return [
    ...(offered
      ? [`${act} was offered to ${by} and then ${played.verdict}: ${causes.map((one) => one.message).join()}`]
      : []),
    ...(mute ? [`${act} by ${by}: ${played.verdict} without a reason`] : []),
  ];
}

/** The case before its first act. */
function nothing({ suggestion }: CaseFile): CaseFile {
  return blankFile({ ...suggestion, version: 0, state: 'draft', eventSeq: 0, eventHash: firstHash });
}

function count(tally: Record<string, number>, key: string): void {
  tally[key] = (tally[key] ?? 0) + 1;
}

/** Frozen to the bottom: an act that writes into the file before it would throw. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
