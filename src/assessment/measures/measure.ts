import type { OfficeRole } from '../../case-file/states.js';
import type { Question } from './questions.js';

/** Where a value comes from, and whether it was compared with the text itself. Every number of a measure has this. */
export interface Sourced {
  readonly source: string;
  readonly verified: boolean;
  readonly note?: string;
}

/** The standards of the 24 characters 二十四字标准, to which an indicator may belong. */
export const standards = {
  responsibility: '责任落实',
  procedure: '程序合规',
  communication: '沟通到位',
  reply: '答复规范',
  timeliness: '办结按时',
  solution: '问题解决',
} as const;
export type Standard = keyof typeof standards;

/** What becomes of an indicator where an office has nothing that it could count 没有可计内容时. */
export const whenNone = {
  full: '计满分（满档）',
  redistribute: '分值按比例摊到其他指标',
  notApplicable: '不适用，不计入',
} as const;
export type WhenNone = keyof typeof whenNone;

/** How a number is compared 比较; exactly, in whole numbers: a share of 80 % of 5 is reached by 4, never nearly. */
export const comparisons = { atLeast: '不低于', moreThan: '高于', atMost: '不高于', lessThan: '低于' } as const;
export type Comparison = keyof typeof comparisons;

/** What a condition looks at: the share of a question in per cent (at most two decimals), or its count. */
export const aspects = { share: '占比（%）', count: '件次' } as const;
export type Aspect = keyof typeof aspects;

/** A condition 条件. A share of nothing holds: there is nothing that speaks against it. */
export interface Condition {
  readonly question: Question;
  readonly aspect: Aspect;
  readonly is: Comparison;
  readonly value: number;
}

/** The first level all of whose conditions hold 等次, from the best; else `otherwise`. */
export interface GradedRule {
  readonly kind: 'grades';
  readonly levels: readonly { readonly grade: string; readonly all: readonly Condition[] }[];
  readonly otherwise: string;
}

/** So many points times the share 按占比计分. */
export interface ShareRule {
  readonly kind: 'share';
  readonly question: Question;
  readonly points: number;
}

/** Points by the step that the share reaches 分档计分, the highest first; below all of them none. */
export interface StepRule {
  readonly kind: 'steps';
  readonly question: Question;
  readonly steps: readonly { readonly atLeast: number; readonly points: number }[];
}

/** Points given by the staff 人工评分, of each answered item (the office gets their average) or of the office. */
export interface JudgedRule {
  readonly kind: 'judged';
  readonly by: 'item' | 'office';
  readonly points: number;
}

/** Points for each that is counted: more 加分 or, below zero, less 扣分, up to `most` in all. */
export interface EachRule {
  readonly kind: 'each';
  readonly question: Question;
  readonly points: number;
  readonly most: number;
}

/** One that is counted is enough for the lowest grade 一票否决. */
export interface VetoRule {
  readonly kind: 'veto';
  readonly question: Question;
}

/** How an indicator is scored. */
export type ScoringRule = GradedRule | ShareRule | StepRule | JudgedRule | EachRule | VetoRule;

/** The kinds of rules, in words. */
export const ruleKinds: Readonly<Record<ScoringRule['kind'], string>> = {
  grades: '评定等次',
  share: '按占比计分',
  steps: '分档计分',
  judged: '人工评分',
  each: '按件加分或扣分',
  veto: '一票否决',
};

/** Who or what points are given of by the staff. */
export const judgedBy = { item: '逐件', office: '按单位' } as const;

/** An indicator 考核指标. */
export interface Indicator extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly standard: Standard | null;
  readonly whenNone: WhenNone;
  readonly rule: ScoringRule;
}

/** A line of how grades of indicators add up 总评, the first that holds; the last has no `when`. */
export interface OverallRule {
  readonly grade: string;
  readonly when: { readonly grade: string; readonly count: number } | null;
}

/** A part of the assessment that is scored and ranked by itself: 主办 (with 分别办理) apart from 会办. */
export interface Section {
  readonly code: string;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  readonly indicators: readonly Indicator[];
}

/** A grade 等次, the best first; in points the least that it takes. */
export interface Grade {
  readonly code: string;
  readonly name: string;
  readonly atLeast: number | null;
}

/** How parts of a number are made whole. */
export const quotaRoundings = { down: '舍去', up: '进一', halfUp: '四舍五入' } as const;
export type QuotaRounding = keyof typeof quotaRoundings;

/** A part of so many in per cent, made whole, but never below `least`, as far as there are so many. */
export interface Quota extends Sourced {
  readonly percent: number;
  readonly rounding: QuotaRounding;
  readonly least: number;
}

/** 先进承办单位: how many of the offices assessed in a section, and what bars. */
export interface OfficeAwardRule {
  readonly section: string;
  readonly fewest: Quota;
  readonly most: Quota;
  /** each question bars an office of which it counts one; a share that must be reached bars below it */
  readonly bars: readonly (Sourced & Condition)[];
  /** grades that bar */
  readonly barredGrades: readonly string[];
}

/** 优秀建议: how many of those filed in the period. */
export interface SuggestionAwardRule {
  readonly most: Quota;
}

/** How the handling is assessed 考核办法: data, in versions; what was assessed by one keeps a copy of it. */
export interface Measure {
  readonly key: string;
  readonly name: string;
  /** grades of indicators add up to a grade, or points to a sum */
  readonly by: 'grades' | 'points';
  readonly grades: readonly Grade[];
  readonly sections: readonly Section[];
  /** only by grades */
  readonly overall: (Sourced & { readonly rules: readonly OverallRule[] }) | null;
  /** calendar days after the day of publication within which an office may object 异议 */
  readonly objectionDays: Sourced & { readonly value: number };
  readonly officeAward: OfficeAwardRule | null;
  readonly suggestionAward: SuggestionAwardRule | null;
}

/** How indicators add up, in words. */
export const measureKinds = { grades: '按等次', points: '按分数' } as const;

/** A measure as it is kept: numbered from 1 within its key. */
export type StoredMeasure = Measure & { readonly version: number; readonly shipped: boolean };
