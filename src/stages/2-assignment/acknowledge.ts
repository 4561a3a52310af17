import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** Who is answerable in the office. */
class AcknowledgementBody {
  @Text({ label: '分管领导', max: 50, example: '分管副局长' })
  responsibleLeader!: string;

  @Text({ label: '科室负责人', max: 50, optional: true, example: '规划科科长' })
  deputyHead?: string;

  @Text({ label: '经办人', max: 50, example: '经办人甲' })
  handler!: string;

  @Text({
    label: '经办人电话',
    max: 32,
    min: 3,
    pattern: /^[\d +-]+$/,
    patternHint: '只能有数字、空格、+ 和 -',
    example: '0571-12345678',
  })
  phone!: string;
}

/** 签收: the office names its people. The clocks have run since the hand-over, whether it signs or not. */
export const acknowledge = deed<AcknowledgementBody>({
  act: 'acknowledge',
  body: AcknowledgementBody,
  demands: ['写明分管领导、经办人及其电话'],
  write: (_file, { responsibleLeader, deputyHead, handler, phone }, setting) => {
    const { assignment, today } = setting;
    if (!assignment) throw new Error('acknowledge is upon an assignment');
    const { cipher, masked } = setting.seal(phone);
    const people = { responsibleLeader, deputyHead: deputyHead ?? null, handler };
    const signed = { ...assignment, ...people, phoneCipher: cipher, phoneMasked: masked, acknowledgedOn: today };
    return { change: { papers: { assignments: [signed] } } };
  },
});
