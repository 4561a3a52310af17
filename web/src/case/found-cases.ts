import { ref } from 'vue';
import type { CaseLine } from '../api/types';
import { useAsking } from '../parts/sending';
import { readCases } from './case-reading';

const most = 10;

/**
 * Suggestions looked for by a word of their title or by their number 查找, ten at most.
 * @param fits which of those that are found are shown
 */
export function useFoundCases(congress: string, fits: (line: CaseLine) => boolean) {
  const word = ref('');
  const { data: found, busy, problem, ask } = useAsking<readonly CaseLine[]>();
  const search = () =>
    ask(async () => (await readCases(congress, { q: word.value.trim(), limit: most })).items.filter(fits));
  return { word, found, busy, problem, search };
}
