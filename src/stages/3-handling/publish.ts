import { publications } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** What the public may read, or why nothing. */
class PublicationBody {
  @Choice({ label: '公开属性', values: publications, example: 'full' })
  scope!: keyof typeof publications;

  @Text({ label: '理由', max: 2_000, optional: true, example: '经审查可以公开。' })
  reason?: string;
}

/** 公开: the case and its replies are published, whole or as a summary (代表法 art 51). */
export const publish = deed<PublicationBody>({
  act: 'publish',
  body: PublicationBody,
  write: (_file, input, setting) => decided(input, setting),
});

/** 不公开: they are not published, or no longer; the reason is on record. */
export const unpublish = deed<PublicationBody>({
  act: 'unpublish',
  body: PublicationBody,
  demands: ['写明不公开的理由'],
  faults: (_file, { reason }) => (reason ? [] : [fault('reason', '不公开的，须写明理由（reason）')]),
  write: (_file, input, setting) => decided(input, setting),
});

function decided(
  { scope, reason = null }: { scope: PublicationBody['scope']; reason?: string | null },
  setting: DeedSetting,
) {
  const by = { decidedOn: setting.today, accountId: setting.actor.accountId };
  const publication = { id: setting.newId(), scope, reason, ...by };
  return { change: { papers: { publications: [publication] } }, says: { scope, reason } };
}
