import type { CaseFile } from '../../case-file/case-file.js';
import type { Extension } from '../../case-file/papers/extension.js';
import type { Written } from '../../case-file/papers.js';
import { moveClock } from '../../deadlines/clock.js';
import { localDate } from '../../deadlines/local-date.js';
import { deed } from '../../lifecycle/deed.js';
import { pendingExtension, runningReply } from '../../lifecycle/extension.js';
import type { DeedSetting } from '../../lifecycle/setting.js';
import { DateField, Text } from '../../platform/http/fields.js';
import { untilDemand, untilFaults } from './until-faults.js';

/** Until when. */
class ExtensionGrantBody {
  @DateField({ label: '同意延至', example: '2026-08-31' })
  until!: string;
}

/** Why not. */
class ExtensionRefusalBody {
  @Text({ label: '不同意的理由', max: 2_000, example: '事项单一，请按期答复。' })
  reason!: string;
}

/** 同意延期: the reply clock moves once, at most to the longest day counted from the first hand-over (代表法 art 51). */
export const grantExtension = deed<ExtensionGrantBody>({
  act: 'grantExtension',
  body: ExtensionGrantBody,
  demands: [untilDemand],
  faults: (file, { until }, setting) =>
    pendingExtension(file, setting.assignment?.id) ? untilFaults(file, until, '同意延至', setting) : [],
  write: (file, { until }, setting) => {
    const { source } = setting.profile.clocks.replyDifficult;
    const move = { dueOn: localDate(until), on: setting.today, because: '经交办机构同意延期', source };
    const clock = runningReply(file, setting);
    const extensions = [decided(file, { state: 'granted', grantedUntil: until, decision: null }, setting)];
    const clocks = clock ? [moveClock(clock, move)] : [];
    return { change: { papers: { extensions, clocks } }, says: { until, from: clock?.dueOn ?? null } };
  },
});

/** 不同意延期: the date stands. */
export const refuseExtension = deed<ExtensionRefusalBody>({
  act: 'refuseExtension',
  body: ExtensionRefusalBody,
  demands: ['写明不同意的理由'],
  write: (file, { reason }, setting) => {
    const extensions = [decided(file, { state: 'refused', grantedUntil: null, decision: reason }, setting)];
    return { change: { papers: { extensions } }, says: { reason } };
  },
});

function decided(
  file: CaseFile,
  decision: Pick<Extension, 'state' | 'grantedUntil' | 'decision'>,
  { assignment, today, actor }: DeedSetting,
): Written<Extension> {
  const pending = pendingExtension(file, assignment?.id);
  if (!pending) throw new Error('an extension is decided that nobody asked for');
  return { ...pending, ...decision, decidedOn: today, decidedBy: actor.accountId };
}
