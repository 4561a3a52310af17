import { ref, shallowRef } from 'vue';
import { useAsking } from './sending';
import { lengthHere } from './where-it-was';

/** What the service answers of a list that comes page by page. */
interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** So many the service gives at once; and no more than so many are read anew where a list is come back to. */
const [most, longest] = [200, 1_000];

/**
 * A list that grows by a page at a time, by the service's cursor 游标: also one of a hundred thousand. Of questions that overlap the last
 * one asked is answered, whichever is answered last; one that fails leaves nothing of an earlier one behind. Read anew, or come back to, the
 * list is as long as it was.
 * @param read a page; the first one where the cursor is null
 * @param page how many are read at once
 */
export function usePages<T, P extends Page<T> = Page<T>>(
  read: (cursor: string | null, limit: number) => Promise<P>,
  page = 30,
) {
  const items = shallowRef<readonly T[]>([]);
  const next = ref<string | null>(null);
  /** what the first page says besides */
  const head = shallowRef<P | null>(null);
  const { data, busy, problem, ask } = useAsking<P>();
  let here = lengthHere();

  /** @returns whether it goes on from here: nothing failed, and nothing else was asked meanwhile */
  async function take(cursor: string | null, limit = page): Promise<boolean> {
    const isThere = await ask(() => read(cursor, limit));
    const fresh = data.value;
    if (!isThere || !fresh) {
      if (cursor === null && problem.value) empty();
      return false;
    }
    items.value = cursor === null ? fresh.items : [...items.value, ...fresh.items];
    next.value = fresh.nextCursor;
    if (cursor === null) head.value = fresh;
    here.keep(items.value.length);
    return true;
  }

  /** What is shown is of another question. */
  function empty(): void {
    items.value = [];
    next.value = null;
    head.value = null;
  }

  async function first(): Promise<void> {
    here = lengthHere();
    const wanted = Math.min(Math.max(here.before, page), longest);
    let goesOn = await take(null, Math.min(wanted, most));
    while (goesOn && next.value !== null && items.value.length < wanted) {
      goesOn = await take(next.value, Math.min(wanted - items.value.length, most));
    }
  }
  const more = async () => void (busy.value || next.value === null || (await take(next.value)));
  return { items, next, busy, problem, head, first, more, empty };
}
