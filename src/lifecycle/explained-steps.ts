import type { CaseFile } from '../case-file/case-file.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import type { WorkingCalendar } from '../deadlines/calendar.js';
import { explanationSteps } from '../deadlines/explain.js';
import { agreedDeadline, projectDeadline } from '../deadlines/project.js';

/**
 * How the date of a clock came to be, step by step 期限推算过程: the count (or what was agreed on first), what has moved the
 * date since, and last the date in force. Pure.
 * @param calendar the one that it was counted by; null where that is not known any more.
 * @param recalculations each time that a change of the calendar moved it, in words.
 */
export function explainedSteps(
  file: CaseFile,
  clock: ClockPaper,
  calendar: WorkingCalendar | null,
  recalculations: readonly string[],
): string[] {
  const { kind, anchorOn, length, source, dueOn, originalDueOn, explanation, calendarVersion } = clock;
  const moves = [...recalculations, ...extensions(file, clock), ...deferrals(file, clock)];
  if (!calendar) return [explanation, `工作日历版本：${calendarVersion}`, ...moves];
  const result = length
    ? projectDeadline({ anchorOn, length, calendar })
    : agreedDeadline(anchorOn, originalDueOn ?? dueOn, calendar);
  return explanationSteps({ kind, anchorOn, length, source, result }, { moves, dueOn });
}

/** The extension 延期 of a reply: at most one is granted. */
function extensions({ extensions }: CaseFile, { kind, assignmentId, originalDueOn }: ClockPaper): string[] {
  if (kind !== 'reply' || originalDueOn === null) return [];
  const granted = extensions.filter((one) => one.assignmentId === assignmentId && one.state === 'granted');
  return granted.map(
    ({ decidedOn, grantedUntil }) =>
      `延期：${String(decidedOn)}经交办机构同意，到期日由${originalDueOn}改为${String(grantedUntil)}`,
  );
}

/** Each deferral 改期 of a commitment. */
function deferrals({ deferrals }: CaseFile, { commitmentId }: ClockPaper): string[] {
  if (commitmentId === null) return [];
  const own = deferrals.filter((one) => one.commitmentId === commitmentId);
  return own.map(
    ({ deferredOn, fromDueOn, dueOn }) => `改期：${deferredOn}由承办单位说明理由，到期日由${fromDueOn}改为${dueOn}`,
  );
}
