import { answered, api, everyItem } from '../api/client';
import type { Case, CaseEvent, CaseFilters, CaseLine } from '../api/types';

/** The case 案卷 as it is now. @throws Problem */
export function readCase(congress: string, id: string): Promise<Case> {
  return answered(api.GET('/api/c/{congress}/suggestions/{id}', { params: { path: { congress, id } } }));
}

/** A page of the cases that the reader may see. @throws Problem */
export function readCases(congress: string, query: CaseFilters) {
  return answered(api.GET('/api/c/{congress}/suggestions', { params: { path: { congress }, query } }));
}

/** Every case of a list, for what is worked through whole: a queue, a batch, what is overdue. @throws Problem */
export function everyLine(congress: string, filters: CaseFilters): Promise<readonly CaseLine[]> {
  return everyItem((at) => readCases(congress, { ...filters, ...at }));
}

/** Every act so far 办理记录. @throws Problem */
export async function readTimeline(congress: string, id: string): Promise<readonly CaseEvent[]> {
  const path = { congress, id };
  return (await answered(api.GET('/api/c/{congress}/suggestions/{id}/timeline', { params: { path } }))).items;
}

/** What was done after the case was read: each act is one version, and one event. */
export async function readEventsSince(congress: string, { id, version }: Case): Promise<readonly CaseEvent[]> {
  const events = await readTimeline(congress, id);
  return events.filter(({ seq }) => seq > version);
}
