import { expect } from '@jest/globals';
import type { Client } from '../../support/client.js';

/** A figure as the service answers it. */
export interface ShownFigure {
  readonly title: string;
  readonly value: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly denominatorName: string | null;
  readonly unit: string;
  readonly href: string;
}

/** A report as the service answers it. */
export interface ShownReport {
  readonly figures: Readonly<Record<string, ShownFigure>>;
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly figures: Readonly<Record<string, ShownFigure>>;
  }[];
  readonly inconsistencies: readonly string[];
  readonly filters: { readonly asOf: string };
}

/** Reads a report. */
export async function report(client: Client, path: string): Promise<ShownReport> {
  const answer = await client.get(`reports/${path}`);
  if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${answer.text}`);
  return answer.body as ShownReport;
}

/** The numerators of everything, by name. */
export function numbers({ figures }: Pick<ShownReport, 'figures'>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, one]) => [name, one.numerator]));
}

/** Every figure of a report, those of the groups too. */
export function everyFigure({ figures, groups }: ShownReport): ShownFigure[] {
  return [figures, ...groups.map((one) => one.figures)].flatMap((one) => Object.values(one));
}

/** The ids of the cases that a figure opens, page by page. */
export async function opened(client: Client, { href }: ShownFigure): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const answer = await client.get(`${href}&limit=3${cursor}`).expect(200);
    const page = answer.body as { items: { id: string }[]; nextCursor: string | null };
    ids.push(...page.items.map((one) => one.id));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}
