import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { Assignment } from '../../../src/case-file/papers/assignment.js';
import type { ClockPaper } from '../../../src/case-file/papers/clock.js';
import { actRow, type ActName } from '../../../src/lifecycle/acts.js';
import type { Event } from '../../../src/lifecycle/record/event.js';
import type { Notice } from '../../../src/notices/notice.js';
import { goodInput, systemActs } from './by-hand.js';
import type { Input } from './inputs.js';
import type { Person } from './people.js';
import { play, type Played } from './play.js';
import { offices, type OfficeName } from './roster.js';
import { World } from './world.js';

/** Who, for which office, with what; what is left out is the good body of the act. */
export interface Step {
  readonly by?: Person | 'system';
  readonly office?: OfficeName;
  /** the id of the paper, where the act is upon one that is no assignment */
  readonly upon?: string;
  readonly input?: Input;
  /** for an act upon a commitment: which of the case's, from 0; the latest where it is not said */
  readonly promise?: number;
}

/** One suggestion that walks forward by real acts, so that no test knows an impossible state. */
export class Story {
  readonly events: Event[] = [];
  notices: readonly Notice[] = [];
  rollUps: readonly string[] = [];
  private current: CaseFile | null = null;

  constructor(readonly world: World = new World()) {}

  get file(): CaseFile {
    if (!this.current) throw new Error('the story has not begun');
    return this.current;
  }

  get state(): string {
    return this.file.suggestion.state;
  }

  /** Tries an act and changes nothing. */
  tries(act: ActName, step: Step = {}): Played {
    const { by, office } = { by: step.by ?? usual(act, step.office), office: step.office };
    const input = step.input ?? goodInput(act, this.current, this.world.day);
    const promised = () => this.file.commitments.at(step.promise ?? -1)?.id ?? null;
    const ofOffice = step.upon ?? (office ? this.assignment(office).id : null);
    const upon = actRow(act).subject === 'commitment' ? promised() : ofOffice;
    return play(this.world, this.current, act, { by, upon, input });
  }

  /** Performs an act. @throws Error with every reason where it is not permitted. */
  does(act: ActName, step: Step = {}): this {
    const played = this.tries(act, step);
    if (played.verdict !== 'done') throw new Error(`${act}: ${played.verdict} ${reasonsOf(played).join(';')}`);
    this.current = played.file;
    this.events.push(played.event);
    this.notices = played.notices;
    this.rollUps = played.rollUps;
    return this;
  }

  /** The reasons for which an act is refused (409). @throws Error where the answer is another. */
  refusal(act: ActName, step: Step = {}): string[] {
    return this.reasons('refused', act, step);
  }

  /** The faults of the input (400). @throws Error where the answer is another. */
  faults(act: ActName, step: Step = {}): string[] {
    return this.reasons('invalid', act, step);
  }

  on(day: string): this {
    this.world.moveTo(day);
    return this;
  }

  /** The office's latest assignment. */
  assignment(office: OfficeName): Assignment {
    const found = this.file.assignments.findLast((one) => one.officeId === offices[office].id);
    if (!found) throw new Error(`${office} has no assignment`);
    return found;
  }

  /** The latest clock of a kind, of the case or of an office's latest assignment. @throws Error where there is none. */
  clock(kind: ClockPaper['kind'], office?: OfficeName): ClockPaper {
    const id = office ? this.assignment(office).id : null;
    const found = this.file.clocks.findLast((one) => one.kind === kind && (!office || one.assignmentId === id));
    if (!found) throw new Error(`no clock ${kind}`);
    return found;
  }

  private reasons(verdict: Played['verdict'], act: ActName, step: Step): string[] {
    const played = this.tries(act, step);
    if (played.verdict !== verdict) throw new Error(`${act}: ${played.verdict} ${reasonsOf(played).join(';')}`);
    return reasonsOf(played);
  }
}

function reasonsOf(played: Played): string[] {
  return 'causes' in played ? played.causes.map((one) => one.message) : [];
}

/** Who performs an act where nobody is named: the plainest person that may. */
function usual(act: ActName, office: OfficeName = 'housing'): Person | 'system' {
  if (systemActs.includes(act)) return 'system';
  if (act === 'reply') return `head:${office}`;
  if (byLeadDeputy.has(act)) return 'leadDeputy';
  if (act === 'cosign' || act === 'declineCosign') return 'fellowDeputy';
  return byLiaison.has(act) ? `liaison:${office}` : 'deputyAffairs';
}

/** Acts that the lead deputy performs. */
const byLeadDeputy = new Set<ActName>([
  ...(['draft', 'revise', 'inviteCosigners', 'submit', 'withdraw', 'evaluate'] as const),
  ...(['attachToSuggestion', 'detachFromSuggestion'] as const),
]);

/** Acts that an office's liaison performs. */
const byLiaison = new Set<ActName>([
  ...(['acknowledge', 'consult', 'giveCoOpinion', 'draftReply', 'fulfilCommitment', 'deferCommitment'] as const),
  ...(['requestExtension', 'plan', 'reportProgress', 'requestReassignment', 'answerLetter'] as const),
  ...(['attachToReply', 'attachToRecord', 'detachFromReply'] as const),
]);
