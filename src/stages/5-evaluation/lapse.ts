import { deed, NoBody } from '../../lifecycle/deed.js';
import { lapsing } from '../../lifecycle/standing.js';

/** 逾期未评: the feedback clock passed and the deputy was urged once. It is counted apart, never as satisfied. */
export const lapse = deed<NoBody>({
  act: 'lapse',
  body: NoBody,
  write: (file, _input, setting) => {
    const lapses = lapsing(file, setting).map((one) => ({
      id: setting.newId(),
      assignmentId: one.id,
      round: one.round,
      lapsedOn: setting.today,
    }));
    return { change: { papers: { lapses } }, says: { assignmentIds: lapses.map((one) => one.assignmentId) } };
  },
});
