import type { SessionRef } from '../../case-file/surroundings.js';
import type { Profile } from '../../congress/profile/profile.js';
import { inOrder } from '../../platform/database/in-order.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { comparedSessions } from '../../reports/comparison.js';
import { Names, type Named } from './names.js';

/** A session as a row may name it. */
export interface NamedSession extends Named, SessionRef {
  /** numbers 编号 that are taken */
  readonly numbers: ReadonlySet<number>;
}

/** A deputy with his delegation. */
export interface NamedDeputy extends Named {
  readonly delegationId: string;
}

/** Everything that rows may name, also what is not in use any more: the past knew it. */
export interface Directory {
  /** by first day */
  readonly sessions: Names<NamedSession>;
  readonly categories: Names<Named>;
  readonly delegations: Names<Named>;
  readonly offices: Names<Named>;
  readonly deputies: Names<NamedDeputy>;
  readonly classes: Names<Named>;
  /** what is frozen for good */
  readonly frozen: readonly FrozenReports[];
}

/** Reports that are frozen for good 定稿: of a year or of a session. */
export interface FrozenReports extends Record<string, unknown> {
  readonly year: number | null;
  readonly sessionId: string | null;
  readonly session: string | null;
  /** the sessions that its 同比 sets beside each other */
  readonly compared: readonly string[];
}

const sessions = statement(`
  select s.id, s.name, s.starts_on as "startsOn", s.ends_on as "endsOn", s.term, s.number,
    array(select x.number from suggestion x where x.congress_id = $1 and x.session_id = s.id and x.number is not null) as numbers
  from session s where s.congress_id = $1 order by s.starts_on`);
const categories = statement(
  'select id, name, array[code] as others from category where congress_id = $1 order by code',
);
const delegations = statement(
  `select id, name, '{}'::text[] as others from delegation where congress_id = $1 order by name`,
);
const offices = statement('select id, name, array[code] as others from office where congress_id = $1 order by code');
const deputies = statement(`
  select d.id, d.name, '{}'::text[] as others, d.delegation_id as "delegationId", g.name as of
  from deputy d join delegation g on g.congress_id = $1 and g.id = d.delegation_id where d.congress_id = $1 order by d.name, d.id`);

const frozen = statement(`
  select n.year, n.session_id as "sessionId", s.name as session,
    array(${comparedSessions('c.id', 'n.session_id', 'n.as_of')}) as compared
  from report_snapshot n left join session s on s.congress_id = $1 and s.id = n.session_id
  where n.congress_id = $1 and n.final order by n.id`);

interface SessionRow extends Record<string, unknown>, SessionRef {
  readonly numbers: readonly number[];
}

/** Looks everything up at once. */
export async function directoryOf(tx: Tx, congressId: string, { outcomeClasses }: Profile): Promise<Directory> {
  const of = <T extends object>(query: ReturnType<typeof statement>) =>
    tx.sql<T & Record<string, unknown>>(query, [congressId]);
  const [held, kinds, groups, units, people, sheets] = await inOrder([
    of<SessionRow>(sessions),
    of<Named>(categories),
    of<Named>(delegations),
    of<Named>(offices),
    of<NamedDeputy>(deputies),
    of<FrozenReports>(frozen),
  ]);
  const classes = outcomeClasses.value.map(({ code, name }) => ({ id: code, name: code, others: [`${code}类`, name] }));
  return {
    sessions: new Names('届次', held.map(sessionNamed)),
    categories: new Names('类别', kinds),
    delegations: new Names('代表团', groups),
    offices: new Names('承办单位', units),
    deputies: new Names('代表', people),
    classes: new Names('办理结果', classes),
    frozen: sheets,
  };
}

/** `第十七届第五次会议` by its name, and as people shorten it: 17-5, 17届5次. */
function sessionNamed({ numbers, ...session }: SessionRow): NamedSession {
  const { term, number } = session;
  const [t, n] = [String(term), String(number)];
  const [chineseTerm, chineseNumber] = [chinese(term), chinese(number)];
  const others = [`${t}-${n}`, `${t}届${n}次`, `第${t}届第${n}次`, `第${t}届第${n}次会议`, `${t}届${n}次会议`];
  const inChinese = [
    `第${chineseTerm}届第${chineseNumber}次会议`,
    `${chineseTerm}届${chineseNumber}次`,
    `${chineseTerm}届${chineseNumber}次会议`,
  ];
  return { ...session, others: [...others, ...inChinese], numbers: new Set(numbers) };
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[ones] ?? ''}`;
}
