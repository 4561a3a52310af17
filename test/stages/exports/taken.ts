import { Exporter } from '../../../src/documents/exports/exporter.js';
import type { ExportAnswer } from '../../../src/documents/exports/export-answer.js';
import type { TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { asFile, openedBook, rowsOf } from '../../support/workbook.js';

/** Asks for an export; it waits. */
export async function ordered(client: Client, body: object): Promise<ExportAnswer> {
  const answer = await client.post('exports', body).expect(202);
  return answer.body as ExportAnswer;
}

/** Asks for an export, has it made, and answers how it then stands. */
export async function made(service: TestApp, client: Client, body: object): Promise<ExportAnswer> {
  const { id } = await ordered(client, body);
  await service.app.get(Exporter).run();
  return (await client.get(`exports/${id}`).expect(200)).body as ExportAnswer;
}

/** The file of an export. */
export async function fileOf(
  client: Client,
  { href }: ExportAnswer,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  return asFile(client.get(String(href))).expect(200);
}

/** The rows of a ledger as somebody takes it out, each by its titles. */
export async function linesOf(service: TestApp, client: Client, body: object): Promise<Record<string, unknown>[]> {
  const answer = await made(service, client, { format: 'xlsx', ...body });
  const book = await openedBook((await fileOf(client, answer)).body);
  const [titles = [], ...rows] = rowsOf(book, answer.kindLabel);
  return rows.map((row) => Object.fromEntries(titles.map((title, place) => [String(title), row[place]])));
}
