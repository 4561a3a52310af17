import { deed, NoBody } from '../../lifecycle/deed.js';

/** 提交: the suggestion is before the congress from this day on. */
export const submit = deed<NoBody>({
  act: 'submit',
  body: NoBody,
  write: (_file, _input, { today }) => ({ change: { suggestion: { submittedOn: today } } }),
});
