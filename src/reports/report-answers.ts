import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { Rounding } from '../congress/profile/profile.js';
import {
  instant,
  localDate,
  Shown,
  ShownAs,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../platform/http/shown.js';
import { denominators, type DenominatorName } from './denominators.js';
import { groupings, type GroupingName } from './levels.js';
import { roundings } from './report-query.js';

const denominatorLabels = Object.fromEntries(Object.entries(denominators).map(([name, { label }]) => [name, label]));
const groupingTitles = Object.fromEntries(Object.entries(groupings).map(([name, { title }]) => [name, title]));
const said = (names: Readonly<Record<string, string>>) =>
  Object.entries(names)
    .map(([name, label]) => `${name} ${label}`)
    .join('、');

/** What a figure 指标 says wherever it stands: never a percentage alone. */
export class CountedAnswer {
  @Shown('指标', text, { example: '办结率' })
  title: string;

  @Shown('数值，恰有 scale 位小数；分母为 0 或者只是计数的为 null', text, { nullable: true, example: '97.5' })
  value: string | null;

  @Shown('分子，或者计数', whole, { example: 39 })
  numerator: number;

  @Shown('分母；只是计数的为 0', whole, { example: 40 })
  denominator: number;

  @Shown('数值的单位：%、天、百分点；只是计数的为空', text, { example: '%' })
  unit: string;

  @Shown('小数位数', whole, { example: 1 })
  scale: number;

  @ShownChoice('取舍方法', roundings, 'HALF_UP')
  rounding: Rounding;
}

/** A figure of one congress, with the list of the cases that it counts. */
export class FigureAnswer extends CountedAnswer {
  @ShownAs({
    description: `分母的名称:${said(denominatorLabels)}；只是计数的为 null`,
    type: String,
    enum: [...Object.keys(denominators), null],
    nullable: true,
    example: 'FILED',
  })
  denominatorName: DenominatorName | null;

  @Shown('打开所计各件的列表', text, {
    example: '/api/c/linan/suggestions?report=summary&figure=concluded&asOf=2026-12-31',
  })
  href: string;
}

/** Figures by their names. */
export function ShownFigures(label: string, figure: new () => CountedAnswer = FigureAnswer): PropertyDecorator {
  return ShownAs({ description: label, type: 'object', additionalProperties: { $ref: getSchemaPath(figure) } });
}

/** A group with its figures. */
@ApiExtraModels(FigureAnswer)
export class GroupAnswer {
  @Shown('分组的代码；没有的为 none', text, { example: 'A' })
  key: string;

  @Shown('分组的名称', text, { example: 'A类（已解决）' })
  label: string;

  @ShownFigures('各项指标，以其代码为名')
  figures: Readonly<Record<string, FigureAnswer>>;
}

/** A session as a report names it. */
export class ReportSessionAnswer {
  @Shown('会议的编号', uuid)
  id: string;

  @Shown('名称', text, { example: '第十七届第五次会议' })
  name: string;
}

/** By what a report was made. */
export class ReportFiltersAnswer {
  @ShownPart('届次会议；没有限定的为 null', () => ReportSessionAnswer, { nullable: true })
  session: ReportSessionAnswer | null;

  @Shown('立案日期自何日起', localDate, { nullable: true, example: null })
  from: string | null;

  @Shown('立案日期到何日止', localDate, { nullable: true, example: null })
  to: string | null;

  @Shown('截至何日', localDate, { example: '2026-12-31' })
  asOf: string;

  @ShownAs({
    description: `分组方式:${said(groupingTitles)}；没有分组的为 null`,
    type: String,
    enum: [...Object.keys(groupings), null],
    nullable: true,
    example: 'class',
  })
  groupBy: GroupingName | null;

  @Shown('小数位数', whole, { example: 1 })
  scale: number;

  @ShownChoice('取舍方法', roundings, 'HALF_UP')
  rounding: Rounding;
}

/** A report 统计报表. */
@ApiExtraModels(FigureAnswer)
export class ReportAnswer {
  @Shown('报表的代码', text, { example: 'summary' })
  name: string;

  @Shown('报表的名称', text, { example: '总体情况' })
  title: string;

  @ShownPart('统计的范围和方法', () => ReportFiltersAnswer)
  filters: ReportFiltersAnswer;

  @Shown('生成的时间', instant, { example: '2026-12-31T01:00:00.000Z' })
  generatedAt: string;

  @ShownFigures('总的各项指标，以其代码为名')
  figures: Readonly<Record<string, FigureAnswer>>;

  @ShownList('各分组', () => GroupAnswer)
  groups: readonly GroupAnswer[];

  @ShownItems('合计不符或者数据不全之处，每条一句中文', text, [])
  inconsistencies: readonly string[];
}

/** A report in the list of reports. */
export class ReportLineAnswer {
  @Shown('报表的代码', text, { example: 'summary' })
  name: string;

  @Shown('报表的名称', text, { example: '总体情况' })
  title: string;

  @Shown('说明', text, { example: '立案、答复、办结、办成' })
  about: string;

  @ShownItems('可用的分组方式，通常的在前', text, ['category'])
  groupings: readonly string[];

  @Shown('地址', text, { example: '/api/c/linan/reports/summary' })
  href: string;
}

/** The list of reports. */
export class ReportListAnswer {
  @ShownList('各报表', () => ReportLineAnswer)
  items: readonly ReportLineAnswer[];
}
