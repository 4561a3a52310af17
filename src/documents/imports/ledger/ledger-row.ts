import { ratings } from '../../../case-file/states.js';
import type { Taking } from '../format.js';
import { RowReader } from '../reading/values.js';
import type { FoundRow } from '../reading/table-rows.js';
import { deputyIn, idIn, idsIn } from '../named-cells.js';
import type { NamedSession } from '../directory.js';

const rated = Object.fromEntries(Object.entries(ratings).map(([code, word]) => [word, code]));
const mostNumber = 999_999;

/** Reads the rows of a ledger; it knows which numbers were seen. */
export class LedgerRows {
  /** rows by session and number */
  private readonly seen = new Map<string, number>();
  /** the highest number of each session */
  readonly highest = new Map<string, number>();
  /** what was warned of already */
  private readonly told = new Set<string>();

  /** The body of 补录往年件; undefined where something is wrong with the row. */
  readonly read = (found: FoundRow, taking: Taking): object | undefined => {
    const row = new RowReader(found, taking.findings);
    for (const title of ['届次', '编号', '标题']) row.require(title);
    const session = this.session(row, taking);
    const number = row.whole('编号', mostNumber);
    if (session && number !== undefined) this.count(row, session, number);
    const body = {
      ...{ importId: taking.importId, sessionId: session?.id, number, title: row.text('标题', 200) },
      ...whose(row, taking),
      categoryId: idIn(row, '类别', taking.directory.categories),
      ...handled(row, taking, session),
      ...{ attitude: row.choice('态度评价', rated), result: row.choice('结果评价', rated) },
      ...{
        feedback: row.yesNo('满意度反馈'),
        keyCase: row.yesNo('重点督办') ?? false,
        inSession: row.yesNo('会议期间'),
      },
      commitments: promised(row),
    };
    checkWhole(row, body);
    if (session) this.tellFrozen(row, taking, session, body.registeredOn);
    return row.failed ? undefined : body;
  };

  private session(row: RowReader, { directory, today }: Taking): NamedSession | undefined {
    const word = row.text('届次', 100);
    if (word === undefined) return undefined;
    const [session, ...others] = directory.sessions.find(word);
    if (!session) return row.fault('届次', directory.sessions.unknown(word));
    if (others.length > 0) return row.fault('届次', `「${word}」不止一次会议，请写会议的全称`);
    return session.startsOn > today ? row.fault('届次', `「${session.name}」还没有召开`) : session;
  }

  /** What is frozen stays as it is, and will differ from what is counted then; told once for each year and session. */
  private tellFrozen(row: RowReader, { directory }: Taking, session: NamedSession, registeredOn = ''): void {
    for (const { year, sessionId, session: name, compared } of directory.frozen) {
      const frozen = `${year === null ? `「${name ?? ''}」` : `${String(year)} 年`}的统计已经定稿`;
      const counts = year === null ? sessionId === session.id : registeredOn.startsWith(`${String(year)}-`);
      if (counts) this.tellOnce(row, `${frozen}，定稿不会改变；录入以后再核对，会与定稿不同`);
      else if (compared.includes(session.id)) {
        this.tellOnce(
          row,
          `${frozen}，其中的同比涉及「${session.name}」，定稿不会改变；录入以后再核对，同比会与定稿不同`,
        );
      }
    }
  }

  private tellOnce(row: RowReader, message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    row.warn('届次', message);
  }

  private count(row: RowReader, { id, numbers }: NamedSession, number: number): void {
    const key = `${id} ${String(number)}`;
    const before = this.seen.get(key);
    if (before !== undefined) row.fault('编号', `与第 ${String(before)} 行重复`);
    else if (numbers.has(number)) row.fault('编号', `这一届次已有第 ${String(number)} 号建议`);
    this.seen.set(key, before ?? row.found.row);
    this.highest.set(id, Math.max(number, this.highest.get(id) ?? 0));
  }
}

/** Whose suggestion it was. Whom the roster does not know is kept as text; the delegation is the one of that time. */
function whose(row: RowReader, { directory }: Taking) {
  const team = row.text('代表团', 100);
  const [delegation] = team === undefined ? [] : directory.delegations.find(team);
  if (team !== undefined && !delegation) row.warn('代表团', `${directory.delegations.unknown(team)}；照录`);
  const name = row.text('领衔代表', 100);
  const deputy =
    name === undefined
      ? null
      : deputyIn(row, '领衔代表', name, directory, team === undefined ? team : (delegation?.id ?? ''));
  if (name !== undefined && !deputy) row.warn('领衔代表', `名册中没有、或者不能确定是哪一位「${name}」；照录`);
  if (deputy && team !== undefined && deputy.delegationId !== delegation?.id) {
    const now = `名册中的「${deputy.name}」属于「${deputy.of ?? ''}」，代表团按台账所写`;
    row.warn('领衔代表', `${now}；不是同一位的，请在姓名后注明，如“${deputy.name}（上届）”，即照录而不对应到名册`);
  }
  return {
    ...{ deputyId: deputy?.id, deputyName: deputy ? undefined : name },
    delegationId: team === undefined ? deputy?.delegationId : delegation?.id,
    delegationName: delegation ? undefined : team,
  };
}

/** Who handled it, and what came of it. */
function handled(row: RowReader, { directory, today }: Taking, session: NamedSession | undefined) {
  const handedOverOn = row.date('交办日期');
  const offices = idsIn(row, '主办单位', directory.offices);
  const coOfficeIds = idsIn(row, '会办单位', directory.offices);
  const days = row.dates('答复日期');
  const classes = row.texts('办理结果', 40).map((word) => {
    const [known] = directory.classes.find(word);
    return known ? known.id : row.fault('办理结果', directory.classes.unknown(word));
  });
  for (const [column, given] of [
    ['答复日期', days.length],
    ['办理结果', classes.length],
  ] as const) {
    if (given > 1 && given !== offices.length)
      row.fault(column, `有 ${String(given)} 项，须为一项，或者与主办单位一一对应`);
  }
  if (coOfficeIds.some((one) => offices.includes(one))) row.fault('会办单位', '与主办单位重复');
  if (handedOverOn !== undefined && handedOverOn > today) row.fault('交办日期', `不能晚于今天（${today}）`);
  if (days.some((one) => one > today)) row.fault('答复日期', `不能晚于今天（${today}）`);
  if (handedOverOn !== undefined && days.some((one) => one < handedOverOn)) row.fault('答复日期', '不能早于交办日期');
  if (session) {
    const opening = `早于会议开幕之日（${session.startsOn}）`;
    if (handedOverOn !== undefined && handedOverOn < session.startsOn) row.warn('交办日期', opening);
    if (days.some((one) => one < session.startsOn)) row.warn('答复日期', opening);
  }
  if (coOfficeIds.length > 0 && offices.length === 0) row.warn('会办单位', '有会办单位，却没有主办单位');
  const lines = offices.map((officeId, index) => ({
    officeId,
    repliedOn: days[index] ?? days[0],
    outcomeClass: classes[index] ?? classes[0],
  }));
  const alone = lines.length === 0 ? { repliedOn: days[0], outcomeClass: classes[0] } : {};
  return {
    handedOverOn,
    registeredOn: [handedOverOn ?? session?.startsOn ?? '', ...days].sort()[0],
    lines,
    coOfficeIds,
    ...alone,
  };
}

function promised(row: RowReader): { text: string; dueOn: string }[] {
  const [text, dueOn] = [row.prose('承诺事项', 2_000), row.date('承诺期限')];
  if (text === undefined && dueOn === undefined) return [];
  if (text === undefined) row.fault('承诺事项', '填写了承诺期限，承诺事项也须填写');
  if (dueOn === undefined) row.fault('承诺期限', '填写了承诺事项，承诺期限也须填写');
  return text === undefined || dueOn === undefined ? [] : [{ text, dueOn }];
}

interface Whole {
  readonly attitude: unknown;
  readonly result: unknown;
  readonly feedback: boolean | undefined;
  readonly commitments: readonly object[];
  readonly lines: readonly Answered[];
  readonly repliedOn?: unknown;
  readonly outcomeClass?: unknown;
}

interface Answered {
  readonly repliedOn?: unknown;
  readonly outcomeClass?: unknown;
}

/** What one cell says and another contradicts, or leaves odd. */
function checkWhole(row: RowReader, { attitude, result, feedback, commitments, lines, ...alone }: Whole): void {
  if (feedback === false && (attitude !== undefined || result !== undefined)) {
    row.fault('满意度反馈', '填了“否”，却有评价');
  }
  const isAnswered = ({ repliedOn, outcomeClass }: Answered) => repliedOn !== undefined || outcomeClass !== undefined;
  const replied = lines.some(isAnswered);
  if (attitude !== undefined && result === undefined) row.warn('结果评价', '只有态度评价，没有结果评价');
  if ((attitude !== undefined || result !== undefined || feedback === true) && !replied && !isAnswered(alone)) {
    row.warn('满意度反馈', '有评价或者反馈，却没有答复日期，也没有办理结果');
  }
  if (commitments.length > 0 && !replied) row.fault('承诺事项', '有承诺事项的，须有主办单位和它的答复日期或者办理结果');
}
