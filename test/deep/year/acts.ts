import type { PersonName } from '../../support/people.js';
import type { Step } from './steps.js';
import { delegationOf, headOf, officePeople } from './people.js';
import type { Standing } from './standing.js';

/** Whom an act tells, by hand from the law and the practice; who acts himself is not told. */
export function toldOf(step: Step, standing: Standing): readonly PersonName[] {
  const by = actorOf(step, standing);
  return [...new Set(audience(step, standing))].filter((who) => who !== by);
}

/** Who does it. */
export function actorOf(step: Step, { life }: Standing): PersonName {
  switch (step.act) {
    case 'submit':
    case 'withdraw':
    case 'evaluate':
      return life.deputy;
    case 'acknowledge':
    case 'requestReassignment':
    case 'requestExtension':
    case 'consult':
    case 'giveCoOpinion':
    case 'reportProgress':
    case 'reply':
    case 'fulfilCommitment':
    case 'answerLetter':
      return headOf(step.office);
    default:
      return 'deputyAffairs';
  }
}

/** Those whom an act may tell. */
interface Parties {
  readonly deputy: PersonName;
  /** those who have co-signed */
  readonly signers: readonly PersonName[];
  /** of the office that the act is upon */
  readonly own: readonly PersonName[];
  /** of all offices, as they are after the act */
  readonly offices: () => readonly PersonName[];
  /** 政府督查, of what it sees */
  readonly government: () => readonly PersonName[];
}

const staff = 'deputyAffairs';

/** Takes the step, and says who hears of it. */
function audience(step: Step, standing: Standing): readonly PersonName[] {
  const { deputy, cosigned } = standing.life;
  const parties: Parties = {
    deputy,
    signers: cosigned ? ['deputyB'] : [],
    own: 'office' in step ? officePeople[step.office] : [],
    offices: () => standing.parts.flatMap(({ office }) => [...officePeople[office]]),
    government: () => (standing.seenByGovernment ? ['governmentOffice'] : []),
  };
  return (
    submission(step, standing, parties) ?? assignment(step, standing, parties) ?? handling(step, standing, parties)
  );
}

function submission(step: Step, standing: Standing, to: Parties): readonly PersonName[] | null {
  switch (step.act) {
    case 'submit':
      return [staff, delegationOf(standing.life), ...to.signers];
    case 'register':
      standing.register(step.on);
      return [to.deputy, ...to.signers, ...to.government()];
    case 'refuse':
      return [to.deputy, ...to.signers];
    case 'withdraw':
      standing.withdraw(step.on);
      return [staff, ...to.government(), delegationOf(standing.life), ...to.signers, ...to.offices()];
    default:
      return null;
  }
}

function assignment(step: Step, standing: Standing, to: Parties): readonly PersonName[] | null {
  switch (step.act) {
    case 'assign':
      standing.assign(step.on, step.offices);
      return [...to.offices(), to.deputy, ...to.government()];
    case 'acknowledge':
      return standing.sign(step.on, step.office) ? [staff, to.deputy] : [staff];
    case 'requestReassignment':
      standing.part(step.office).state = 'objected';
      return [staff, ...to.government()];
    case 'denyReassignment':
      standing.part(step.office).state = 'pending';
      return [...to.own, ...to.government()];
    case 'reassign':
      standing.takeFrom(step.on, step.office);
      standing.give(step.on, { office: step.to, role: 'lead' });
      return [...to.own, ...to.offices(), to.deputy, ...to.government()];
    case 'requestExtension':
      return [staff, ...to.government()];
    case 'grantExtension':
      standing.extend(step.office, step.until);
      return [...to.own, to.deputy, ...to.government()];
    default:
      return null;
  }
}

function handling(step: Step, standing: Standing, to: Parties): readonly PersonName[] {
  switch (step.act) {
    case 'consult':
      return [to.deputy];
    case 'reportProgress':
      return [to.deputy, staff];
    case 'giveCoOpinion':
      standing.opine(step.on, step.office);
      return standing.answering.flatMap(({ office }) => [...officePeople[office]]);
    case 'reply':
      standing.reply(step.on, step.office, step.promisedFor);
      return [to.deputy, ...to.signers, staff, ...to.government()];
    case 'evaluate':
      return [staff, ...(standing.rate(step.on, step.office, step.result) ? to.offices() : [])];
    case 'urge':
      return [to.deputy];
    case 'designateKey':
      standing.isKey = true;
      return [to.deputy, ...to.offices(), 'leader', ...to.government(), 'committee'];
    case 'superviseByLetter':
      standing.letter(step.on, step.office, step.until);
      return to.own;
    case 'answerLetter':
      standing.answerLetter(step.on, step.office);
      return [staff];
    case 'fulfilCommitment':
      standing.keepPromise(step.on, step.office);
      return [to.deputy, ...to.signers, staff];
    case 'acceptFulfilment':
      return [to.deputy, ...to.signers, ...to.offices()];
    default:
      throw new Error(step.act);
  }
}
