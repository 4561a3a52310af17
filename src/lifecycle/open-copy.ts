import type { OversightCopy } from '../case-file/papers/oversight.js';
import type { Written } from '../case-file/papers.js';
import type { DeedSetting } from './setting.js';

/** A new copy to an oversight body 抄送, of which a result is awaited from now on. */
export function openCopy(
  { body, note }: Pick<OversightCopy, 'body' | 'note'>,
  setting: DeedSetting,
): Written<OversightCopy> {
  const copied = { state: 'sent' as const, copiedOn: setting.today, accountId: setting.actor.accountId };
  return { id: setting.newId(), body, note, ...copied, result: null, resultOn: null };
}
