import type { Measure, Section, Standard } from '../measures/measure.js';
import { askedBy } from '../measures/asked.js';
import { questionKey, questionTitle } from '../measures/questions.js';
import { printed, type Ratio } from '../scoring/ratio.js';
import { mostOf, type Judged, type Part, type Scored, type Total } from '../scoring/scores.js';

/** What was counted of one question, in a result. */
export interface CountedQuestion {
  readonly question: string;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Points that the staff gave, in a result; the reason where they were given of the office as a whole. */
export interface JudgedPart extends Judged {
  readonly reason: string | null;
}

/** One indicator of a result: never a number without what it was made of. */
export interface ResultPart {
  readonly code: string;
  readonly name: string;
  readonly standard: Standard | null;
  readonly kind: string;
  readonly applies: boolean;
  readonly grade: string | null;
  readonly points: string | null;
  readonly exactPoints: string | null;
  readonly most: number | null;
  readonly vetoes: boolean;
  readonly missing: number;
  readonly questions: readonly CountedQuestion[];
  readonly judged: JudgedPart | null;
}

/** What came of an office in a section, as it is kept. */
export interface ResultBody {
  readonly office: { readonly id: string; readonly name: string; readonly system: string };
  readonly items: number;
  readonly applies: boolean;
  readonly grade: string | null;
  readonly points: string | null;
  readonly exactPoints: string | null;
  readonly vetoed: boolean;
  readonly missing: number;
  /** how many offices have a place in this section */
  readonly ranked: number;
  readonly parts: readonly ResultPart[];
  /** what bars an office from the award, besides */
  readonly bars: readonly CountedQuestion[];
}

/** A result as the database has it. */
export interface ResultRow extends Record<string, unknown> {
  readonly section: string;
  readonly rank: number | null;
  readonly body: ResultBody;
}

/** An office with what it is scored by. */
export interface ScoredOffice {
  readonly office: ResultBody['office'];
  readonly items: number;
  readonly scored: Scored;
  readonly reasons: ReadonlyMap<string, string>;
  readonly total: Total;
}

/** A result as it is kept. */
export function bodyOf(measure: Measure, section: Section, one: ScoredOffice, ranked: number): ResultBody {
  const { office, items, total, scored } = one;
  const bars = measure.officeAward?.section === section.code ? measure.officeAward.bars : [];
  return {
    ...{ office, items, applies: total.applies, grade: total.grade, ...pointsOf(total.points) },
    ...{ vetoed: total.vetoed, missing: total.missing, ranked },
    parts: total.parts.map((part) => partOf(part, one)),
    bars: bars.map(({ question }) => counted(scored, question)),
  };
}

function partOf({ indicator, points, ...part }: Part, { scored, reasons }: ScoredOffice): ResultPart {
  const { code, name, standard, rule } = indicator;
  const judged = scored.judged.get(code);
  const most = mostOf(rule);
  return {
    ...{ code, name, standard, kind: rule.kind, applies: part.applies, grade: part.grade, ...pointsOf(points) },
    ...{ most: most === 0 ? null : most, vetoes: part.vetoes, missing: part.missing },
    questions: askedBy(indicator).map((one) => counted(scored, one)),
    judged: judged ? { ...judged, reason: reasons.get(code) ?? null } : null,
  };
}

function counted({ amounts }: Scored, question: Parameters<typeof questionKey>[0]): CountedQuestion {
  const key = questionKey(question);
  const { numerator, denominator } = amounts.get(key) ?? { numerator: 0, denominator: 0 };
  return { question: key, title: questionTitle(question), numerator, denominator };
}

function pointsOf(points: Ratio | null): Pick<ResultPart, 'points' | 'exactPoints'> {
  if (points === null) return { points: null, exactPoints: null };
  return { points: printed(points), exactPoints: `${String(points.n)}/${String(points.d)}` };
}
