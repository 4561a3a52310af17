import { officeRoles, ratings } from '../../case-file/states.js';
import { quantified24 } from './quantified-24.js';
import { aspects, comparisons, judgedBy, measureKinds, quotaRoundings, standards, whenNone } from './measure.js';
import { questions, questionTitle, ratingAxes, type Question, type QuestionName } from './questions.js';

/** A schema of the OpenAPI document. */
type Schema = Readonly<Record<string, unknown>>;

const text = (description: string, maxLength: number): Schema => ({
  type: 'string',
  description,
  minLength: 1,
  maxLength,
});
const code = (description: string, maxLength = 20): Schema => ({
  ...text(description, maxLength),
  pattern: '^[a-z][a-zA-Z0-9]*$',
});
const whole = (description: string, minimum: number, maximum: number): Schema => ({
  type: 'integer',
  description,
  minimum,
  maximum,
});
const number = (description: string, minimum: number, maximum: number): Schema => ({
  type: 'number',
  description: `${description}，小数至多两位`,
  minimum,
  maximum,
});
const flag = (description: string): Schema => ({ type: 'boolean', description });
const listOf = (description: string, items: Schema, minItems: number, maxItems: number): Schema => ({
  type: 'array',
  description,
  items,
  minItems,
  maxItems,
});
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const said = (schema: Schema, description: string): Schema => ({ ...schema, description });
const oneOf = (description: string, values: Readonly<Record<string, string>>): Schema => {
  const named = Object.entries(values).map(([value, name]) => `${value} ${name}`);
  return { type: 'string', description: `${description}：${named.join('、')}`, enum: Object.keys(values) };
};
const orNull = (schema: Schema, description: string): Schema => ({ anyOf: [schema, { type: 'null' }], description });

const source = {
  source: text('依据：文件名称、地址或者说明', 200),
  verified: flag('是否已与原文核对'),
  note: text('说明', 500),
};
const usual: Partial<Question> = { days: 7, months: 3, axis: 'result', ratings: ['satisfied'] };
const titles = Object.fromEntries(
  (Object.keys(questions) as QuestionName[]).map((name) => [name, questionTitle({ name, ...usual })]),
);
const question = said(
  object(
    {
      name: oneOf('计数问题', titles),
      days: whole('自交办之次日起的天数', 1, 1_000),
      months: whole('自交办之日起的月数', 1, 36),
      rollsOver: flag('末日遇休息日是否顺延'),
      axis: oneOf('评价的哪一项', ratingAxes),
      ratings: listOf('哪些评价', oneOf('评价', ratings), 1, 3),
    },
    ['days', 'months', 'rollsOver', 'axis', 'ratings'],
  ),
  '从统计事实计数的问题及其数值',
);
const condition = {
  question,
  aspect: oneOf('看占比还是件次', aspects),
  is: oneOf('怎样比较', comparisons),
  value: number('界限', 0, 1_000_000),
};
const points = (description: string) => whole(description, 0, 1_000);
const kind = (value: string, name: string): Schema => ({
  type: 'string',
  description: `评定方法：${value} ${name}`,
  enum: [value],
});
const rule: Schema = {
  description: '怎样评定',
  anyOf: [
    object({
      kind: kind('grades', '评定等次'),
      levels: listOf(
        '由好到差的等次，各项条件都满足的为该等次',
        object({ grade: code('等次的代码'), all: listOf('条件', object(condition), 1, 10) }),
        1,
        8,
      ),
      otherwise: code('都不满足的等次'),
    }),
    object({ kind: kind('share', '按占比计分'), question, points: points('满分') }),
    object({
      kind: kind('steps', '分档计分'),
      question,
      steps: listOf(
        '由高到低的各档',
        object({ atLeast: number('占比（%）不低于', 0, 100), points: points('得分') }),
        1,
        20,
      ),
    }),
    object({ kind: kind('judged', '人工评分'), by: oneOf('逐件还是按单位', judgedBy), points: points('满分') }),
    object({
      kind: kind('each', '按件加分或扣分'),
      question,
      points: number('每件的分数，扣分的为负', -100, 100),
      most: number('至多加（扣）多少', 0, 1_000),
    }),
    object({ kind: kind('veto', '一票否决'), question }),
  ],
};
const indicator = object(
  {
    code: code('指标的代码', 40),
    name: text('指标', 60),
    standard: orNull(oneOf('标准', standards), '属于二十四字标准的哪一项；不属于的为 null'),
    whenNone: oneOf('没有可计内容时', whenNone),
    rule,
    ...source,
  },
  ['note'],
);
const quota = (description: string): Schema =>
  said(
    object(
      {
        percent: number('百分比', 0, 100),
        rounding: oneOf('取整', quotaRoundings),
        least: whole('至少几个', 0, 1_000),
        ...source,
      },
      ['note'],
    ),
    description,
  );

const properties = {
  key: { ...text('考核办法的代码', 64), pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', example: 'linan-2026' },
  name: { ...text('名称', 60), example: '临安区 2026 年考核办法' },
  by: oneOf('按等次还是按分数', measureKinds),
  grades: listOf(
    '等次，由好到差',
    object({
      code: code('代码'),
      name: text('名称', 20),
      atLeast: orNull(number('分数线', 0, 10_000), '分数线；按等次考核的为 null'),
    }),
    2,
    8,
  ),
  sections: listOf(
    '分开考核的各部分',
    object({
      code: code('代码'),
      name: text('名称', 40),
      roles: listOf('承办方式', oneOf('承办方式', officeRoles), 1, 3),
      indicators: listOf('指标', indicator, 1, 40),
    }),
    1,
    3,
  ),
  overall: orNull(
    object(
      {
        rules: listOf(
          '逐条看，先满足的为准；最后一条没有条件',
          object({
            grade: code('总评的等次'),
            when: orNull(
              object({ grade: code('指标的等次'), count: whole('至少几项', 1, 40) }),
              '条件；没有条件的为 null',
            ),
          }),
          1,
          8,
        ),
        ...source,
      },
      ['note'],
    ),
    '各项指标的等次怎样总评；按分数考核的为 null',
  ),
  objectionDays: said(object({ value: whole('天数', 1, 60), ...source }, ['note']), '公布以后几日内可以提出异议'),
  officeAward: orNull(
    object({
      section: code('按哪一部分评选'),
      fewest: quota('名额的下限'),
      most: quota('名额的上限'),
      bars: listOf('满足即不能参评的条件', object({ ...condition, ...source }, ['note']), 0, 20),
      barredGrades: listOf('不能参评的等次', code('等次的代码'), 0, 8),
    }),
    '先进承办单位；不评的为 null',
  ),
  suggestionAward: orNull(object({ most: quota('名额的上限') }), '优秀建议；不评的为 null'),
};

/** The schema of a measure 考核办法, as it is sent. */
export const measureSchema: Schema = { ...object(properties), example: { ...quantified24, key: 'own-measure' } };

/** The same as it is answered. */
export const storedMeasureSchema = object({
  ...properties,
  version: { ...whole('版本', 1, 2_147_483_647), example: 1 },
  shipped: flag('是否随系统提供'),
});
