import { NamedAnswer } from '../../case-file/answers/parts.js';
import {
  flag,
  instant,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';
import { measureKinds, ruleKinds, standards, type Measure, type Standard } from '../measures/measure.js';
import { assessmentStates, type AssessmentState } from './assessment.js';
import { ObjectionAnswer } from './objection-answers.js';

/** By which measure. */
export class AssessmentMeasureAnswer {
  @Shown('考核办法的代码', text, { example: 'shenzhen-2007' })
  key: string;

  @Shown('版本', whole, { example: 1 })
  version: number;

  @Shown('名称', text, { example: '深圳市 2007 年考核办法' })
  name: string;

  @ShownChoice('按等次还是按分数', measureKinds, 'grades')
  by: Measure['by'];
}

/** An assessment 年度考核. */
export class AssessmentAnswer {
  @Shown('考核的编号', uuid)
  id: string;

  @Shown('年度', whole, { example: 2026 })
  year: number;

  @Shown('标题', text, { example: '2026年度建议办理工作考核' })
  title: string;

  @ShownPart('考核办法', () => AssessmentMeasureAnswer)
  measure: AssessmentMeasureAnswer;

  @ShownPart('届次会议；没有限定的为 null', () => NamedAnswer, { nullable: true })
  session: NamedAnswer | null;

  @Shown('立案日期自何日起', localDate, { nullable: true, example: '2026-01-01' })
  from: string | null;

  @Shown('立案日期到何日止', localDate, { nullable: true, example: '2026-12-31' })
  to: string | null;

  @Shown('截至何日的情况', localDate, { example: '2026-12-31' })
  asOf: string;

  @ShownChoice('状态', assessmentStates, 'published')
  state: AssessmentState;

  @Shown('状态的名称', text, { example: '公布' })
  stateLabel: string;

  @Shown('何时计数', instant, { example: '2027-01-05T01:00:00.000Z' })
  computedAt: string;

  @Shown('公布日期；没有公布的为 null', localDate, { nullable: true, example: null })
  publishedOn: string | null;

  @Shown('承办单位可以提出异议的最后一日；没有公布的为 null', localDate, { nullable: true, example: null })
  objectionsUntil: string | null;

  @Shown('定稿日期；没有定稿的为 null', localDate, { nullable: true, example: null })
  frozenOn: string | null;

  @Shown('批准日期；没有定稿的为 null', localDate, { nullable: true, example: null })
  approvedOn: string | null;

  @Shown('由谁批准；没有定稿的为 null', text, { nullable: true, example: null })
  approvedBy: string | null;

  @Shown('定稿内容的摘要（SHA-256）；没有定稿的为 null', text, { nullable: true, example: null })
  contentHash: string | null;

  @ShownItems('数据不全或者没有计入之处，每条一句中文', text, [])
  warnings: readonly string[];
}

/** What was counted of a question. */
export class CountedQuestionAnswer {
  @Shown('计数问题的代码', text, { example: 'acknowledgedWithin.7d' })
  question: string;

  @Shown('计数问题', text, { example: '交办后 7 天内签收' })
  title: string;

  @Shown('分子', whole, { example: 9 })
  numerator: number;

  @Shown('分母', whole, { example: 10 })
  denominator: number;

  @Shown('打开所计各件的地址', text, { example: '/api/c/linan/assessments/01900000-0000-7000-8000-000000000001/lines' })
  href: string;
}

/** Points that the staff gave. */
export class JudgedAnswer {
  @Shown('已评分的件数（按单位评分的为 1）', whole, { example: 4 })
  given: number;

  @Shown('应评分的件数', whole, { example: 4 })
  of: number;

  @Shown('所评分数之和', whole, { example: 170 })
  sum: number;

  @Shown('按单位评分的理由；逐件评分的理由见各件，为 null', text, { nullable: true, example: null })
  reason: string | null;
}

/** One indicator of a result. */
export class ResultPartAnswer {
  @Shown('指标的代码', text, { example: 'acknowledgement' })
  code: string;

  @Shown('指标', text, { example: '七日内网上签收' })
  name: string;

  @ShownChoice('属于二十四字标准的哪一项；不属于的为 null', standards, 'responsibility', { nullable: true })
  standard: Standard | null;

  @ShownChoice('怎样评定', ruleKinds, 'grades')
  kind: string;

  @Shown('怎样评定', text, { example: '评定等次' })
  kindLabel: string;

  @Shown('是否有可计的内容', flag, { example: true })
  applies: boolean;

  @Shown('等次的代码；不评等次的为 null', text, { nullable: true, example: 'good' })
  grade: string | null;

  @Shown('等次；不评等次的为 null', text, { nullable: true, example: '良好' })
  gradeLabel: string | null;

  @Shown('得分，两位小数；不计分的为 null', text, { nullable: true, example: null })
  points: string | null;

  @Shown('满分；加分、扣分和不计分的为 null', whole, { nullable: true, example: null })
  most: number | null;

  @Shown('是否因此一票否决', flag, { example: false })
  vetoes: boolean;

  @Shown('还缺几个人工评分', whole, { example: 0 })
  missing: number;

  @ShownList('所计各数', () => CountedQuestionAnswer)
  questions: readonly CountedQuestionAnswer[];

  @ShownPart('人工评分；不是人工评分的为 null', () => JudgedAnswer, { nullable: true })
  judged: JudgedAnswer | null;
}

/** What came of one office in one section. */
export class AssessmentResultAnswer {
  @Shown('部分的代码', text, { example: 'lead' })
  section: string;

  @Shown('部分', text, { example: '主办、分别办理' })
  sectionName: string;

  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @Shown('计入的办理件次', whole, { example: 10 })
  items: number;

  @Shown('是否有可考核的内容；没有的不排名', flag, { example: true })
  applies: boolean;

  @Shown('名次，相同的并列；不排名的为 null', whole, { nullable: true, example: 1 })
  rank: number | null;

  @Shown('本部分参加排名的单位数', whole, { example: 24 })
  ranked: number;

  @Shown('等次的代码；没有可考核的为 null', text, { nullable: true, example: 'good' })
  grade: string | null;

  @Shown('等次；没有可考核的为 null', text, { nullable: true, example: '良好' })
  gradeLabel: string | null;

  @Shown('总分，两位小数；按等次考核的为 null', text, { nullable: true, example: null })
  points: string | null;

  @Shown('是否被一票否决', flag, { example: false })
  vetoed: boolean;

  @Shown('还缺几个人工评分', whole, { example: 0 })
  missing: number;

  @ShownList('各项指标', () => ResultPartAnswer)
  parts: readonly ResultPartAnswer[];

  @ShownList('评先进时另外要看的各数', () => CountedQuestionAnswer)
  bars: readonly CountedQuestionAnswer[];
}

/** An assessment with what the reader may see of it. */
export class AssessmentSheetAnswer extends AssessmentAnswer {
  @ShownList('各承办单位的结果，按部分、名次排列；承办单位只看到自己的', () => AssessmentResultAnswer)
  results: readonly AssessmentResultAnswer[];

  @ShownList('异议；承办单位只看到自己的', () => ObjectionAnswer)
  objections: readonly ObjectionAnswer[];
}

/** Whether a frozen assessment is still what it was 复核. */
export class AssessmentVerificationAnswer {
  @Shown('定稿时的摘要', text, { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  contentHash: string;

  @Shown('现在的摘要', text, { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  found: string;

  @Shown('两者是否相同', flag, { example: true })
  intact: boolean;
}
