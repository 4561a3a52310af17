import type { Input } from './inputs.js';
import { handOverTo, promise, wholeReply } from './inputs.js';
import { offices, type OfficeName } from './roster.js';
import { Story } from './story.js';
import { World } from './world.js';

/** The usual beginnings of a story, each from the deputy's draft on. */
export function submitted(world: World = new World()): Story {
  return new Story(world).does('draft').does('submit');
}

export function registered(world?: World): Story {
  return submitted(world).does('register');
}

/** Handed over to housing alone, or as `input` says. */
export function assigned(input: Input = handOverTo({ to: 'housing', role: 'lead' }), world?: World): Story {
  return registered(world).does('assign', { input });
}

/** Lead housing with co-offices sports and finance. */
export const withCoOffices = handOverTo(
  { to: 'housing', role: 'lead' },
  { to: 'sports', role: 'co' },
  { to: 'finance', role: 'co' },
);

/** Housing and sports, each its part. */
export const separately = handOverTo(
  { to: 'housing', role: 'separate', part: '场地部分' },
  { to: 'sports', role: 'separate', part: '器材部分' },
);

/** The office signs receipt, consults, and has a whole draft: ready for its head's signature. */
export function drafts(story: Story, office: OfficeName = 'housing', draft: Input = wholeReply()): Story {
  if (story.assignment(office).state === 'pending') story.does('acknowledge', { office });
  return story.does('consult', { office }).does('draftReply', { office, input: draft });
}

/** The office answers, from wherever it stands in this round. */
export function answers(story: Story, office: OfficeName = 'housing', draft: Input = wholeReply()): Story {
  return drafts(story, office, draft).does('reply', { office, input: { signer: '局长甲' } });
}

/** Replied by every replying office, waiting for the deputy. */
export function replied(input?: Input, world?: World): Story {
  const story = assigned(input, world);
  for (const name of ['housing', 'sports'] as const) {
    const mustReply = story.file.assignments.some((one) => one.officeId === offices[name].id && one.role !== 'co');
    if (mustReply) answers(story, name);
  }
  return story;
}

/** The deputy rates an office's reply. */
export function rates(story: Story, result: string, more: Input & { office?: OfficeName } = {}): Story {
  const { office, ...others } = more;
  const assignmentId = office ? { assignmentId: story.assignment(office).id } : {};
  const comment = { comment: '没有解决问题。' };
  return story.does('evaluate', { input: { attitude: 'satisfied', result, ...comment, ...assignmentId, ...others } });
}

/** Replied with class B and a commitment, and rated satisfied. */
export function tracked(dueOn = '2026-09-30'): Story {
  const story = answers(assigned(), 'housing', wholeReply('B', { commitments: [promise(dueOn)] }));
  return rates(story, 'satisfied');
}

/** The feedback clock passed, the deputy was urged, and the sweep came by. */
export function lapses(story: Story, on = '2026-12-01'): Story {
  return story.on(on).does('urge').does('lapse');
}
