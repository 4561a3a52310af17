import { groupings } from '../api/choices.json';
import { answered, api } from '../api/client';
import type { Report, Snapshot, SnapshotPage } from '../api/types';

/** What a frozen set 统计定稿 counts: a year, or a session. */
export function scopeOf({ year, session }: Snapshot): string {
  return session?.name ?? `${String(year)}年度`;
}

/** How much a frozen set counts for: `正式定稿`, one that a later one has replaced, or one that is only kept. */
export function standingOf({ final, current }: Snapshot): string {
  if (!final) return '只存档';
  return current ? '正式定稿' : '已重新定稿';
}

/** By what a page is grouped 分组; null: it is not. */
export function wayOf(groupBy: string | null): string {
  return groupings.find(({ value }) => value === groupBy)?.label ?? '';
}

/** What the reports 统计报表 are called, by their codes. @throws Problem */
export async function reportTitles(congress: string): Promise<ReadonlyMap<string, string>> {
  const { items } = await answered(api.GET('/api/c/{congress}/reports', { params: { path: { congress } } }));
  return new Map(items.map(({ name, title }) => [name, title]));
}

/** The pages of each report together, in their order. */
export function pagesByReport(
  pages: readonly SnapshotPage[],
): { readonly name: string; readonly pages: SnapshotPage[] }[] {
  const names = [...new Set(pages.map(({ name }) => name))];
  return names.map((name) => ({ name, pages: pages.filter((one) => one.name === name) }));
}

/** A frozen set with its pages. @throws Problem */
export function readSnapshot(congress: string, id: string) {
  return answered(api.GET('/api/c/{congress}/reports/snapshots/{id}', { params: { path: { congress, id } } }));
}

/** A page as it was printed, to the letter. @param groupBy null: the usual one @throws Problem */
export function readPrinted(
  congress: string,
  { id, name, groupBy }: { readonly id: string; readonly name: string; readonly groupBy: string | null },
): Promise<Report> {
  const query = groupBy === null ? {} : { groupBy: groupBy as NonNullable<Report['filters']['groupBy']> };
  const path = { congress, id, name };
  return answered(api.GET('/api/c/{congress}/reports/snapshots/{id}/reports/{name}', { params: { path, query } }));
}
