import { ratings, type Rating } from '../../case-file/states.js';

/**
 * A question asked of the facts 计数问题, by its name, with its numbers: data of a measure. It is counted by the very text that
 * stands in `questions`, upon an assignment `a` (件次) of a case `f`, like a figure of a report.
 */
export interface Question {
  readonly name: QuestionName;
  /** calendar days from the hand-over */
  readonly days?: number;
  /** months from the hand-over */
  readonly months?: number;
  /** a last day that is no working day is moved to the next one (民法典第二百零三条) */
  readonly rollsOver?: boolean;
  readonly axis?: RatingAxis;
  readonly ratings?: readonly Rating[];
}

/** What a rating is of 评价的两项. */
export const ratingAxes = { attitude: '办理态度', result: '办理结果' } as const;
export type RatingAxis = keyof typeof ratingAxes;

/** The numbers that a question may take. */
export const questionNumbers = {
  days: '天数',
  months: '月数',
  rollsOver: '末日遇休息日是否顺延',
  axis: '评价的哪一项',
  ratings: '哪些评价',
} as const;
export type QuestionNumber = keyof typeof questionNumbers;

/** How a question is counted. */
export interface QuestionRow {
  readonly title: (question: Question) => string;
  readonly needs: readonly QuestionNumber[];
  readonly mayHave: readonly QuestionNumber[];
  /** SQL of a number: how much of this assignment is in the denominator 分母. `:limit` is the last day by the numbers */
  readonly whole: string;
  /** SQL of a number: how much of it is in the numerator 分子 */
  readonly counts: (question: Question) => string;
}

/**
 * Answered, or by now late without an answer: of what is still running nothing can be told, nor of an answer of which no date
 * tells (one of a past ledger).
 */
const due = '(a.on_time is not null or (not a.answered and coalesce(a.due_on < :asOf, false)))';
/** A past ledger 往年台账 tells nothing of receipt, of talks with the deputy or of letters. */
const told = 'not f.past';
const one = (condition: string) => `(coalesce(${condition}, false))::int`;

/** The office was rated anew for the same case, in a later round that is known: the later rating stands 以最后一次评价为准. */
const ratedAnew = `(a.rehandled and exists (
  select 1 from assignment t join assignment_fact b on b.congress_id = t.congress_id and b.assignment_id = t.id
    and b.valid_from <= :asOf and b.valid_until > :asOf and b.standing and b.known_feedback
  where t.congress_id = a.congress_id and t.suggestion_id = a.suggestion_id and t.office_id = a.office_id
    and t.role <> 'co' and t.round > a.round))`;

const rated = `a.role <> 'co' and a.seen_feedback and not ${ratedAnew}`;
const answered = "a.role <> 'co' and a.answered";
const letters = '(select count(*) from unnest(a.letter_ons) l where l <= :asOf)::int';
const overdueCommitments = 'a.late_commitments + (select count(*) from unnest(a.open_due_ons) d where d < :asOf)::int';
const plain = { needs: [], mayHave: [] } as const;

function limited(question: Question): string {
  const { days, months, rollsOver } = question;
  return `${days === undefined ? `${String(months)} 个月` : `${String(days)} 天`}${rollsOver ? '（末日遇休息日顺延）' : ''}`;
}

/** Every question. Re-assigned assignments 已改办 and withdrawn cases are in none. */
export const questions = {
  items: { ...plain, title: () => '承办件次', whole: '1', counts: () => '1' },
  // Whose request for re-assignment 申请调整 waits cannot acknowledge, and how long it waits is not the office's doing.
  acknowledgedWithin: {
    title: (question) => `交办后 ${limited(question)}内签收（申请过调整的不计）`,
    needs: ['days'],
    mayHave: ['rollsOver'],
    whole: one(`${told} and a.round = 1 and not a.objected and (a.acknowledged_on <= :asOf or :limit < :asOf)`),
    counts: () => one(`${told} and a.round = 1 and not a.objected and a.acknowledged_on <= least(:limit, :asOf)`),
  },
  answeredWithin: {
    title: (question) => `交办后 ${limited(question)}内答复（首轮）`,
    needs: ['months'],
    mayHave: ['rollsOver'],
    whole: one('a.round = 1 and :limit is not null and (a.answered or :limit < :asOf)'),
    counts: () => one('a.round = 1 and a.answered_on <= :limit'),
  },
  onTime: {
    ...plain,
    title: () => '按时（批准延期的按延期后的期限）',
    whole: one(due),
    counts: () => one(`${due} and a.on_time`),
  },
  late: {
    ...plain,
    title: () => '逾期答复或者逾期仍未答复',
    whole: one(due),
    counts: () => one(`${due} and not coalesce(a.on_time, false)`),
  },
  unanswered: {
    ...plain,
    title: () => '逾期仍未答复',
    whole: one(due),
    counts: () => one(`${due} and not a.answered`),
  },
  rated: {
    title: ({ axis = 'result', ratings: which = [] }) =>
      `${ratingAxes[axis]}的评价为${which.map((rating) => ratings[rating]).join('、')}`,
    needs: ['axis', 'ratings'],
    mayHave: [],
    whole: one(rated),
    counts: ({ axis = 'result', ratings: which = [] }) =>
      one(`${rated} and a.seen_${axis} in (${which.map((rating) => `'${rating}'`).join(', ')})`),
  },
  consulted: {
    ...plain,
    title: () => '与代表沟通',
    whole: one(`${answered} and ${told}`),
    counts: () => one(`${answered} and ${told} and a.consulted`),
  },
  met: {
    ...plain,
    title: () => '与代表当面沟通（走访、座谈、面商）',
    whole: one(`${answered} and ${told}`),
    counts: () => one(`${answered} and ${told} and a.met`),
  },
  solved: {
    ...plain,
    title: () => '办理结果计为办成（最后一轮答复）',
    whole: one(`${answered} and not a.rehandled`),
    counts: () => one(`${answered} and not a.rehandled and a.solved`),
  },
  rehandled: {
    ...plain,
    title: () => '被要求重新办理',
    whole: one(answered),
    counts: () => one(`${answered} and a.rehandled`),
  },
  commitmentsKept: {
    ...plain,
    title: () => '承诺事项已落实',
    whole: 'a.commitments',
    counts: () => 'a.fulfilled',
  },
  commitmentsLate: {
    ...plain,
    title: () => '承诺事项逾期（含延期）',
    whole: 'a.commitments',
    counts: () => overdueCommitments,
  },
  letters: { ...plain, title: () => '督办函', whole: one(told), counts: () => letters },
  withoutLetter: {
    ...plain,
    title: () => '没有收到督办函',
    whole: one(told),
    counts: () => one(`${told} and ${letters} = 0`),
  },
} as const satisfies Readonly<Record<string, QuestionRow>>;

/** The name of a question. */
export type QuestionName = keyof typeof questions;

/** A row by its name, with the columns typed alike for all. */
export function questionRow(name: QuestionName): QuestionRow {
  return questions[name];
}

/** What a question is called by what it asks: two that ask the same have one key. */
export function questionKey(question: Question): string {
  const { name, days, months, rollsOver, axis, ratings: which } = question;
  const given = [
    days && `${String(days)}d`,
    months && `${String(months)}m`,
    rollsOver && 'rolls',
    axis,
    which?.join('+'),
  ];
  return [name, ...given.filter((one) => Boolean(one))].join('.');
}

/** What a question is called for people. */
export function questionTitle(question: Question): string {
  return questionRow(question.name).title(question);
}
