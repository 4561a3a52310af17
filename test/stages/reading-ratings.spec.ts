import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { freshCongress, type TestCongress } from '../support/congress.js';
import type { PersonName } from '../support/people.js';
import { Story } from '../support/story.js';

/**
 * Ratings belong to deputies: until the round is closed neither the offices nor the government may see one, in no answer.
 * Two offices handle separately; the deputy is dissatisfied with the first, and has not yet rated the second.
 */
const always: readonly PersonName[] = ['deputy', 'delegation', 'deputyAffairs', 'leader', 'committee', 'auditor'];
const later: readonly PersonName[] = ['head', 'liaison', 'headB', 'liaisonB', 'governmentOffice'];

let service: TestApp;
let congress: TestCongress;
let story: Story;

beforeAll(async () => {
  service = await startApp();
  congress = await freshCongress(service);
  story = new Story(congress);
  await story.assigned([
    { office: 'a', role: 'separate', part: '道路部分' },
    { office: 'b', role: 'separate', part: '绿化部分' },
  ]);
  await story.replied('a');
  await story.replied('b');
}, 60_000);
afterAll(() => service.close());

/** Everything that a person can read of the case, as one text. */
async function everything(who: PersonName): Promise<string> {
  const client = await congress.as(who);
  const { id, clocks } = story.shown;
  const paths = [`suggestions/${id}`, `suggestions/${id}/timeline`, 'suggestions?count=true'];
  const explained = clocks.map((clock) => `suggestions/${id}/clocks/${clock.id}/explanation`);
  const answers = await Promise.all([...paths, ...explained].map((path) => client.get(path).expect(200)));
  return answers.map((answer) => answer.text).join('\n');
}

const comment = '道路没有修好，与答复不符。';
const telling = [
  comment,
  '"dissatisfied"',
  '"basicallySatisfied"',
  '不满意',
  'supervisionCases":[{',
  '"act":"evaluate"',
];

describe('a rating', () => {
  it('of one of two offices is seen by the deputies and the standing committee, not by offices or the government', async () => {
    const assignmentId = story.assignment('a').id;
    await story.act('deputy', 'evaluation', {
      attitude: 'basicallySatisfied',
      result: 'dissatisfied',
      comment,
      assignmentId,
    });
    expect(story.shown.state).toBe('replied');
    for (const who of always) for (const word of telling) expect(await everything(who)).toContain(word);
    for (const who of later) {
      const read = await everything(who);
      for (const word of telling)
        expect({ who, tells: read.includes(word), word }).toEqual({ who, tells: false, word });
      expect(read).toContain('"evaluations":[]');
    }
  });

  it('is not told by what an office is refused', async () => {
    const head = await congress.as('head');
    const { text } = await head
      .post(`assignments/${story.assignment('a').id}/reply-issue`, { signer: '局长' })
      .expect(409);
    for (const word of telling) expect(text).not.toContain(word);
  });

  it('is seen by all when the round is closed', async () => {
    const assignmentId = story.assignment('b').id;
    await story.act('deputy', 'evaluation', { attitude: 'satisfied', result: 'satisfied', assignmentId });
    expect(story.shown.state).toBe('handling');
    for (const who of [...always, ...later]) expect(await everything(who)).toContain(comment);
  });

  it('of the next round is seen when that round is closed, and the first stays to be seen', async () => {
    await story.replied('a');
    expect(await everything('head')).toContain(comment);
    await story.rated('basicallySatisfied', { comment: '第二轮的意见' });
    expect(story.shown.state).toBe('closed');
    for (const who of [...always, ...later]) expect(await everything(who)).toContain('第二轮的意见');
  });
});

describe('the draft of a reply', () => {
  it('is read by its own office alone', async () => {
    story = new Story(congress);
    await story.assigned();
    await story.acknowledged();
    await story.drafted('a', { summary: '尚未签发的摘要' });
    for (const who of ['head', 'liaison'] as const) {
      expect(await everything(who)).toContain('尚未签发的摘要');
      expect(await everything(who)).toContain('"act":"draftReply"');
    }
    for (const who of [...always, 'governmentOffice'] as const) {
      expect(await everything(who)).not.toContain('尚未签发的摘要');
      expect(await everything(who)).not.toContain('"act":"draftReply"');
    }
  });
});
