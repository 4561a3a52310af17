import { isDeepStrictEqual } from 'node:util';
import { In } from 'typeorm';
import type { PaperGroup } from '../../../case-file/paper-groups.js';
import { Suggestion } from '../../../case-file/papers/suggestion.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { EventBody } from '../event.js';
import { toldColumnNames, toldColumns, type ToldRow } from '../told-row.js';

/** What the events of a case say of the suggestion's own row. */
export interface ToldCase {
  readonly id: string;
  readonly state: string;
  /** how many acts there were */
  readonly acts: number;
  readonly row: ToldRow;
}

interface TextRow extends Record<string, unknown> {
  readonly suggestion_id: string;
  readonly text_version: number;
  readonly title: string;
  readonly cause: string;
  readonly proposals: string[];
}

const newestTexts = statement(`
  select distinct on (suggestion_id) suggestion_id, text_version, title, cause, proposals from suggestion_text
  where congress_id = $1 and suggestion_id = any ($2::uuid[]) order by suggestion_id, text_version desc, id desc`);

/**
 * What the events tell of the row, taken together. An event that tells nothing of it was written by a version before there was this:
 * what stood before it may have been changed by it, so that only what came after counts. Groups of papers are only ever added.
 */
export function rowToldBy(bodies: readonly EventBody[]): ToldRow {
  return bodies.reduce<ToldRow>((told, { row }) => {
    if (!row) return {};
    const groups = [...(told.paperGroups ?? []), ...(row.paperGroups ?? [])];
    return { ...told, ...row, paperGroups: groups };
  }, {});
}

/** Compares the rows of some suggestions with their events and their newest texts. @returns the first that differs, or null. */
export async function brokenRow(tx: Tx, congressId: string, cases: readonly ToldCase[]): Promise<string | null> {
  if (cases.length === 0) return null;
  const ids = cases.map((one) => one.id);
  const found = await tx.manager.find(Suggestion, { where: { congressId, id: In(ids) } });
  const rows = new Map(found.map((row) => [row.id, row]));
  const texts = new Map(
    (await tx.sql<TextRow>(newestTexts, [congressId, ids])).map((text) => [text.suggestion_id, text]),
  );
  for (const told of cases) {
    const row = rows.get(told.id);
    const broken = row ? (brokenEvents(told, row) ?? brokenText(texts.get(told.id), row)) : '在案卷中已不存在';
    if (broken !== null) return `建议 ${told.id} ${broken}`;
  }
  return null;
}

function brokenEvents({ state, acts, row: told }: ToldCase, row: Suggestion): string | null {
  const compared: (readonly [string, unknown, unknown])[] = [
    ['状态', state, row.state],
    ['版本', acts, row.version],
    ['案卷材料组', [], missingGroups(told, row)],
    ...toldColumnNames.flatMap((column) =>
      column in told && column !== 'paperGroups' ? [[toldColumns[column], told[column], row[column]] as const] : [],
    ),
  ];
  return differing(compared, '办理记录');
}

/** Such as the row no longer names, so that the file is read without their papers. */
function missingGroups({ paperGroups = [] }: ToldRow, row: Suggestion): PaperGroup[] {
  return paperGroups.filter((one) => !row.paperGroups.includes(one));
}

function brokenText(text: TextRow | undefined, row: Suggestion): string | null {
  if (!text) return row.textVersion === 0 ? null : '的文本全部缺失';
  const compared = [
    ['文本版本', text.text_version, row.textVersion],
    ['标题', text.title, row.title],
    ['案由', text.cause, row.cause],
    ['具体建议', text.proposals, row.proposals],
  ] as const;
  return differing(compared, '最新文本');
}

function differing(compared: readonly (readonly [string, unknown, unknown])[], source: string): string | null {
  const wrong = compared.find(([, told, stands]) => !isDeepStrictEqual(told, stands));
  return wrong ? `的「${wrong[0]}」与${source}不符，被改动过` : null;
}
