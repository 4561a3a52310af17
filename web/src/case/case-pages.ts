import { computed } from 'vue';
import { usePages } from '../parts/pages';
import type { CaseFilters, CaseLine } from '../api/types';
import { readCases } from './case-reading';

type CasePage = Awaited<ReturnType<typeof readCases>>;

/** A list of cases that grows by a page at a time; with the first the service counts how many there are. */
export function useCasePages(congress: string, filters: () => CaseFilters) {
  const { head, ...pages } = usePages<CaseLine, CasePage>((cursor, limit) =>
    readCases(congress, { ...filters(), limit, ...(cursor === null ? { count: true } : { cursor }) }),
  );
  return { ...pages, total: computed(() => head.value?.total ?? null) };
}

/** How many there are, in words: the service counts to 1,001. */
export function countInWords(total: number | null): string {
  if (total === null) return '';
  return total > 1000 ? '1000 件以上' : `共 ${String(total)} 件`;
}
