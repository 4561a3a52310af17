import { onBeforeUnmount, watch, type Ref } from 'vue';
import type { Writing } from './writing';

/** How long nothing is typed before the service's draft is brought up to date. */
const quietMs = 12_000;

/** How long after a saving that did not reach the service the next one is tried. */
const againMs = 30_000;

/** What autosaving asks of the text. */
interface Saving {
  /** @returns whether the service has it */
  readonly save: () => Promise<boolean>;
  /** whether there is something to save, and nothing stands against it */
  readonly may: () => boolean;
  /** whether the last saving did not reach the service */
  readonly isUnreached: () => boolean;
}

/** Saves after a pause 自动保存, where there is a title; what did not reach the service goes out again, at once when the network is back. */
export function useAutosave(writing: Ref<Writing>, { save, may, isUnreached }: Saving): void {
  let timer = 0;
  const wait = (ms: number) => {
    window.clearTimeout(timer);
    if (may() && writing.value.body.title.trim() !== '') timer = window.setTimeout(() => void saveNow(), ms);
  };
  const saveNow = async () => {
    if (may() && !(await save()) && isUnreached()) wait(againMs);
  };
  const back = () => {
    if (isUnreached()) wait(0);
  };
  watch(
    () => writing.value.body,
    () => wait(quietMs),
    { deep: true },
  );
  // Also after a saving by hand that did not get through.
  watch(isUnreached, (unreached) => unreached && wait(againMs));
  window.addEventListener('online', back);
  onBeforeUnmount(() => {
    window.clearTimeout(timer);
    window.removeEventListener('online', back);
  });
}
