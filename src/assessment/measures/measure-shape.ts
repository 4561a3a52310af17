import { officeRoles, ratings } from '../../case-file/states.js';
import {
  flag,
  isRecord,
  list,
  oneOf,
  orNull,
  record,
  text,
  that,
  whole,
  type Check,
  type Fault,
} from '../../congress/profile/check.js';
import {
  aspects,
  comparisons,
  judgedBy,
  quotaRoundings,
  ruleKinds,
  standards,
  whenNone,
  type Condition,
  type Grade,
  type Indicator,
  type Measure,
  type OfficeAwardRule,
  type OverallRule,
  type Quota,
  type ScoringRule,
  type Section,
  type Sourced,
  type SuggestionAwardRule,
} from './measure.js';
import { questionNumbers, questionRow, questions, ratingAxes, type QuestionName } from './questions.js';

const words = (values: Readonly<Record<string, unknown>>) => oneOf(...Object.keys(values));
const code = (max: number) => text(max, { pattern: /^[a-z][a-zA-Z0-9]*$/, hint: '须以小写字母开头，只能用字母和数字' });
const codeOf = (item: unknown) => (isRecord(item) ? item['code'] : undefined);
const source = { source: text(200), verified: flag, note: text(500) };

/** At most two decimals, so that it is compared in whole numbers. */
const number = (min: number, max: number): Check =>
  that((value) => {
    const fits =
      typeof value === 'number' && value >= min && value <= max && Number.isInteger(Math.round(value * 1e6) / 1e4);
    return fits ? null : `须为 ${String(min)} 至 ${String(max)} 之间的数，小数至多两位`;
  });
const percent = number(0, 100);
const points = whole(0, 1_000);

const numbers: Readonly<Record<keyof typeof questionNumbers, Check>> = {
  days: whole(1, 1_000),
  months: whole(1, 36),
  rollsOver: flag,
  axis: words(ratingAxes),
  ratings: list(words(ratings), { min: 1, max: 3 }),
};

/** A question: its name, and exactly the numbers that it takes. */
export const question: Check = (value, path) => {
  const named = record<{ name: QuestionName }>({ name: words(questions) });
  if (!isRecord(value)) return named(value, path);
  const { name, ...given } = value;
  const faults = named({ name }, path);
  if (faults.length > 0) return faults;
  const { needs, mayHave } = questionRow(name as QuestionName);
  const known: readonly string[] = [...needs, ...mayHave];
  return [
    ...Object.keys(given)
      .filter((key) => !known.includes(key))
      .map((key) => fault(`${path}.${key}`, '这个计数问题没有这个项目')),
    ...needs.filter((key) => !Object.hasOwn(given, key)).map((key) => fault(`${path}.${key}`, '缺少此项')),
    ...Object.entries(given).flatMap(([key, one]) =>
      known.includes(key) ? numbers[key as keyof typeof numbers](one, `${path}.${key}`) : [],
    ),
  ];
};

const ofCondition = { question, aspect: words(aspects), is: words(comparisons), value: number(0, 1_000_000) };
const condition = record<Condition>(ofCondition);

/** One of several shapes, told apart by `kind`. */
function byKind(shapes: Readonly<Record<ScoringRule['kind'], Check>>): Check {
  return (value, path) => {
    const kind = isRecord(value) ? value['kind'] : undefined;
    if (typeof kind === 'string' && Object.hasOwn(shapes, kind))
      return shapes[kind as ScoringRule['kind']](value, path);
    return isRecord(value) ? words(ruleKinds)(kind, `${path}.kind`) : [fault(path, '须为对象')];
  };
}

type RuleOf<Kind extends ScoringRule['kind']> = Extract<ScoringRule, { kind: Kind }>;

const level = record<RuleOf<'grades'>['levels'][number]>({
  grade: code(20),
  all: list(condition, { min: 1, max: 10, keyOf: () => undefined }),
});
const step = record<RuleOf<'steps'>['steps'][number]>({ atLeast: percent, points });
const rule = byKind({
  grades: record<RuleOf<'grades'>>({
    kind: flagged('grades'),
    levels: list(level, { min: 1, max: 8, keyOf: (one) => (isRecord(one) ? one['grade'] : undefined) }),
    otherwise: code(20),
  }),
  share: record<RuleOf<'share'>>({ kind: flagged('share'), question, points }),
  steps: record<RuleOf<'steps'>>({
    kind: flagged('steps'),
    question,
    steps: list(step, { min: 1, max: 20, keyOf: (one) => (isRecord(one) ? one['atLeast'] : undefined) }),
  }),
  judged: record<RuleOf<'judged'>>({ kind: flagged('judged'), by: words(judgedBy), points }),
  each: record<RuleOf<'each'>>({ kind: flagged('each'), question, points: number(-100, 100), most: number(0, 1_000) }),
  veto: record<RuleOf<'veto'>>({ kind: flagged('veto'), question }),
});

const indicator = record<Indicator>(
  { code: code(40), name: text(60), standard: orNull(words(standards)), whenNone: words(whenNone), rule, ...source },
  ['note'],
);
const section = record<Section>({
  code: code(20),
  name: text(40),
  roles: list(words(officeRoles), { min: 1, max: 3 }),
  indicators: list(indicator, { min: 1, max: 40, keyOf: codeOf }),
});
const grade = record<Grade>({ code: code(20), name: text(20), atLeast: orNull(number(0, 10_000)) });
const overallRule = record<OverallRule>({
  grade: code(20),
  when: orNull(record<NonNullable<OverallRule['when']>>({ grade: code(20), count: whole(1, 40) })),
});
const quota = record<Quota>({ percent, rounding: words(quotaRoundings), least: whole(0, 1_000), ...source }, ['note']);
const bar = record<Sourced & Condition>({ ...ofCondition, ...source }, ['note']);

/** The shape of a measure 考核办法的格式. Its type argument makes the compiler ask for every field. */
export const measureShape: Check = record<Measure>({
  key: text(64, { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, hint: '只能用小写字母、数字和连字符' }),
  name: text(60),
  by: oneOf('grades', 'points'),
  grades: list(grade, { min: 2, max: 8, keyOf: codeOf }),
  sections: list(section, { min: 1, max: 3, keyOf: codeOf }),
  overall: orNull(
    record<NonNullable<Measure['overall']>>(
      { rules: list(overallRule, { min: 1, max: 8, keyOf: () => undefined }), ...source },
      ['note'],
    ),
  ),
  objectionDays: record<Measure['objectionDays']>({ value: whole(1, 60), ...source }, ['note']),
  officeAward: orNull(
    record<OfficeAwardRule>({
      section: code(20),
      fewest: quota,
      most: quota,
      bars: list(bar, { min: 0, max: 20, keyOf: () => undefined }),
      barredGrades: list(code(20), { min: 0, max: 8 }),
    }),
  ),
  suggestionAward: orNull(record<SuggestionAwardRule>({ most: quota })),
});

function flagged(kind: string): Check {
  return oneOf(kind);
}

function fault(path: string, said: string): Fault {
  return { path, text: said };
}
