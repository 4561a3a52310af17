import { answered, api, everyLineOf, type PageAt } from '../api/client';
import type { SupervisionLine, SupervisionSheet } from '../api/types';

/** A quarter as people say it: `2026年第一季度`; what is no quarter has no words. */
export function quarterInWords(quarter: string): string {
  const [, year = '', which = ''] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  return year === '' ? '' : `${year}年第${'一二三四'[Number(which) - 1] ?? ''}季度`;
}

/** A supervision list 督办清单 with every line of it: it is taken into the meeting whole. @throws Problem */
export function wholeList(congress: string, quarter: string): Promise<SupervisionSheet> {
  return everyLineOf(pageOf(congress, quarter));
}

/** The rest of the lines of a list of which the first are there, as after an edit. @throws Problem */
export function withEveryLine(congress: string, first: SupervisionSheet): Promise<SupervisionSheet> {
  return everyLineOf(pageOf(congress, first.quarter), first);
}

/** Which lines can still be written upon 可发督办函: those of an office, neither struck out nor written upon. */
export function isUnwritten({ struck, letter, assignmentId }: SupervisionLine): boolean {
  return struck === null && letter === null && assignmentId !== null;
}

const pageOf = (congress: string, quarter: string) => (query: PageAt) =>
  answered(
    api.GET('/api/c/{congress}/supervision-lists/{quarter}', { params: { path: { congress, quarter }, query } }),
  );
