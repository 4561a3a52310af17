import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { answered, api } from '../api/client';
import { asProblem, Problem } from '../api/problem';
import type { Import } from '../api/types';
import { useSending } from '../parts/sending';

/** How long to wait before it is asked again how far an import is. */
const patienceMs = 1_500;

/** A table 表格 as it was read from the machine: what was checked is what is taken in, whatever becomes of the file meanwhile. */
export interface Table {
  readonly kind: Import['kind'];
  readonly name: string;
  readonly bytes: Blob;
}

/**
 * The imports 导入 of a congress, the latest first, a page at a time; asked after again as long as one of them is under way. The
 * service takes the same file in once, so nothing needs a key.
 */
export function useImports(congress: string) {
  const items = shallowRef<readonly Import[]>([]);
  const next = ref<string | null>(null);
  const isRead = ref(false);
  const lost = shallowRef<Problem | null>(null);
  const { busy, problem, run } = useSending();
  /** what was sent last, and whether it had been taken in before */
  const sent = shallowRef<{ readonly id: string; readonly isOld: boolean } | null>(null);
  let turn = 0;
  const result = computed(() => items.value.find(({ id }) => id === sent.value?.id) ?? null);
  const path = { congress };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;

  const pageAt = (cursor: string | null) => {
    const query = { limit: 10, ...(cursor === null ? {} : { cursor }) };
    return answered(api.GET('/api/c/{congress}/imports', { params: { path, query } }));
  };
  const readOne = (id: string) =>
    answered(api.GET('/api/c/{congress}/imports/{id}', { params: { path: { congress, id } } }));

  /** Puts what became of an import in the place of what was known of it. */
  function put(fresh: Import): void {
    const isKnown = items.value.some(({ id }) => id === fresh.id);
    items.value = isKnown ? items.value.map((one) => (one.id === fresh.id ? fresh : one)) : [fresh, ...items.value];
  }

  /** Looks at what is under way; where nothing is known to be, at the list, which knows also what others have begun. */
  async function look(): Promise<void> {
    clearTimeout(waiting);
    try {
      const running = items.value.filter(isUnderWay);
      if (running.length > 0) (await Promise.all(running.map(({ id }) => readOne(id)))).forEach(put);
      else await first();
      lost.value = null;
    } catch (error) {
      lost.value = asProblem(error);
      return;
    }
    if (!isLeft && (busy.value || items.value.some(isUnderWay))) later();
  }
  const later = () => (waiting = setTimeout(() => void look(), patienceMs));
  /** The newest; what older ones are known stays, and so does where they go on. */
  async function first(): Promise<void> {
    const page = await pageAt(null);
    items.value = [...page.items, ...items.value.filter(isNotIn(page.items))];
    if (!isRead.value) next.value = page.nextCursor;
    isRead.value = true;
  }
  const older = useSending();
  const more = () =>
    older.run(async () => {
      const page = await pageAt(next.value);
      items.value = [...items.value, ...page.items.filter(isNotIn(items.value))];
      next.value = page.nextCursor;
    });
  onScopeDispose(() => {
    isLeft = true;
    clearTimeout(waiting);
  });
  void look();

  /** What was sent is not asked after any more; its answer, if it comes yet, stands in the list alone. */
  function forget(): void {
    turn += 1;
    sent.value = null;
  }

  /** Sends a table, to be checked only or to be taken in 导入. What is wrong in it is told by the import itself. @returns whether it arrived */
  async function send(mode: Import['mode'], read: () => Promise<Table>): Promise<boolean> {
    const isSent = await run(async () => {
      const [before, mine] = [result.value, turn];
      if (mode === 'check') sent.value = null;
      const table = await read();
      later();
      const fresh = await arrived(mode, table);
      put(fresh);
      if (mine !== turn) return;
      // It is checked before it is taken in: what was begun before that, is not of now.
      sent.value = { id: fresh.id, isOld: mode === 'commit' && fresh.createdAt < (before?.createdAt ?? '') };
    });
    if (isSent) later();
    return isSent;
  }

  async function arrived(mode: Import['mode'], { kind, name, bytes }: Table): Promise<Import> {
    const body = new FormData();
    body.set('file', bytes, name);
    try {
      const query = { kind, mode };
      // The document calls a file a text.
      const asText = body as unknown as { file: string };
      return await answered(api.POST('/api/c/{congress}/imports', { params: { path, query }, body: asText }));
    } catch (error) {
      if (error instanceof Problem && error.id !== null) return readOne(error.id);
      throw error;
    }
  }
  return { items, next, isRead, lost, busy, problem, look, older, more, put, send, sent, forget, result };
}

const isNotIn = (known: readonly Import[]) => (one: Import) => known.every(({ id }) => id !== one.id);

/** Whether the service is still at it. */
function isUnderWay({ state }: Import): boolean {
  return state === 'running';
}
