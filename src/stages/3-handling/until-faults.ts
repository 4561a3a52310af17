import type { CaseFile } from '../../case-file/case-file.js';
import { fault } from '../../lifecycle/deed.js';
import { longestReply, runningReply } from '../../lifecycle/extension.js';
import type { Setting } from '../../lifecycle/setting.js';
import type { Cause } from '../../platform/errors/problem.js';

/** To which day a reply may be put off, in words. */
export const untilDemand =
  '延至的日期须晚于现在的答复期限，不早于当日，不晚于最长期限（办理规则所定难度大的期限，自首次交办之日起算，不是另加）';

/** What is wrong with the day to which a reply is to be put off; nothing where no clock runs, which the rules refuse. */
export function untilFaults(file: CaseFile, until: string, label: string, setting: Setting): Cause[] {
  const clock = runningReply(file, setting);
  if (!clock) return [];
  const longest = longestReply(file, clock, setting);
  if (clock.dueOn >= longest || longest < setting.today) return [];
  const told = (words: string) => [fault('until', `「${label}」${words}（until）`)];
  if (until <= clock.dueOn) return told(`须晚于现在的答复期限 ${clock.dueOn}`);
  if (until < setting.today) return told('不能早于今天');
  return until > longest ? told(`不能晚于最长的答复期限 ${longest}，自首次交办之日起算`) : [];
}
