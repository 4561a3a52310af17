import type { CaseFile } from '../case-file/case-file.js';
import type { Written } from '../case-file/papers.js';
import type { Cosigner } from '../case-file/papers/submission.js';
import { standingCosigners } from '../case-file/questions.js';
import type { Actor } from '../congress/actor.js';
import type { DeedSetting } from './setting.js';

/** The actor's own invitation to co-sign 附议, or undefined. */
export function ownCosigner(file: CaseFile, { grants }: Actor): Cosigner | undefined {
  return standingCosigners(file).find((one) => grants.some((grant) => grant.deputyId === one.deputyId));
}

/** Asks deputies to co-sign; who is asked already, or has confirmed, is left alone, and who declined may be asked anew. */
export function ask(file: CaseFile, deputyIds: readonly string[], setting: DeedSetting): Written<Cosigner>[] {
  const standing = new Set(standingCosigners(file).map((one) => one.deputyId));
  return deputyIds
    .filter((deputyId) => !standing.has(deputyId))
    .map((deputyId) => {
      const id = file.cosigners.find((one) => one.deputyId === deputyId)?.id ?? setting.newId();
      return { id, deputyId, ...unanswered, invitedOn: setting.today };
    });
}

/** The deputy's answer, upon the text as it stands. */
export function answer(file: CaseFile, agree: boolean, { actor, today }: DeedSetting): Cosigner[] {
  const own = ownCosigner(file, actor);
  if (!own) throw new Error('nobody asked this deputy to co-sign');
  const { textVersion } = file.suggestion;
  const answered = agree ? { state: 'confirmed' as const, textVersion } : { state: 'declined' as const };
  return [{ ...own, ...answered, answeredOn: today }];
}

/** After the text has changed, every confirmation is void 须重新确认, and each of these deputies is asked again. */
export function askAgain(file: CaseFile): Cosigner[] {
  return file.cosigners.filter((one) => one.state === 'confirmed').map((one) => ({ ...one, ...unanswered }));
}

/** On submission who has not confirmed is dropped 未确认的不列入. */
export function dropUnconfirmed(file: CaseFile): Cosigner[] {
  return file.cosigners.filter((one) => one.state === 'invited').map((one) => ({ ...one, state: 'dropped' }));
}

const unanswered = { state: 'invited', textVersion: null, answeredOn: null } as const;
