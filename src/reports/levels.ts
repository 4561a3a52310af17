import { systems } from '../congress/levels.js';
import type { Profile } from '../congress/profile/profile.js';
import { officeRoles } from '../case-file/states.js';
import { isUuid } from '../platform/http/text.js';
import { ageOf, ages } from './ages.js';

/** What is counted row by row: cases by the day of one thing or another, assignments, or those who signed. */
export interface Level {
  /** what is joined with the counted cases `f`; whoever wants no assignments asks for none */
  readonly join: (assignments: () => string) => string;
  /** which of the joined rows count at all, of which no case was withdrawn; every one where absent */
  readonly rows?: string;
  /** the day by which months are told apart */
  readonly month: string;
}

const alone = () => '';

/** The levels of counting. `a` is an assignment of the case, `p` a deputy who signed it. */
export const levels = {
  cases: { join: alone, month: 'f.registered_on' },
  repliedCases: { join: alone, month: 'f.replied_on' },
  concludedCases: { join: alone, month: 'f.concluded_on' },
  assignments: {
    join: (assignments) => `join (${assignments()}) a on a.suggestion_id = f.suggestion_id`,
    rows: 'a.standing',
    month: 'a.answered_on',
  },
  signers: {
    join: () => `cross join lateral (
      select f.deputy_id as id, true as led where f.deputy_id is not null union all select unnest(f.cosigner_ids), false) p`,
    month: 'f.registered_on',
  },
} as const satisfies Readonly<Record<string, Level>>;

/** The name of a level. */
export type LevelName = keyof typeof levels;

/** A way of telling groups apart 分组. */
export interface Grouping {
  readonly title: string;
  /** SQL of the key at each level where there is one; without, a figure of that level has no groups */
  readonly keys: Readonly<Partial<Record<LevelName, string>>>;
  /** SQL of the name of `g.key`, which is a text; $1 is the congress */
  readonly name?: string;
  /** the key that a text is; null where no group can have it. Absent where codes and names may be anything */
  readonly keyOf?: (text: string) => string | null;
  /** the name of a key in words; where it answers undefined, the key stands for itself */
  readonly said?: (key: string, profile: Profile) => string | undefined;
  /** groups that are there even where they are empty, in this order, before all others */
  readonly always?: (profile: Profile) => readonly string[];
  /** the name of the group of those that have no key */
  readonly none: string;
}

const idOf = (text: string) => (isUuid(text) ? text.toLowerCase() : null);
const oneOf = (words: Readonly<Record<string, string>>) => (text: string) => (Object.hasOwn(words, text) ? text : null);
const like = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);
const everyCase = (key: string) => ({ cases: key, repliedCases: key, concludedCases: key, assignments: key });
const named = (table: string) => `(select x.name from ${table} x where x.congress_id = $1 and x.id = g.key::uuid)`;
const periods: Readonly<Record<string, string>> = { true: '会中', false: '闭会期间' };
const handlers: Readonly<Record<string, string>> = { government: '政府系统', others: '其他系统' };
const monthOf = (day: string) => `to_char(${day}, 'YYYY-MM')`;
/** Every way of grouping. */
export const groupings = {
  session: { title: '届次会议', keys: everyCase('f.session_id'), name: named('session'), keyOf: idOf, none: '未定' },
  period: {
    title: '会议期间',
    keys: everyCase('f.in_session'),
    keyOf: oneOf(periods),
    said: (key) => periods[key],
    none: '未定',
  },
  category: { title: '类别', keys: everyCase('f.category_id'), name: named('category'), keyOf: idOf, none: '未分类' },
  delegation: {
    title: '代表团',
    keys: everyCase('f.delegation_id'),
    name: named('delegation'),
    keyOf: idOf,
    none: '无',
  },
  deputy: {
    title: '代表',
    keys: { ...everyCase('f.deputy_id'), signers: 'p.id' },
    name: named('deputy'),
    keyOf: idOf,
    none: '代表团提出的',
  },
  class: {
    title: '办理结果分类',
    keys: { ...everyCase('f.outcome_class'), assignments: 'a.outcome_class' },
    said: (key, { outcomeClasses }) => {
      const known = outcomeClasses.value.find((one) => one.code === key);
      return known && `${known.code}类（${known.name}）`;
    },
    always: ({ outcomeClasses }) => outcomeClasses.value.map((one) => one.code),
    none: '尚未全部答复',
  },
  handler: {
    title: '办理系统',
    keys: everyCase("case when f.government then 'government' else 'others' end"),
    keyOf: oneOf(handlers),
    said: (key) => handlers[key],
    always: () => Object.keys(handlers),
    none: '未定',
  },
  office: { title: '承办单位', keys: { assignments: 'a.office_id' }, name: named('office'), keyOf: idOf, none: '未定' },
  system: {
    title: '单位所属系统',
    keys: { assignments: 'a.system' },
    keyOf: oneOf(systems),
    said: (key) => (systems as Readonly<Record<string, string>>)[key],
    none: '未定',
  },
  role: {
    title: '承办方式',
    keys: { assignments: 'a.role' },
    keyOf: oneOf(officeRoles),
    said: (key) => (officeRoles as Readonly<Record<string, string>>)[key],
    none: '未定',
  },
  round: {
    title: '轮次',
    keys: { assignments: 'a.round' },
    keyOf: like(/^[1-9]\d{0,3}$/),
    said: (key) => `第 ${key} 轮`,
    none: '未定',
  },
  year: {
    title: '答复年份',
    keys: { assignments: "to_char(a.answered_on, 'YYYY')" },
    keyOf: like(/^\d{4}$/),
    none: '尚未答复',
  },
  month: {
    title: '月份',
    keys: {
      cases: monthOf(levels.cases.month),
      repliedCases: monthOf(levels.repliedCases.month),
      concludedCases: monthOf(levels.concludedCases.month),
    },
    keyOf: like(/^\d{4}-(0[1-9]|1[0-2])$/),
    none: '尚未发生',
  },
  age: {
    title: '答复期限',
    keys: { cases: ageOf('f.due_on') },
    keyOf: oneOf(ages),
    said: (key) => (ages as Readonly<Record<string, string>>)[key],
    always: () => Object.keys(ages),
    none: '没有在走的答复期限',
  },
  // A station may be called what stands for those without one; it then has a star more.
  station: {
    title: '代表联络站',
    keys: everyCase("case when f.station_name ~ '^none[*]*$' then f.station_name || '*' else f.station_name end"),
    said: (key) => (/^none\*+$/.test(key) ? key.slice(0, -1) : undefined),
    none: '未注明联络站',
  },
} as const satisfies Readonly<Record<string, Grouping>>;

/** The name of a grouping. */
export type GroupingName = keyof typeof groupings;

/** A row by its name, with the columns typed alike for all. */
export function groupingRow(name: GroupingName): Grouping {
  return groupings[name];
}

/** The key of the group of those that have none. */
export const noKey = 'none';
