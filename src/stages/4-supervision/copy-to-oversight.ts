import { oversightBodies, type OversightBody } from '../../case-file/states.js';
import { deed } from '../../lifecycle/deed.js';
import { openCopy } from '../../lifecycle/open-copy.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** To which body, and why. */
class OversightCopyBody {
  @Choice({ label: '抄送的监督机构', values: oversightBodies, example: 'procuratorate' })
  body!: OversightBody;

  @Text({ label: '抄送说明', max: 2_000, example: '涉及历史建筑保护，可与公益诉讼检察建议衔接。' })
  note!: string;
}

/** 抄送监督机构: the case is passed on to 行政执法监督, or to the procuratorate for 公益诉讼检察建议. */
export const copyToOversight = deed<OversightCopyBody>({
  act: 'copyToOversight',
  body: OversightCopyBody,
  write: (_file, { body, note }, setting) => ({
    change: { papers: { oversightCopies: [openCopy({ body, note }, setting)] } },
    says: { body },
  }),
});
