import type { Fault } from '../../congress/profile/check.js';
import type { Indicator, Measure, Section } from './measure.js';

/** What must hold between the values of a measure 取值之间须一致; asked only where its shape is right. */
export function measureFaults(measure: Measure): Fault[] {
  return [
    ...gradeFaults(measure),
    ...overallFaults(measure),
    ...measure.sections.flatMap((section, at) => sectionFaults(section, `sections[${String(at)}]`, measure)),
    ...roleFaults(measure),
    ...awardFaults(measure),
  ];
}

function gradeFaults({ by, grades }: Measure): Fault[] {
  if (by === 'grades')
    return grades.flatMap((one, at) =>
      when(one.atLeast !== null, `grades[${String(at)}].atLeast`, '按等次考核的，等次没有分数线，须为 null'),
    );
  const limits = grades.map((one) => one.atLeast);
  const falling = limits.every((one, at) => one !== null && (at === 0 || one < (limits[at - 1] ?? 0)));
  return [
    ...when(!falling, 'grades', '按分数考核的，每个等次都要有分数线，由高到低'),
    ...when(limits.at(-1) !== 0, 'grades', '最低的等次分数线须为 0，否则有的分数没有等次'),
  ];
}

function overallFaults({ by, grades, overall }: Measure): Fault[] {
  if (by === 'points') return when(overall !== null, 'overall', '按分数考核的，按总分定等次，须为 null');
  if (overall === null) return [{ path: 'overall', text: '按等次考核的，须写明怎样总评' }];
  const unknown = overall.rules.flatMap(({ grade, when: asked }) => [grade, ...(asked ? [asked.grade] : [])]);
  return [
    ...unknownGrades(unknown, grades, 'overall.rules'),
    ...when(
      overall.rules.findIndex((one) => one.when === null) !== overall.rules.length - 1,
      'overall.rules',
      '只有最后一条、并且最后一条须没有条件（when 为 null）',
    ),
  ];
}

function sectionFaults(section: Section, path: string, measure: Measure): Fault[] {
  const faults = section.indicators.flatMap((one, at) =>
    indicatorFaults(one, `${path}.indicators[${String(at)}]`, measure),
  );
  const base = section.indicators.filter(({ rule }) => rule.kind !== 'each' && rule.kind !== 'veto');
  return [...faults, ...when(base.length === 0, `${path}.indicators`, '只有加分、扣分和否决，没有可以评定的指标')];
}

function indicatorFaults({ rule, whenNone }: Indicator, path: string, { by, grades }: Measure): Fault[] {
  const graded = rule.kind === 'grades';
  const faults = [
    ...when(graded && by === 'points', `${path}.rule.kind`, '按分数考核的，指标须计分'),
    ...when(
      !graded && rule.kind !== 'veto' && by === 'grades',
      `${path}.rule.kind`,
      '按等次考核的，指标须评定等次或者一票否决',
    ),
    ...when(whenNone === 'redistribute' && by === 'grades', `${path}.whenNone`, '按等次考核的，没有分值可摊'),
  ];
  if (rule.kind === 'grades') {
    faults.push(...unknownGrades([...rule.levels.map((one) => one.grade), rule.otherwise], grades, `${path}.rule`));
    const order = rule.levels.map((one) => grades.findIndex(({ code }) => code === one.grade));
    faults.push(
      ...when(
        order.some((one, at) => at > 0 && one <= (order[at - 1] ?? 0)),
        `${path}.rule.levels`,
        '须由好到差排列',
      ),
    );
  }
  if (rule.kind === 'steps') {
    const falling = rule.steps.every((one, at) => at === 0 || one.atLeast < (rule.steps[at - 1]?.atLeast ?? 0));
    faults.push(...when(!falling, `${path}.rule.steps`, '须由高到低排列'));
  }
  return faults;
}

function roleFaults({ sections }: Measure): Fault[] {
  const roles = sections.flatMap((one) => one.roles);
  return when(new Set(roles).size < roles.length, 'sections', '同一种承办方式只能在一个部分考核');
}

function awardFaults({ officeAward, sections, grades }: Measure): Fault[] {
  if (officeAward === null) return [];
  const { section, fewest, most, barredGrades } = officeAward;
  return [
    ...when(!sections.some((one) => one.code === section), 'officeAward.section', '没有这个部分'),
    ...when(fewest.percent > most.percent, 'officeAward.fewest.percent', '不能多于 officeAward.most.percent'),
    ...unknownGrades(barredGrades, grades, 'officeAward.barredGrades'),
  ];
}

function unknownGrades(codes: readonly string[], grades: Measure['grades'], path: string): Fault[] {
  const unknown = codes.filter((code) => !grades.some((one) => one.code === code));
  return [...new Set(unknown)].map((code) => ({ path, text: `没有等次 ${code}` }));
}

function when(wrong: boolean, path: string, text: string): Fault[] {
  return wrong ? [{ path, text }] : [];
}
