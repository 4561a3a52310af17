import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** What the office reports. */
class LetterAnswerBody {
  @Text({ label: '办理情况报告', max: 10_000, example: '已于昨日与代表当面沟通，答复将于本月底前送达。' })
  report!: string;
}

/** 回复督办函: the office reports what it has done, once. */
export const answerLetter = deed<LetterAnswerBody>({
  act: 'answerLetter',
  body: LetterAnswerBody,
  write: (file, { report }, { upon, today, actor }) => {
    const letter = file.supervisionLetters.find((one) => one.id === upon?.id);
    if (!letter) throw new Error('answerLetter is upon a letter');
    const answered = { ...letter, report, answeredOn: today, answeredBy: actor.accountId };
    return { change: { papers: { supervisionLetters: [answered] } }, says: { letterId: letter.id } };
  },
});
