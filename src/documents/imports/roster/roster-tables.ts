import { systems } from '../../../congress/levels.js';
import type { Resource } from '../../../congress/roster/resource.js';
import { categories } from '../../../congress/roster/resources/category.js';
import { delegations } from '../../../congress/roster/resources/delegation.js';
import { deputies } from '../../../congress/roster/resources/deputy.js';
import { offices } from '../../../congress/roster/resources/office.js';
import { sessions } from '../../../congress/roster/resources/session.js';
import type { TableFormat } from '../reading/columns.js';
import type { RowReader } from '../reading/values.js';

/** Finds what a cell names, in the roster or further up in the file; a fault where there is none. */
export type Lookup = (column: string, kind: 'delegations' | 'offices') => string | undefined;

/** One table of the roster 名册, and how a row of it becomes the form of an entry. */
export interface RosterTable extends TableFormat {
  readonly resource: Resource;
  readonly table: string;
  /** by what two rows are the same entry: a column, or several */
  readonly key: readonly string[];
  body(row: RowReader, look: Lookup): Record<string, unknown>;
}

const systemsByWord = Object.fromEntries(Object.entries(systems).map(([code, word]) => [word, code]));

/** All of them, in the order in which they refer to one another. */
export const rosterTables: readonly RosterTable[] = [
  {
    name: '届次会议',
    resource: sessions,
    table: 'session',
    key: ['届', '次'],
    columns: [
      { title: '届', required: true, kind: 'whole', note: '如 17' },
      { title: '次', required: true, kind: 'whole', note: '如 5' },
      { title: '会议名称', required: true, note: '如“第十七届第五次会议”' },
      { title: '开幕日期', required: true, kind: 'date', note: '如 2026-02-03' },
      { title: '闭幕日期', required: true, kind: 'date', note: '如 2026-02-06' },
    ],
    body: (row) => ({
      ...{ term: row.whole('届', 99), number: row.whole('次', 99), name: row.text('会议名称', 100) },
      ...{ startsOn: row.date('开幕日期'), endsOn: row.date('闭幕日期') },
    }),
  },
  {
    name: '代表团',
    resource: delegations,
    table: 'delegation',
    key: ['代表团名称'],
    columns: [{ title: '代表团名称', required: true, note: '如“锦城代表团”' }],
    body: (row) => ({ name: row.text('代表团名称', 100) }),
  },
  {
    name: '建议类别',
    resource: categories,
    table: 'category',
    key: ['类别代码'],
    columns: [
      { title: '类别代码', required: true, note: '小写字母和数字，如 cjhb' },
      { title: '类别名称', required: true, note: '如“城建环保”' },
    ],
    body: (row) => ({ code: row.text('类别代码', 32), name: row.text('类别名称', 100) }),
  },
  {
    name: '承办单位',
    resource: offices,
    table: 'office',
    key: ['单位代码'],
    columns: [
      { title: '单位代码', required: true, note: '小写字母和数字，如 fgj' },
      { title: '单位名称', required: true, note: '如“区发展和改革局”' },
      { title: '所属系统', required: true, choices: Object.values(systems), note: '从下拉选项中选择' },
      { title: '上级单位', note: '名称或代码，须在名册中，或者列在本表前面；没有的不填' },
    ],
    body: (row, look) => ({
      ...{ code: row.text('单位代码', 32), name: row.text('单位名称', 100) },
      ...{ system: row.choice('所属系统', systemsByWord), parentId: look('上级单位', 'offices') },
    }),
  },
  {
    name: '代表',
    resource: deputies,
    table: 'deputy',
    key: ['代表证号'],
    columns: [
      { title: '代表姓名', required: true, note: '不超过 50 字' },
      { title: '代表证号', required: true, note: '加密保存' },
      { title: '所在代表团', required: true, note: '名称，须在名册中，或者列在“代表团”表中' },
      { title: '联系电话', note: '加密保存；可以不填' },
    ],
    body: (row, look) => ({
      ...{ name: row.text('代表姓名', 50), cardNo: row.text('代表证号', 32) },
      ...{ delegationId: look('所在代表团', 'delegations'), phone: row.text('联系电话', 32) },
    }),
  },
];
