import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** Why the head does not sign yet. */
class ReplyReturnBody {
  @Text({ label: '退回理由', max: 2_000, example: '第二条具体建议的答复没有写明完成时间，请补充。' })
  reason!: string;
}

/** 审核退回: the head sends the draft back to the handler, with the reason. The draft stays, to be revised; it concerns the office alone. */
export const returnReply = deed<ReplyReturnBody>({
  act: 'returnReply',
  body: ReplyReturnBody,
  demands: ['写明退回理由'],
  write: (_file, { reason }) => ({ change: {}, says: { reason } }),
});
