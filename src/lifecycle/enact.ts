import { apply, join, type CaseFile, type Change } from '../case-file/case-file.js';
import { groupsIn } from '../case-file/paper-groups.js';
import { actRow } from './acts.js';
import { turnClocks } from './clocks.js';
import type { Deed, Done } from './deed.js';
import { ensure } from './ensures.js';
import { rollUps, type RollUp } from './rollups.js';
import type { DeedSetting } from './setting.js';
import { paperSubject } from './subjects.js';

/** What an act came to, before anything is written. */
export interface Enacted {
  readonly file: CaseFile;
  readonly change: Change;
  readonly says: Readonly<Record<string, unknown>>;
  readonly rollUps: readonly RollUp[];
}

/** More than any case needs; beyond it two roll-ups undo each other. */
const mostRollUps = 4;

/**
 * Performs a permitted act on a file in memory: the deed, the act's own move, its clocks, then every roll-up that the
 * facts now add up to. Pure.
 */
export function enact(deed: Deed, before: CaseFile, input: object, setting: DeedSetting): Enacted {
  const act = actRow(deed.act);
  const done = deed.write(before, input, setting);
  const change = join(done.change, ownMove(deed, before, done, setting));
  const steps = new Steps(before);
  steps.take(change);
  steps.take(turnClocks(act, steps.file, setting));
  ensure(act.ensures, steps.file, setting.assignment);
  const followed = followUp(steps, setting);
  const version = before.suggestion.version + 1;
  const updatedAt = setting.now.toISOString();
  steps.take({ suggestion: { version, updatedAt, paperGroups: groupsIn(steps.file) } });
  return { file: steps.file, change: steps.change, says: done.says ?? {}, rollUps: followed };
}

/** The file as it stands, and all that changed so far. */
class Steps {
  change: Change = {};

  constructor(public file: CaseFile) {}

  take(change: Change): void {
    this.file = apply(this.file, change);
    this.change = join(this.change, change);
  }
}

/** The state that the act itself moves to: of the case, or of the paper it is upon. */
function ownMove(deed: Deed, before: CaseFile, done: Done, setting: DeedSetting): Change {
  const act = actRow(deed.act);
  if (act.to === null) return {};
  if (act.subject === 'suggestion') return { suggestion: { state: act.to } };
  const { papers } = paperSubject(act.subject);
  const id = setting.upon?.id ?? '';
  const ofId = (list: readonly { id: string }[] = []) => list.find((one) => one.id === id);
  const written = ofId(done.change.papers?.[papers]) ?? ofId(before[papers]);
  if (!written) throw new Error(`${deed.act} is upon a paper, and there is none`);
  return { papers: { [papers]: [{ ...written, state: act.to }] } };
}

function followUp(steps: Steps, setting: DeedSetting): RollUp[] {
  const followed: RollUp[] = [];
  for (;;) {
    const next = rollUps.find((one) => one.from.includes(steps.file.suggestion.state) && one.when(steps.file, setting));
    if (!next) return followed;
    if (followed.length === mostRollUps) throw new Error(`roll-ups run in a circle: ${next.label}`);
    followed.push(next);
    steps.take(next.effect(steps.file, setting));
    steps.take({ suggestion: { state: next.to } });
    steps.take(turnClocks(next, steps.file, setting));
  }
}
