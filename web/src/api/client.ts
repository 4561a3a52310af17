import createClient from 'openapi-fetch';
import { authorizedFetch } from '../session/session';
import { Problem, problemOf, unreachable } from './problem';
import type { paths } from './schema';
import type { Case } from './types';

/** The service's routes, with the types of its document: a route that changed no longer compiles. */
export const api = createClient<paths>({
  // Relative to the page: the workbench and the service are of one origin.
  baseUrl: window.location.origin,
  fetch: authorizedFetch,
});

interface Result<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What a route answered.
 * @throws Problem where it refused, or could not be reached.
 */
export async function answered<T>(result: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await result.catch((error: unknown) => {
    // An answer that ends in the middle is none.
    throw error instanceof Problem ? error : unreachable();
  });
  if (response.ok) return data as T;
  // openapi-fetch has read the body already.
  throw await problemOf(new Response(JSON.stringify(error), { status: response.status, headers: response.headers }));
}

/** How an act, or another deed, is sent: once under its key, and only on the version that was seen. */
export interface Sending {
  readonly method: string;
  readonly href: string;
  /** JSON, or a form with a file */
  readonly body?: unknown;
  readonly version: number | null;
  readonly key: string;
}

/**
 * Performs an act 办理 by the address that the case itself gave, or another deed.
 * @returns the fresh case, or what else the deed answers; undefined where it answers nothing.
 * @throws Problem with every reason.
 */
export async function perform<A = Case>({ method, href, body, version, key }: Sending): Promise<A> {
  const headers = new Headers();
  if (method === 'POST') headers.set('idempotency-key', key);
  if (version !== null) headers.set('if-match', `"${String(version)}"`);
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json');
  const sent = isForm ? body : body === undefined ? undefined : JSON.stringify(body);
  const request = new Request(new URL(href, window.location.origin), { method, headers, body: sent ?? null });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as A;
  try {
    return (await response.json()) as A;
  } catch {
    throw unreachable();
  }
}

/** Where a page of a list begins, as the service takes it. */
export interface PageAt {
  readonly limit: number;
  readonly cursor?: string;
}

const pageAt = (cursor: string | null): PageAt => ({ limit: 200, ...(cursor === null ? {} : { cursor }) });

/** Every item of a list that comes page by page: for lists that are needed whole; cases are looked through with `useCasePages`. */
export async function everyItem<T>(
  page: (at: PageAt) => Promise<{ readonly items: T[]; readonly nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const { items: more, nextCursor } = await page(pageAt(cursor));
    items.push(...more);
    cursor = nextCursor;
  } while (cursor !== null);
  return items;
}

/** A sheet 清单 with every line of it. @param first its first page, where that is there already */
export async function everyLineOf<S extends { lines: unknown[]; nextCursor: string | null }>(
  page: (at: PageAt) => Promise<S>,
  first?: S,
): Promise<S> {
  const sheet = first ?? (await page(pageAt(null)));
  let { lines, nextCursor } = sheet;
  while (nextCursor !== null) {
    const more = await page(pageAt(nextCursor));
    lines = [...lines, ...more.lines];
    nextCursor = more.nextCursor;
  }
  return { ...sheet, lines, nextCursor };
}

export { Problem };
