import { ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '../api/problem';

/** Something that goes out to the service 正在办理: one at a time, so that a double click does nothing twice. */
export function useSending() {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    problem.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = asProblem(error);
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, run };
}

/**
 * Questions to the service 查询, one after the other: what is asked for last is what is shown, and an answer to an earlier question that
 * comes late is dropped. What was answered before stays until then, and goes where the next one fails.
 */
export function useAsking<T>() {
  const data = shallowRef<T | null>(null);
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let asked = 0;

  /** @returns whether the answer is the one that is shown */
  async function ask(read: () => Promise<T>, keeps = false): Promise<boolean> {
    const mine = ++asked;
    busy.value = true;
    problem.value = null;
    const [got, fault] = await read().then(
      (one) => [one, null] as const,
      (error: unknown) => [null, asProblem(error)] as const,
    );
    if (mine !== asked) return false;
    if (!fault || !keeps) data.value = got;
    problem.value = fault;
    busy.value = false;
    return !fault;
  }
  return { data, busy, problem, ask };
}

/**
 * Something that is read 读取: shown when it is there, told when it is not, and asked for again on demand; then what was there stays where
 * it cannot be read. `again` says whether its answer is the one that is shown.
 */
export function useReading<T>(read: () => Promise<T>) {
  const { data, busy, problem, ask } = useAsking<T>();
  const again = () => ask(read, true);
  void again();
  return { data, busy, problem, again };
}
