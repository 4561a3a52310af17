import { deed } from '../../lifecycle/deed.js';
import { Text } from '../../platform/http/fields.js';

/** What came of it, and to whom it is reported. */
class KeyReportBody {
  @Text({ label: '督办结果', max: 10_000, example: '场地已建成开放，代表满意。' })
  report!: string;

  @Text({ label: '报告对象', max: 100, optional: true, example: '主任会议' })
  reportedTo?: string;
}

/** 重点督办结果: what the supervision came to; a later report takes the place of this one. */
export const reportKey = deed<KeyReportBody>({
  act: 'reportKey',
  body: KeyReportBody,
  write: (_file, { report, reportedTo }, setting) => {
    const by = { reportedOn: setting.today, role: setting.role, accountId: setting.actor.accountId };
    const paper = { id: setting.newId(), report, reportedTo: reportedTo ?? null, ...by };
    return { change: { papers: { keyReports: [paper] } }, says: { reportedTo: paper.reportedTo } };
  },
});
