import { caseStates } from '../../case-file/states.js';
import { lightNames } from '../../deadlines/light.js';
import { Choice, DateField, Flag, Id, Text } from '../../platform/http/fields.js';
import { encodings, type Encoding } from '../../platform/sheets/csv.js';
import { exportFormats, type ExportFormat } from './export.js';
import { exportKinds, exportTitles, type ExportKind } from './kinds/kinds.js';

const abouts = Object.values(exportKinds).map(({ title, about }) => `${title}：${about}`);
const optional = true;

/** What is to be taken out 导出: a kind, a format, and the filters of the list of suggestions or what the kind takes instead. */
export class ExportForm {
  @Choice({ label: '种类', values: exportTitles, description: `种类。${abouts.join('；')}`, example: 'ledger' })
  kind: ExportKind;

  @Choice({ label: '格式', values: exportFormats, example: 'xlsx' })
  format: ExportFormat;

  @Choice({ label: '编码', values: encodings, optional, description: '只用于 CSV，没有则为 utf-8', example: 'utf-8' })
  encoding?: Encoding;

  @Choice({ label: '状态', values: caseStates, optional })
  state?: string;

  @Id({ label: '届次会议', optional, description: '所属会议的编号' })
  session?: string;

  @Id({ label: '承办单位', optional, description: '承办单位的编号' })
  office?: string;

  @Id({ label: '类别', optional, description: '类别的编号' })
  category?: string;

  @Id({ label: '领衔代表', optional, description: '领衔代表的编号' })
  deputy?: string;

  @Flag({ label: '重点督办', optional, description: 'true 只要重点督办建议，false 只要其他建议' })
  key?: boolean;

  @Flag({ label: '逾期', optional, description: 'true 只要有期限已逾期的，false 只要没有逾期的' })
  overdue?: boolean;

  @Choice({ label: '灯', values: lightNames, optional, description: '最近到期日的灯' })
  light?: string;

  @Text({ label: '文字', max: 100, optional, description: '标题中的文字，或建议号', example: '健身场地' })
  q?: string;

  @Text({
    label: '报表',
    max: 40,
    optional,
    description: '这张统计报表的一项指标所计的建议，与 figure 一起用',
    example: 'summary',
  })
  report?: string;

  @Text({ label: '指标', max: 40, optional, description: '指标的代码', example: 'concluded' })
  figure?: string;

  @Text({ label: '分组方式', max: 40, optional, description: '与 group 一起用', example: 'class' })
  groupBy?: string;

  @Text({ label: '分组', max: 200, optional, description: '分组的代码；没有的为 none', example: 'A' })
  group?: string;

  @DateField({ label: '立案日期自', optional, description: '与 report 一起用：这一日起立案的' })
  from?: string;

  @DateField({ label: '立案日期至', optional, description: '与 report 一起用：到这一日止立案的' })
  to?: string;

  @DateField({ label: '截至', optional, description: '与 report 一起用：截至哪一日，没有则为生成之日' })
  asOf?: string;

  @Text({ label: '月份', max: 7, optional, description: '只用于月度进展：哪一个月，没有则为全部', example: '2026-03' })
  period?: string;

  @Text({ label: '季度', max: 7, optional, description: '只用于一季一督办清单，须填', example: '2026-Q1' })
  quarter?: string;
}
