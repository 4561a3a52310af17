import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** What came of it. */
class OversightResultBody {
  @Text({ label: '监督结果', max: 5_000, example: '已发出检察建议，三处历史建筑完成修缮。' })
  result!: string;
}

/** 监督结果: what the oversight body did, recorded once. */
export const recordOversightResult = deed<OversightResultBody>({
  act: 'recordOversightResult',
  body: OversightResultBody,
  write: (file, { result }, { upon, today }) => {
    const copy = file.oversightCopies.find((one) => one.id === upon?.id);
    if (!copy) throw new Error('recordOversightResult is upon a copy');
    const concluded = { ...copy, result, resultOn: today };
    return { change: { papers: { oversightCopies: [concluded] } }, says: { copyId: copy.id, body: copy.body } };
  },
});
