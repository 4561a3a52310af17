import { answered, api, everyItem } from '../api/client';
import type { AssessmentLine, AssessmentResult } from '../api/types';
import type { Choice } from '../case/act-form';

/** The results of one section 部分 of an assessment, in the order of the service: by rank. */
export interface Section {
  readonly code: string;
  readonly name: string;
  readonly results: readonly AssessmentResult[];
}

/** The results by section, in the order in which the service lists them. */
export function sectionsOf(results: readonly AssessmentResult[]): Section[] {
  const codes = [...new Set(results.map(({ section }) => section))];
  return codes.map((code) => {
    const own = results.filter(({ section }) => section === code);
    return { code, name: own[0]?.sectionName ?? code, results: own };
  });
}

/** What somebody got: a grade, points, or both; `—` where there was nothing to assess. */
export function scoreInWords({ gradeLabel, points }: Pick<AssessmentResult, 'gradeLabel' | 'points'>): string {
  const words = [...(points === null ? [] : [`${points} 分`]), ...(gradeLabel === null ? [] : [gradeLabel])];
  return words.join('，') || '—';
}

/** Which assignments of an office a section counted 计入的办理任务. @throws Problem */
export function linesOf(
  congress: string,
  id: string,
  query: {
    readonly office?: string;
    readonly section?: string;
    readonly question?: string;
    readonly counted?: boolean;
  },
): Promise<readonly AssessmentLine[]> {
  const path = { congress, id };
  return everyItem((at) =>
    answered(api.GET('/api/c/{congress}/assessments/{id}/lines', { params: { path, query: { ...query, ...at } } })),
  );
}

/** The query of the page of lines, out of the address with which the service opens what it counted. */
export function queryOf(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href, window.location.origin).searchParams);
}

/** An assignment as it is called in a list of choices. */
export function lineInWords({ suggestion, round }: Pick<AssessmentLine, 'suggestion' | 'round'>): string {
  return `第 ${String(suggestion.number)} 号 ${suggestion.title}${round > 1 ? `（第 ${String(round)} 轮）` : ''}`;
}

/** The measures 考核办法 as choices, each once: without a version the latest is taken. @throws Problem */
export async function measureChoices(congress: string): Promise<Choice[]> {
  const found = await answered(api.GET('/api/c/{congress}/assessment-measures', { params: { path: { congress } } }));
  return [...new Map(found.items.map(({ key, name }) => [key, name]))].map(([value, label]) => ({ value, label }));
}
