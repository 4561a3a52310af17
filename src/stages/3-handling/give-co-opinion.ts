import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** The co-office's opinion, signed. */
class CoOpinionBody {
  @Text({ label: '会办意见', max: 10_000, example: '同意在该地块建设，请主办单位办理用地手续。' })
  opinion!: string;

  @Text({ label: '文号', max: 100, optional: true, example: '临体函〔2026〕8号' })
  docNo?: string;

  @Text({ label: '签发人', max: 50, example: '局长乙' })
  signer!: string;
}

/** 会办意见: the co-office tells the lead office what it can do (浙江 2016 art 18). */
export const giveCoOpinion = deed<CoOpinionBody>({
  act: 'giveCoOpinion',
  body: CoOpinionBody,
  demands: ['书面意见，写明签发人'],
  write: (_file, { opinion, docNo, signer }, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('giveCoOpinion is upon an assignment');
    const given = { opinion, docNo: docNo ?? null, signer, givenOn: today, accountId: actor.accountId };
    const standing = { returnedOn: null, returnReason: null };
    const coOpinion = { id: setting.newId(), assignmentId: assignment.id, ...given, ...standing };
    return { change: { papers: { coOpinions: [coOpinion] } } };
  },
});
