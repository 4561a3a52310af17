import { computed, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Case, CaseFilters, CaseLine } from '../api/types';
import { everyLine, readCase } from '../case/case-reading';
import { useReading, useSending } from '../parts/sending';

/**
 * A queue of cases 待办队列, looked at one after the other. Which they are is read once, so that none moves while somebody works; what was
 * dealt with keeps its place, for the way back. The one that is shown stands in the address.
 * @param filters what makes a case one of the queue
 */
export function useQueue(congress: string, filters: CaseFilters & { readonly state: Case['state'] }) {
  const route = useRoute();
  const router = useRouter();
  const page = route.name;
  const done = ref(new Set<string>());
  const file = shallowRef<Case | null>(null);
  const reading = useSending();
  const list = useReading(async () => {
    const lines = await everyLine(congress, { ...filters, sort: 'oldest' });
    done.value = new Set();
    return lines;
  });
  const lines = computed<readonly CaseLine[]>(() => list.data.value ?? []);
  const asked = computed(() => (typeof route.query['case'] === 'string' ? route.query['case'] : null));
  const id = computed(() => asked.value ?? lines.value[0]?.id ?? null);
  const at = computed(() => lines.value.findIndex((one) => one.id === id.value));
  const isDone = computed(() => id.value !== null && done.value.has(id.value));
  const left = computed(() => lines.value.filter((one) => !done.value.has(one.id)).length);
  /** The case before, in the queue's order; null at its beginning. */
  const before = computed(() => (at.value > 0 ? (lines.value[at.value - 1]?.id ?? null) : null));
  /** The next that is not dealt with: behind this one, else from the beginning; null where none is left. */
  const after = computed(() => {
    const rest = [...lines.value.slice(at.value + 1), ...lines.value.slice(0, Math.max(at.value, 0))];
    return rest.find((one) => !done.value.has(one.id))?.id ?? null;
  });

  /** Reads the case that the address names. Of two that overlap, the last asked is shown. */
  async function look(): Promise<void> {
    const wanted = id.value;
    if (wanted === null || wanted === file.value?.id) return;
    file.value = null;
    await reading.run(async () => {
      const found = await readCase(congress, wanted);
      if (id.value === wanted) file.value = found;
    });
    if (id.value !== wanted && file.value === null) await look();
  }
  watch(id, () => route.name === page && void look(), { immediate: true });

  const goTo = (wanted: string) => router.push({ query: { case: wanted } });

  /** Takes the case as it is after an act. @returns whether it has left the queue. */
  function take(fresh: Case): boolean {
    file.value = fresh;
    const gone = fresh.state !== filters.state;
    if (gone) done.value = new Set([...done.value, fresh.id]);
    return gone;
  }

  return { list, reading, file, lines, at, isDone, left, before, after, look, goTo, take };
}
