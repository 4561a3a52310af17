import { onBeforeUnmount, ref, type Ref } from 'vue';

/**
 * The parts of a long page, one after the other 逐步显示: what is seen first can be used before the rest is made, and the page never
 * stands still for all of it at once.
 * @param parts how many there are after the first
 * @returns how many of them are to be shown: none at first, then one more in each task of the browser; and how to begin
 */
export function useByAndBy(parts: number): { readonly shown: Readonly<Ref<number>>; readonly begin: () => void } {
  const shown = ref(0);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  function next(): void {
    waiting = undefined;
    shown.value++;
    begin();
  }
  /** Not the drawing is waited for, which a page in the background never does. */
  function begin(): void {
    if (shown.value < parts) waiting ??= setTimeout(next);
  }
  onBeforeUnmount(() => clearTimeout(waiting));
  return { shown, begin };
}
