import { questionKey, type Question } from './questions.js';
import type { Indicator, Measure, ScoringRule, Section } from './measure.js';

/** The questions that a rule asks. Points that are judged by item ask which items there are. */
function questionsOf(rule: ScoringRule): Question[] {
  if (rule.kind === 'judged') return [];
  if (rule.kind === 'grades') return rule.levels.flatMap(({ all }) => all.map((one) => one.question));
  return [rule.question];
}

/** The questions of an indicator, each once. */
export function askedBy({ rule }: Indicator): Question[] {
  return distinct(questionsOf(rule));
}

/** The questions of a section: of its indicators, and of the award where it is given in this section. */
export function askedIn(section: Section, { officeAward }: Pick<Measure, 'officeAward'>): Question[] {
  const bars = officeAward?.section === section.code ? officeAward.bars.map((one) => one.question) : [];
  return distinct([...section.indicators.flatMap(askedBy), ...bars]);
}

/** Every question of a measure, each once. */
export function allAsked(measure: Measure): Question[] {
  return distinct(measure.sections.flatMap((one) => askedIn(one, measure)));
}

function distinct(all: readonly Question[]): Question[] {
  return [...new Map(all.map((one) => [questionKey(one), one])).values()];
}
