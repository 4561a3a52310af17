import { deed, NoBody } from '../../lifecycle/deed.js';
import { movedDates, saidOf } from '../../lifecycle/moved-dates.js';

/** 重算期限: the working calendar has changed, and dates with it; the old date, the new one and the reason are recorded. */
export const recalculate = deed<NoBody>({
  act: 'recalculate',
  body: NoBody,
  write: (file, _input, { calendar }) => {
    const moved = movedDates(file, calendar);
    const says = { reason: '工作日历调整', calendarVersion: calendar.version, clocks: moved.map(saidOf) };
    return { change: { papers: { clocks: moved.map(({ after }) => after) } }, says };
  },
});
