import { deed, NoBody } from '../../lifecycle/deed.js';

/** 归档: the case is over and kept; nothing more can be done to it. What supervision was still open 督办件 ends with it. */
export const archive = deed({
  act: 'archive',
  body: NoBody,
  write: (file, _input, { today }) => {
    const supervisionCases = file.supervisionCases
      .filter((one) => one.closedOn === null)
      .map((one) => ({ ...one, closedOn: today, closing: '随案归档' }));
    return { change: { suggestion: { archivedOn: today }, papers: { supervisionCases } } };
  },
});
