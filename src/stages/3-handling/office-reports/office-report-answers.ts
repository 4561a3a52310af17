import { Id, Text } from '../../../platform/http/fields.js';
import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../../platform/http/shown.js';

/** The report of an office on its year's handling. */
export class OfficeReportBody {
  @Id({
    label: '报送的承办单位；只属于一个单位的可以不写',
    optional: true,
    example: '01900000-0000-7000-8000-000000000000',
  })
  officeId?: string;

  @Text({
    label: '年度办理情况报告',
    max: 20_000,
    example: '本年度承办代表建议 12 件，已全部答复，其中 A 类 9 件、B 类 3 件。',
  })
  text!: string;
}

/** How an office stands with its report 报送情况. */
export const reportStatuses = { reported: '已报送', late: '逾期报送', outstanding: '未报送' } as const;
export type ReportStatus = keyof typeof reportStatuses;

/** The office that owes it. */
export class ReportingOfficeAnswer {
  @Shown('承办单位的 id', uuid)
  id: string;

  @Shown('名称', text, { example: '区住房和城乡建设局' })
  name: string;
}

/** One office of a year. */
export class OfficeReportLineAnswer {
  @ShownPart('承办单位', () => ReportingOfficeAnswer)
  office: ReportingOfficeAnswer;

  @Shown('本年度承办的建议件数', whole, { example: 12 })
  cases: number;

  @ShownChoice('报送情况', reportStatuses, 'reported')
  status: ReportStatus;

  @Shown('报送情况的名称', text, { example: '已报送' })
  statusLabel: string;

  @Shown('第几次报送的报告，更正一次加一；未报送的为 null', whole, { nullable: true, example: 1 })
  revision: number | null;

  @Shown('报送日期，更正过的为最近一次；未报送的为 null', localDate, { nullable: true, example: '2026-08-28' })
  submittedOn: string | null;

  @Shown('报告正文，更正过的为最近一次；未报送的为 null', text, { nullable: true, example: null })
  text: string | null;
}

/** The yearly reports of a year 年度办理情况报告. */
export class OfficeReportsAnswer {
  @Shown('年度', whole, { example: 2026 })
  year: number;

  @Shown('本年度自何日起交办的建议', localDate, { example: '2025-09-01' })
  from: string;

  @Shown('本年度至何日止交办的建议', localDate, { example: '2026-08-31' })
  until: string;

  @Shown('自何日起可以报送', localDate, { example: '2026-08-01' })
  opensOn: string;

  @Shown('报送期限，当日仍算按时', localDate, { example: '2026-08-31' })
  dueOn: string;

  @Shown('期限是否暂定（放假安排尚未公布）', flag, { example: false })
  provisional: boolean;

  @Shown('期限说明', text, { example: '应于2026-08-31前（含当日）报送年度办理情况报告（《…》第二十五条）。' })
  explanation: string;

  @Shown('应报送的单位数', whole, { example: 20 })
  owed: number;

  @Shown('按时报送的单位数', whole, { example: 17 })
  reported: number;

  @Shown('逾期报送的单位数', whole, { example: 1 })
  late: number;

  @Shown('未报送的单位数', whole, { example: 2 })
  outstanding: number;

  @ShownList('各单位，按名称排列；只列本人可以看到的', () => OfficeReportLineAnswer)
  lines: readonly OfficeReportLineAnswer[];
}
