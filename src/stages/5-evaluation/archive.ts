import { deed, NoBody } from '../../lifecycle/deed.js';

/** 归档: the case is over and kept; nothing more can be done to it. */
export const archive = deed({
  act: 'archive',
  body: NoBody,
  write: (_file, _input, { today }) => ({ change: { suggestion: { archivedOn: today } } }),
});
