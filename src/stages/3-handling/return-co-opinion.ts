import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** Why the opinion is of no use. */
class CoOpinionReturnBody {
  @Text({ label: '退回理由', max: 2_000, example: '没有说明用地能否调整，请补充。' })
  reason!: string;
}

/** 退回会办意见: the lead office sends an opinion back; it stays on record and no longer counts (浙江 2016 art 18). */
export const returnCoOpinion = deed<CoOpinionReturnBody>({
  act: 'returnCoOpinion',
  body: CoOpinionReturnBody,
  demands: ['写明退回理由'],
  write: (file, { reason }, { assignment, today }) => {
    const given = file.coOpinions.findLast((one) => one.assignmentId === assignment?.id && one.returnedOn === null);
    if (!given) throw new Error('returnCoOpinion is upon an assignment whose opinion is in');
    const coOpinions = [{ ...given, returnedOn: today, returnReason: reason }];
    return { change: { papers: { coOpinions } }, says: { reason } };
  },
});
