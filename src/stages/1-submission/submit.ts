import { dropUnconfirmed } from '../../lifecycle/cosigning.js';
import { deed, NoBody } from '../../lifecycle/deed.js';

/** 提交: the suggestion is before the congress from this day on; co-signers who have not confirmed are dropped. */
export const submit = deed<NoBody>({
  act: 'submit',
  body: NoBody,
  write: (file, _input, { today }) => ({
    change: { suggestion: { submittedOn: today }, papers: { cosigners: dropUnconfirmed(file) } },
  }),
});
