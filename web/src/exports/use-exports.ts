import { onScopeDispose, ref, shallowRef } from 'vue';
import { answered, api } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import type { Export, ExportForm } from '../api/types';
import { doneOnce, onceKey } from '../drafts/once';
import { useSending } from '../parts/sending';

/** How long to wait before it is asked again how far an export is. */
const patienceMs = 1_500;

/** One's own exports 导出, asked after again and again as long as one of them is being made. */
export function useExports(congress: string) {
  const items = shallowRef<readonly Export[]>([]);
  const isRead = ref(false);
  const lost = shallowRef<Problem | null>(null);
  const { busy, problem, run } = useSending();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const path = { congress };

  async function read(): Promise<void> {
    clearTimeout(waiting);
    try {
      items.value = (
        await answered(api.GET('/api/c/{congress}/exports', { params: { path, query: { limit: 50 } } }))
      ).items;
      isRead.value = true;
      lost.value = null;
    } catch (error) {
      lost.value = asProblem(error);
      return;
    }
    if (items.value.some(isMade)) waiting = setTimeout(() => void read(), patienceMs);
  }
  onScopeDispose(() => clearTimeout(waiting));
  void read();

  /** Orders one, once however often it is clicked. @returns whether it was taken. */
  function order(body: ExportForm): Promise<boolean> {
    const name = `export:${congress}`;
    return run(async () => {
      const header = { 'Idempotency-Key': onceKey(name, body) };
      await answered(api.POST('/api/c/{congress}/exports', { params: { path, header }, body }));
      doneOnce(name);
      await read();
    });
  }

  /** Takes an order back, or the file away. */
  function remove(id: string): Promise<boolean> {
    return run(async () => {
      await answered(api.DELETE('/api/c/{congress}/exports/{id}', { params: { path: { congress, id } } }));
      await read();
    });
  }
  return { items, isRead, lost, busy, problem, run, read, order, remove };
}

/** Whether a job has still to make it. */
export function isMade({ state }: Export): boolean {
  return state === 'waiting' || state === 'running';
}
