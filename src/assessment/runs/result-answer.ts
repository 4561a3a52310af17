import type { Measure } from '../measures/measure.js';
import { ruleKinds } from '../measures/measure.js';
import type { AssessmentResultAnswer } from './assessment-answers.js';
import type { CountedQuestion, ResultRow } from './result.js';

/** In which assessment, by which measure. */
interface At {
  readonly slug: string;
  readonly id: string;
  readonly measure: Measure;
}

/** A result as it is answered: each number opens exactly the assignments that it counted. */
export function resultOf({ slug, id, measure }: At, { section, rank, body }: ResultRow): AssessmentResultAnswer {
  const { office, items, applies, grade, points, vetoed, missing, ranked, parts, bars } = body;
  const label = (code: string | null) => measure.grades.find((one) => one.code === code)?.name ?? null;
  const opening = (counted: CountedQuestion) => {
    const query = { office: office.id, section, question: counted.question };
    return { ...counted, href: `/api/c/${slug}/assessments/${id}/lines?${new URLSearchParams(query).toString()}` };
  };
  return {
    ...{ section, sectionName: measure.sections.find((one) => one.code === section)?.name ?? section },
    ...{ office: { id: office.id, name: office.name }, items, applies, rank, ranked },
    ...{ grade, gradeLabel: label(grade), points, vetoed, missing },
    parts: parts.map((part) => ({
      ...{ code: part.code, name: part.name, standard: part.standard, kind: part.kind },
      ...{ kindLabel: ruleKinds[part.kind as keyof typeof ruleKinds], applies: part.applies, grade: part.grade },
      ...{
        gradeLabel: label(part.grade),
        points: part.points,
        most: part.most,
        vetoes: part.vetoes,
        missing: part.missing,
      },
      questions: part.questions.map(opening),
      judged: part.judged,
    })),
    bars: bars.map(opening),
  };
}
