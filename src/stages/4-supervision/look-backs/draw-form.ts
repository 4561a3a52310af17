import { Text, Whole } from '../../../platform/http/fields.js';

/** What staff draw 抽查. */
export class DrawBody {
  @Whole({ label: '年度', min: 2000, max: 2199, example: 2026 })
  year!: number;

  @Whole({
    label: '件数',
    optional: true,
    min: 1,
    max: 10_000,
    description: '抽取几份答复；与百分比只填一项，都不填的按办理规则',
  })
  count?: number;

  @Whole({ label: '百分比', optional: true, min: 1, max: 100, description: '抽取百分之几，不足一份的按一份' })
  percent?: number;

  @Text({
    label: '随机种子',
    optional: true,
    max: 64,
    pattern: /^[\x21-\x7e]+$/,
    patternHint: '只能用可见的 ASCII 字符，不含空格',
    description: '不填的由系统随机产生；自定的宜取自事后才能知道的公开数字，例如次日的福彩号码',
    example: '2026-12-10-07-11-15',
  })
  seed?: string;
}
