import type { Commitment } from '../case-file/papers/reply.js';
import type { Written } from '../case-file/papers.js';
import type { DeedSetting } from './setting.js';

/** A new commitment 承诺事项, to be kept from now on. */
export function openCommitment(
  promised: Pick<Commitment, 'text' | 'measures' | 'dueOn' | 'seq' | 'assignmentId' | 'replyId'>,
  setting: DeedSetting,
): Written<Commitment> {
  return { id: setting.newId(), ...promised, state: 'open', fulfilledOn: null };
}
