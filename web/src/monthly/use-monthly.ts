import { computed, reactive, ref, type ComputedRef } from 'vue';
import { answered, api } from '../api/client';
import { asProblem, Problem } from '../api/problem';
import { useDraft } from '../drafts/draft';
import { doneOnce, onceKey } from '../drafts/once';
import { useReading } from '../parts/sending';
import { cellsOf } from './paste';
import { columns, isChanged, isFilled, progressBody, sheetOf, type Cells, type Row } from './rows';

/** What became of a row that was sent: nothing wrong, or the refusal. */
type Fate = 'sent' | Problem;

/** A row that is being filled in, and what the service had of it when that began. */
interface Typed {
  readonly cells: Cells;
  readonly base: string;
}

/**
 * A month's sheet 月度进展表 that is being filled in. What is typed stays on this machine until the service has it, also over a
 * reload; rows go out one by one, each once, and a row that is refused bars no other.
 */
export function useMonthly(congress: string, offices: readonly string[], period: string) {
  const draft = useDraft<Record<string, Typed>>(`monthly:${congress}:${period}`, () => ({}));
  const typed = draft.value;
  const told = ref('');
  const sheet = useReading(() =>
    sheetOf(congress, offices, period, (done, total) => {
      told.value = `正在读取 ${String(done)} / ${String(total)} 件……`;
    }),
  );
  const rows: ComputedRef<readonly Row[]> = computed(() => sheet.data.value?.rows ?? []);
  const fates = reactive(new Map<string, Fate>());
  const sending = ref(false);
  const undo = ref<string | null>(null);

  const mine = (row: Row) => typed.value[row.assignmentId];
  const cells = (row: Row): Cells => mine(row)?.cells ?? row.saved;
  const changed = computed(() => rows.value.filter((row) => isChanged(row, cells(row))));

  function set(row: Row, name: keyof Cells, value: string): void {
    const base = mine(row)?.base ?? textOf(row.saved);
    typed.value[row.assignmentId] = { cells: { ...cells(row), [name]: value }, base };
    fates.delete(row.assignmentId);
  }

  /** Fills the cells from a copied table on, downwards and to the right. @returns how many it filled, and how many had no place. */
  function paste(text: string, rowAt: number, columnAt: number): { filled: number; left: number } {
    undo.value = JSON.stringify(typed.value);
    let [filled, left] = [0, 0];
    cellsOf(text).forEach((line, down) => {
      line.forEach((value, right) => {
        const [row, column] = [rows.value[rowAt + down], columns[columnAt + right]];
        if (row && column) {
          set(row, column.name, value);
          filled++;
        } else if (value.trim() !== '') left++;
      });
    });
    return { filled, left };
  }

  function undoPaste(): void {
    if (undo.value !== null) typed.value = JSON.parse(undo.value) as Record<string, Typed>;
    undo.value = null;
  }

  /** Sends the rows that changed. @returns how many went through, and how many are at fault. */
  async function send(): Promise<{ sent: number; faults: number }> {
    const result = { sent: 0, faults: 0 };
    if (sending.value) return result;
    sending.value = true;
    undo.value = null;
    // What others reported meanwhile is looked at first: nothing is put over it unseen.
    if (await sheet.again()) await sendAll(changed.value, result);
    if (result.sent > 0 && (await sheet.again())) forgetSent();
    sending.value = false;
    return result;
  }

  async function sendAll(waiting: readonly Row[], result: { sent: number; faults: number }): Promise<void> {
    for (const [index, row] of waiting.entries()) {
      told.value = `正在报送 ${String(index + 1)} / ${String(waiting.length)} 件……`;
      const fate = overtaken(row) ?? (await sendRow(row, cells(row)));
      fates.set(row.assignmentId, fate);
      if (fate === 'sent') result.sent++;
      else result.faults++;
      // Without a network the others would fail alike: they wait as they are.
      if (fate !== 'sent' && (fate.status === 0 || fate.status === 429)) break;
    }
  }

  /** Somebody else reported the same month since this row was begun: that is shown, and the next sending replaces it. */
  function overtaken(row: Row): Problem | null {
    const now = textOf(row.saved);
    const own = mine(row);
    if (!own || own.base === now) return null;
    typed.value[row.assignmentId] = { cells: own.cells, base: now };
    const theirs = columns.map(({ name, label }) => `${label}：${row.saved[name] || '（空）'}`);
    return new Problem(412, 'staleVersion', '您填写期间，别人已经改报了这一件。仍要用您填的，请再按一次报送。', theirs);
  }

  async function sendRow({ assignmentId: id }: Row, told: Cells): Promise<Fate> {
    try {
      const body = progressBody(period, told);
      const name = `progress:${id}:${period}`;
      const header = { 'Idempotency-Key': onceKey(name, body) };
      const params = { path: { congress, id }, header };
      await answered(api.POST('/api/c/{congress}/assignments/{id}/progress', { params, body }));
      doneOnce(name);
      return 'sent';
    } catch (error) {
      return asProblem(error);
    }
  }

  /** What the service has now is no longer kept here. */
  function forgetSent(): void {
    const gone = rows.value.filter((row) => !isChanged(row, cells(row)) || fates.get(row.assignmentId) === 'sent');
    const ids = new Set(gone.map((row) => row.assignmentId));
    typed.value = Object.fromEntries(Object.entries(typed.value).filter(([id]) => !ids.has(id)));
    if (Object.keys(typed.value).length === 0) draft.clear();
  }

  const unfilled = computed(() => rows.value.filter((row) => !isFilled(cells(row))).length);
  return {
    sheet,
    rows,
    cells,
    set,
    paste,
    undo,
    undoPaste,
    changed,
    unfilled,
    fates,
    sending,
    told,
    send,
    restored: draft.restored,
  };
}

function textOf(saved: Cells): string {
  return JSON.stringify(columns.map(({ name }) => saved[name]));
}
