import { onBeforeUnmount, ref } from 'vue';
import { answered, api } from '../api/client';
import type { components } from '../api/schema';
import { dropDraft, keepDraft, onDraftElsewhere, readDraft } from '../drafts/draft';
import { doneOnce, onceKey } from '../drafts/once';
import { useSending } from '../parts/sending';

type Kind = components['schemas']['BatchBody']['kind'];

/** A case of a batch, as people know it. */
export interface BatchCase {
  readonly id: string;
  readonly name: string;
}

/** A case that was not handed over, and why. */
export interface RefusedCase extends BatchCase {
  readonly reasons: readonly string[];
}

/** How far a batch 集中交办 has come. */
interface Run {
  readonly kind: Kind;
  readonly total: number;
  readonly handed: number;
  /** those of which there is no answer yet */
  readonly waiting: readonly BatchCase[];
  readonly refused: readonly RefusedCase[];
}

/** How many go out at a time: few enough to see how it goes on, and each a request that is done once. */
const atOnce = 10;

/**
 * Hands over many pre-assigned cases 集中交办, some at a time. How far it has come is on this machine at once, so that a lost answer, a
 * reload or a closed window neither hands over twice nor forgets what was refused: the same cases go out again under the same key.
 */
export function useBatch(congress: string) {
  const name = `batch:${congress}`;
  const run = ref(readDraft<Run>(name));
  const { busy, problem, run: work } = useSending();
  let left = false;
  onBeforeUnmount(() => (left = true));
  // Two tabs tell of one batch alike; the one at work knows best.
  onDraftElsewhere(name, () => {
    if (!busy.value) run.value = readDraft<Run>(name);
  });

  function keep(now: Run): void {
    run.value = now;
    keepDraft(name, now);
  }

  function forget(): void {
    run.value = null;
    dropDraft(name);
  }

  /** Begins a batch. @returns whether it came to its end. */
  function start(kind: Kind, cases: readonly BatchCase[]): Promise<boolean> {
    if (busy.value || cases.length === 0) return Promise.resolve(false);
    keep({ kind, total: cases.length, handed: 0, waiting: cases, refused: [] });
    return goOn();
  }

  /** Goes on with what has no answer yet. @returns whether it came to its end. */
  function goOn(): Promise<boolean> {
    return work(async () => {
      for (let now = run.value; now && now.waiting.length > 0 && !left; now = run.value) keep(await handOver(now));
    });
  }

  async function handOver(now: Run): Promise<Run> {
    const some = now.waiting.slice(0, atOnce);
    const body = { suggestionIds: some.map(({ id }) => id), kind: now.kind };
    const header = { 'Idempotency-Key': onceKey(name, body) };
    const lines = await answered(
      api.POST('/api/c/{congress}/assignment-batches', { params: { path: { congress }, header }, body }),
    );
    const nameOf = (id: string) => some.find((one) => one.id === id)?.name ?? '';
    const refused = lines.filter(({ ok }) => !ok).map(({ id, reasons }) => ({ id, name: nameOf(id), reasons }));
    const next: Run = {
      ...now,
      waiting: now.waiting.slice(atOnce),
      handed: now.handed + lines.length - refused.length,
      refused: [...now.refused, ...refused],
    };
    // First what it came to, then its key: between the two nothing is lost.
    keepDraft(name, next);
    doneOnce(name);
    return next;
  }

  return { run, busy, problem, start, goOn, forget };
}
