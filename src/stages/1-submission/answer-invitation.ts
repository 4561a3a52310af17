import { answer } from '../../lifecycle/cosigning.js';
import { deed } from '../../lifecycle/deed.js';
import { Flag } from '../../platform/http/fields.js';

/** Whether he puts his name to it. */
class CosignatureBody {
  @Flag({ label: '是否附议', example: true })
  agree!: boolean;
}

/** 附议: the deputy puts his name to the text that stands; if it changes, he is asked again. */
export const cosign = deed<CosignatureBody>({
  act: 'cosign',
  body: CosignatureBody,
  write: (file, _input, setting) => ({
    change: { papers: { cosigners: answer(file, true, setting) } },
    says: { textVersion: file.suggestion.textVersion },
  }),
});

/** 不附议: he declines, or takes his name back; until registration he may. */
export const declineCosign = deed<CosignatureBody>({
  act: 'declineCosign',
  body: CosignatureBody,
  write: (file, _input, setting) => ({ change: { papers: { cosigners: answer(file, false, setting) } } }),
});
