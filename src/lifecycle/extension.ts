import type { CaseFile } from '../case-file/case-file.js';
import type { Extension } from '../case-file/papers/extension.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import { clockOf } from '../case-file/questions.js';
import { localDate, type LocalDate } from '../deadlines/local-date.js';
import { projectDeadline } from '../deadlines/project.js';
import type { Setting } from './setting.js';

/** The reply clock that an extension would move, while it runs. */
export function runningReply(file: CaseFile, { assignment }: Pick<Setting, 'assignment'>): ClockPaper | undefined {
  const clock = assignment ? clockOf(file, 'reply', assignment.id) : undefined;
  return clock?.state === 'open' ? clock : undefined;
}

/** The request of the assignment that still waits to be decided. */
export function pendingExtension(file: CaseFile, assignmentId: string | undefined): Extension | undefined {
  return file.extensions.find((one) => one.assignmentId === assignmentId && one.state === 'requested');
}

/**
 * The last day to which a reply may be put off: the length of a difficult case counted from the first hand-over (代表法 art
 * 51: six months from the hand-over, not three and six).
 */
export function longestReply(
  { suggestion }: CaseFile,
  clock: ClockPaper,
  { profile, calendar }: Pick<Setting, 'profile' | 'calendar'>,
): LocalDate {
  const anchorOn = localDate(suggestion.firstHandedOverOn ?? clock.anchorOn);
  return projectDeadline({ anchorOn, length: profile.clocks.replyDifficult.value, calendar }).dueOn;
}
