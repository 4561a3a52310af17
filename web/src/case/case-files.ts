import type { Case, CaseFilters, CaseLine } from '../api/types';
import { everyLine, readCase, readCases } from './case-reading';
import { accountId } from '../session/session';

/** Whole cases by reader and version: what a list already says has not changed is not asked for again. */
const kept = new Map<string, Promise<Case>>();
const most = 400;
/** How many are asked for at once: the service's other callers wait no longer for it. */
const atOnce = 4;

/** The case of a line of a list, as it is in the line's version or later. @throws Problem */
export function fileOf(congress: string, { id, version }: Pick<CaseLine, 'id' | 'version'>): Promise<Case> {
  const name = `${accountId.value ?? ''}/${congress}/${id}/${String(version)}`;
  const found = kept.get(name);
  if (found) return found;
  const asked = fewAtOnce(() => readCase(congress, id));
  if (kept.size >= most) kept.clear();
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  return asked;
}

/** Every case of a list, whole, one after the other as they come. @throws Problem */
export async function everyFile(
  congress: string,
  filters: CaseFilters,
  progress: (done: number, total: number) => void,
): Promise<readonly Case[]> {
  const lines = await everyLine(congress, filters);
  let done = 0;
  return Promise.all(
    lines.map(async (line) => {
      const file = await fileOf(congress, line);
      progress(++done, lines.length);
      return file;
    }),
  );
}

/** How many cases a list would have. @throws Problem */
export async function countOf(congress: string, filters: CaseFilters): Promise<number> {
  return (await readCases(congress, { ...filters, limit: 1, count: true })).total ?? 0;
}

let running = 0;
const waiting: (() => void)[] = [];

async function fewAtOnce<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    // What was asked for last is what is looked at now; what was scrolled past can wait.
    waiting.pop()?.();
  }
}
