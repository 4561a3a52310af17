import type { TestCongress } from './congress.js';

/** One plain resource of the roster 名册, as tests try it. */
export interface Kind {
  readonly path: string;
  /** a whole body; the second is another one */
  readonly form: (congress: TestCongress, mark: string) => Record<string, unknown>;
  /** what the answer shows in place of what was sent */
  readonly shown?: Record<string, unknown>;
  readonly patch: Record<string, unknown>;
  readonly patched?: Record<string, unknown>;
  /** fields of which no two entries may share the value, with the sentence */
  readonly unique: Record<string, RegExp>;
  /** bad bodies, and the fields they name */
  readonly bad: readonly (readonly [Record<string, unknown>, readonly string[]])[];
}

/** An id that names nothing. */
export const absent = '01900000-0000-7000-8000-000000000000';

/** The five plain resources. */
export const kinds: readonly Kind[] = [
  {
    path: 'sessions',
    form: (_congress, mark) => {
      const number = Number.parseInt(mark, 36) % 90;
      const year = String(1950 + number);
      return { term: 9, number, name: `会议${mark}`, startsOn: `${year}-02-01`, endsOn: `${year}-02-05` };
    },
    patch: { endsOn: '2100-03-01', startsOn: '2100-02-28', name: ' 改名的会议 ' },
    patched: { name: '改名的会议' },
    unique: { number: /第 9 届第 \d+ 次会议已存在/, name: /「会议名称」会议\w+ 已被使用/ },
    bad: [
      [
        { term: 0, number: 100, name: '', startsOn: '2026-02-30', endsOn: 1 },
        ['term', 'number', 'name', 'startsOn', 'endsOn'],
      ],
      [{ endsOn: '1900-01-01' }, ['endsOn']],
    ],
  },
  {
    path: 'delegations',
    form: (_congress, mark) => ({ name: `代表团${mark}` }),
    patch: { name: '改名的代表团' },
    unique: { name: /「代表团名称」代表团\w+ 已被使用/ },
    bad: [[{ name: '团'.repeat(101) }, ['name']]],
  },
  {
    path: 'offices',
    form: (_congress, mark) => ({ code: `c-${mark}`, name: `单位${mark}`, system: 'procuratorate' }),
    shown: { parentId: null },
    patch: { system: 'supervision', name: '改名的单位' },
    unique: { code: /「单位代码」c-\w+ 已被使用/, name: /「单位名称」单位\w+ 已被使用/ },
    bad: [
      [{ code: 'a b', system: 'army', parentId: 'x' }, ['code', 'system', 'parentId']],
      [{ parentId: absent }, ['parentId']],
    ],
  },
  {
    path: 'categories',
    form: (_congress, mark) => ({ code: `k-${mark}`, name: `类别${mark}` }),
    patch: { code: 'k.改' },
    unique: { code: /「类别代码」k-\w+ 已被使用/, name: /「类别名称」类别\w+ 已被使用/ },
    bad: [[{ code: '', name: null }, ['code', 'name']]],
  },
  {
    path: 'deputies',
    form: ({ delegations }, mark) => ({
      name: '代表丁',
      cardNo: `CARD-${mark}-00`,
      delegationId: delegations.a,
      phone: '13812341234',
    }),
    shown: { cardNo: 'CA****00', phone: '138****1234' },
    patch: { phone: null, cardNo: '短号' },
    patched: { phone: null, cardNo: '****' },
    unique: { cardNo: /^「代表证号」已属于另一位代表（cardNo）$/ },
    bad: [
      [{ name: 7, cardNo: '1'.repeat(33), phone: '12' }, ['name', 'cardNo', 'phone']],
      [{ phone: '电话 110' }, ['phone']],
      [{ delegationId: absent }, ['delegationId']],
    ],
  },
];
