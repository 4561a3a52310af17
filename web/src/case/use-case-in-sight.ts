import { computed, shallowRef, useTemplateRef } from 'vue';
import type { Case, CaseLine } from '../api/types';
import { onceInSight } from '../parts/in-sight';
import { useSending } from '../parts/sending';
import { fileOf } from './case-files';

/**
 * A case of a list, read whole when its card, the element `box` of the component, comes into sight.
 * @returns the case, null until it is read and whatever the card takes as fresh; why it could not be read, empty otherwise; and
 *   reading it again.
 */
export function useCaseInSight(congress: string, line: () => CaseLine) {
  const file = shallowRef<Case | null>(null);
  const { problem, run } = useSending();
  const read = () => run(async () => void (file.value = await fileOf(congress, line())));
  onceInSight(useTemplateRef<HTMLElement>('box'), read);
  return { file, fault: computed(() => problem.value?.message ?? ''), read };
}
