import { expect } from '@jest/globals';
import type { TestCongress } from '../support/congress.js';
import type { Story, ShownAttachment } from '../support/story.js';

/** Files are attached to the draft, one of them is taken off again. */
export async function picturesOfDraft(story: Story): Promise<void> {
  const path = `suggestions/${story.shown.id}/attachments`;
  await story.attached('deputy', path);
  await story.attached('deputy', path);
  const [, gone] = story.shown.attachments;
  await story.act('deputy', 'attachment-removal', { attachmentId: gone?.id });
}

/** Files are attached to the consultation and to the draft of the reply, of which one is taken off again. */
export async function picturesOfHandling(story: Story): Promise<void> {
  const { id } = story.assignment('a');
  await story.consulted();
  await story.pictured();
  for (const _time of [1, 2])
    await story.attached('liaison', `assignments/${id}/attachments`, { fields: { to: 'reply' } });
  const { replies } = story.shown as unknown as { replies: { issued: boolean; attachments: ShownAttachment[] }[] };
  const [gone] = replies.find((one) => !one.issued)?.attachments ?? [];
  await story.office('head', id, 'attachment-removal', { attachmentId: gone?.id });
}

/** One is opened, and then withheld. */
export async function openedAndWithheld(congress: TestCongress, story: Story): Promise<void> {
  const [one] = story.shown.attachments;
  const deputy = await congress.as('deputy');
  const { href } = (await deputy.get(one?.href ?? '').expect(200)).body as { href: string };
  await deputy.get(href).expect(200);
  await deputy.get(href).set('range', 'bytes=0-9').expect(206);
  await deputy.get(href).set('range', 'bytes=9999999-').expect(416);
  await story.act('deputyAffairs', 'attachment-withholding', { attachmentId: one?.id, reason: 'mistaken' });
  await deputy.get(href).expect(404);
  await deputy.get(one?.href ?? '').expect(404);
  expect(story.shown.attachments).toMatchObject([{ id: one?.id, href: null }]);
}
