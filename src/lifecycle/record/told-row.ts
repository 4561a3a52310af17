import { isDeepStrictEqual } from 'node:util';
import type { Suggestion } from '../../case-file/papers/suggestion.js';

/**
 * The columns of a suggestion's row that nothing else in the record tells of, with their Chinese names. The state is told by `to`, the text
 * is a paper, the rest are counters and instants.
 */
export const toldColumns = {
  number: '编号',
  sessionId: '届次会议',
  inSession: '会中或闭会',
  kind: '建议类别',
  categoryId: '内容分类',
  formedBy: '形成方式',
  stationName: '代表联络站',
  residentRequest: '居民议事清单',
  publicationWish: '公开意愿',
  wishedOfficeId: '希望承办单位',
  priorSuggestionId: '前次建议',
  submitterKind: '提出方式',
  deputyId: '领衔代表',
  delegationId: '代表团',
  submittedOn: '提交日期',
  registeredOn: '立案日期',
  firstHandedOverOn: '首次交办日',
  difficult: '疑难标记',
  archivedOn: '归档日期',
  profileKey: '规则方案',
  profileVersion: '规则方案版本',
  raters: '评价人',
  ratingPhase: '评价期次',
  paperGroups: '案卷材料组',
} as const satisfies Partial<Record<keyof Suggestion, string>>;

/** A column of which the record tells. */
export type ToldColumn = keyof typeof toldColumns;

/** What the events tell of a suggestion's row: no personal data, ids only. */
export type ToldRow = Partial<Readonly<Pick<Suggestion, ToldColumn>>>;

/** All such columns. */
export const toldColumnNames = Object.keys(toldColumns) as ToldColumn[];

/** What an act made of the row: the columns that it changed; of the first act, all. */
export function rowTold(before: Suggestion, after: Suggestion): ToldRow {
  const told = toldColumnNames.filter(
    (column) => before.eventSeq === 0 || !isDeepStrictEqual(before[column], after[column]),
  );
  return Object.fromEntries(told.map((column) => [column, after[column]]));
}
