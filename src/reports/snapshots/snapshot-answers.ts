import { flag, instant, localDate, Shown, ShownList, ShownPart, text, uuid, whole } from '../../platform/http/shown.js';
import { ReportSessionAnswer } from '../report-answers.js';

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** A snapshot in the list 统计定稿. */
export class SnapshotAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('年度；按会议统计的为 null', whole, { nullable: true, example: 2026 })
  year: number | null;

  @ShownPart('会议；按年度统计的为 null', () => ReportSessionAnswer, { nullable: true })
  session: ReportSessionAnswer | null;

  @Shown('截至日', localDate, { example: '2026-12-31' })
  asOf: string;

  @Shown('是否正式定稿', flag, { example: true })
  final: boolean;

  @Shown('是否现行的正式定稿：同一年度或会议中最后的一份', flag, { example: true })
  current: boolean;

  @Shown('重新定稿的原因', text, { nullable: true, example: null })
  reason: string | null;

  @Shown('备注', text, { nullable: true, example: null })
  note: string | null;

  @Shown('统计时现行的办理规则', text, { example: 'zhejiang-2016' })
  profile: string;

  @Shown('办理规则的版本', whole, { example: 1 })
  profileVersion: number;

  @Shown('定稿人', text, { example: '王敏' })
  frozenBy: string;

  @Shown('定稿时间', instant, { example: '2027-01-04T01:00:00.000Z' })
  frozenAt: string;

  @Shown(
    '校验值（SHA-256，十六进制）：各页依次每页一行「报表 分组 页校验值 表格校验值」，没有分组的写 -，行末换行',
    text,
    {
      example: sha256,
    },
  )
  hash: string;
}

/** A page of a snapshot: one report, grouped in one way. */
export class SnapshotPageAnswer {
  @Shown('报表的代码', text, { example: 'summary' })
  name: string;

  @Shown('分组方式；没有分组的为 null', text, { nullable: true, example: 'category' })
  groupBy: string | null;

  @Shown('页校验值：所存 JSON 的 SHA-256', text, { example: sha256 })
  bodyHash: string;

  @Shown('表格校验值：所存 CSV 的 SHA-256', text, { example: sha256 })
  csvHash: string;

  @Shown('地址；在 reports/{name} 之后加 .csv 为表格', text, {
    example: '/api/c/linan/reports/snapshots/01900000-0000-7000-8000-000000000001/reports/summary?groupBy=category',
  })
  href: string;
}

/** A snapshot with its pages. */
export class SnapshotSheetAnswer extends SnapshotAnswer {
  @ShownList('各页', () => SnapshotPageAnswer)
  pages: readonly SnapshotPageAnswer[];
}

/** What was counted for a figure. */
export class SnapshotNumberAnswer {
  @Shown('数值', text, { nullable: true, example: '97.5' })
  value: string | null;

  @Shown('分子', whole, { example: 39 })
  numerator: number;

  @Shown('分母', whole, { example: 40 })
  denominator: number;
}

/** A figure that is another now. */
export class SnapshotDifferenceAnswer {
  @Shown('报表的代码', text, { example: 'summary' })
  report: string;

  @Shown('分组方式', text, { nullable: true, example: null })
  groupBy: string | null;

  @Shown('分组的代码；总计为 null', text, { nullable: true, example: null })
  group: string | null;

  @Shown('指标的代码', text, { example: 'concluded' })
  figure: string;

  @Shown('指标', text, { example: '办结率' })
  title: string;

  @ShownPart('定稿时的数；定稿时没有的为 null', () => SnapshotNumberAnswer, { nullable: true })
  printed: SnapshotNumberAnswer | null;

  @ShownPart('重新统计的数；现在没有的为 null', () => SnapshotNumberAnswer, { nullable: true })
  recounted: SnapshotNumberAnswer | null;
}

/** A snapshot counted again 复核. */
export class SnapshotVerificationAnswer {
  @Shown('所存各页是否与校验值相符', flag, { example: true })
  intact: boolean;

  @Shown('重新统计的各项指标是否都与定稿相同', flag, { example: true })
  same: boolean;

  @Shown('不同的指标共有几项', whole, { example: 0 })
  differing: number;

  @Shown('每夜的复核从哪一日起发现不同；没有发现过，或此后又相同的为 null', localDate, {
    nullable: true,
    example: null,
  })
  since: string | null;

  @ShownList('不同的指标，最多列 200 项', () => SnapshotDifferenceAnswer)
  differences: readonly SnapshotDifferenceAnswer[];
}
