import { ApiExtraModels } from '@nestjs/swagger';
import type { Rounding } from '../../congress/profile/profile.js';
import {
  instant,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  whole,
} from '../../platform/http/shown.js';
import { CountedAnswer, ShownFigures } from '../report-answers.js';
import { roundings } from '../report-query.js';
import {
  overviewDenominators,
  overviewGroupings,
  type OverviewDenominator,
  type OverviewGrouping,
} from './overview-groupings.js';

/** A figure of the overview 总览指标: a number with its denominator; it opens no list, for cases are not shown across congresses. */
export class OverviewFigureAnswer extends CountedAnswer {
  @ShownChoice('分母的名称', overviewDenominators, 'FILED')
  denominatorName: OverviewDenominator;
}

/** A group of the overview. */
@ApiExtraModels(OverviewFigureAnswer)
export class OverviewGroupAnswer {
  @Shown('分组的代码：人大的简称、级别或年度', text, { example: 'linan' })
  key: string;

  @Shown('分组的名称', text, { example: '临安区人民代表大会' })
  label: string;

  @ShownFigures('各项指标，以其代码为名', OverviewFigureAnswer)
  figures: Readonly<Record<string, OverviewFigureAnswer>>;
}

/** By what an overview was made. */
export class OverviewFiltersAnswer {
  @Shown('立案年度；没有限定的为 null', whole, { nullable: true, example: 2026 })
  year: number | null;

  @ShownChoice('分组方式', overviewGroupings, 'child')
  groupBy: OverviewGrouping;

  @Shown('小数位数', whole, { example: 1 })
  scale: number;

  @ShownChoice('取舍方法', roundings, 'HALF_UP')
  rounding: Rounding;
}

/** The overview of a congress and of all that stand under it 总览. */
@ApiExtraModels(OverviewFigureAnswer)
export class OverviewAnswer {
  @Shown('名称', text, { example: '杭州市人民代表大会及下级人大总览' })
  title: string;

  @ShownPart('统计的范围和方法', () => OverviewFiltersAnswer)
  filters: OverviewFiltersAnswer;

  @Shown('生成的时间；数字为此刻的', instant, { example: '2026-12-31T01:00:00.000Z' })
  generatedAt: string;

  @Shown('计入的人大有几个，本级在内', whole, { example: 14 })
  congresses: number;

  @ShownFigures('总的各项指标，以其代码为名', OverviewFigureAnswer)
  figures: Readonly<Record<string, OverviewFigureAnswer>>;

  @ShownList('各分组', () => OverviewGroupAnswer)
  groups: readonly OverviewGroupAnswer[];

  @ShownItems('合计不符或者复核不一致之处，每条一句中文', text, [])
  inconsistencies: readonly string[];
}
