import { formations, suggestionKinds } from '../../../case-file/states.js';
import type { Deed } from '../../../lifecycle/deed.js';
import type { Recording } from '../../../lifecycle/recording.js';
import { CaseTaker } from '../case-taker.js';
import { sessionOf } from '../../../lifecycle/session-of.js';
import type { ImportFormat, Taking } from '../format.js';
import { deputyIn, idIn, unknownDeputy } from '../named-cells.js';
import type { TableFormat } from '../reading/columns.js';
import type { FoundRow } from '../reading/table-rows.js';
import { RowReader } from '../reading/values.js';
import { undoCases } from '../undo-cases.js';

const inverse = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [word, code]));
const kinds = inverse(suggestionKinds);
const formed = inverse(formations);

/** Suggestions that came on paper 纸质建议, a row each. */
const suggestionTable = {
  name: '建议',
  columns: [
    { title: '标题', required: true, note: '不超过 200 字，一件建议一个事项' },
    { title: '案由', required: true, note: '情况和问题' },
    { title: '具体建议', required: true, note: '每条一行（在单元格内换行）' },
    { title: '领衔代表', note: '姓名，须在名册中；以代表团名义提出的不填' },
    { title: '代表团', note: '领衔代表同名时用来区分；以代表团名义提出的必须填写' },
    { title: '附议代表', note: '姓名，用“、”隔开，同名的写作“王伟（锦城代表团）”；须本人已在建议专用纸上签名' },
    { title: '类别', note: '类别的名称或代码' },
    { title: '类型', choices: Object.values(suggestionKinds), note: '没有填写的，视为“建议”' },
    { title: '形成方式', choices: Object.values(formations), note: '可以不填' },
    { title: '提交日期', kind: 'date', required: true, note: '收到纸质建议的日期，会中、闭会由此确定' },
  ],
} as const satisfies TableFormat;

const columns = {
  ...{ title: '标题', cause: '案由', proposals: '具体建议', deputyId: '领衔代表', delegationId: '代表团' },
  ...{ cosignerIds: '附议代表', categoryId: '类别', kind: '类型', formedBy: '形成方式', submittedOn: '提交日期' },
};

/** Suggestions of a session, many at once 批量代录: each is submitted, as if the deputy had done it himself. */
export function suggestionsFormat(recording: Recording, enter: Deed, undoing: Deed): ImportFormat {
  return {
    label: '建议',
    role: 'deputyAffairs',
    tables: [suggestionTable],
    taker: (taking) => new CaseTaker({ recording, deed: enter, read, columns }, taking),
    undo: (tx, actor, made) => undoCases(recording, undoing, { tx, actor, made }),
  };
}

function read(found: FoundRow, taking: Taking): object | undefined {
  const row = new RowReader(found, taking.findings);
  for (const { title, required } of suggestionTable.columns as TableFormat['columns']) if (required) row.require(title);
  const proposals = (row.prose('具体建议', 32_000) ?? '').split(/\n+/).map((one) => one.trim());
  const body = {
    ...{ importId: taking.importId, title: row.text('标题', 200), cause: row.prose('案由', 20_000) },
    proposals: proposals.filter((one) => one !== ''),
    ...whose(row, taking),
    categoryId: idIn(row, '类别', taking.directory.categories),
    ...{
      kind: row.choice('类型', kinds),
      formedBy: row.choice('形成方式', formed),
      submittedOn: submitted(row, taking),
    },
  };
  return row.failed ? undefined : body;
}

/** The day of submission, by which registration will find the session that the suggestion belongs to. */
function submitted(row: RowReader, { directory, today }: Taking): string | undefined {
  const day = row.date('提交日期');
  if (day === undefined) return undefined;
  if (day > today) return row.fault('提交日期', `不能晚于今天（${today}）`);
  if (sessionOf(day, directory.sessions.all)) return day;
  const [first] = directory.sessions.all;
  const which = first ? `早于名册中最早的一次会议（${first.startsOn}）` : '名册中还没有会议';
  return row.fault('提交日期', `${which}，不能确定属于哪一届次`);
}

/** Who submits must be known: what is taken in now goes its way. */
function whose(row: RowReader, { directory }: Taking) {
  const team = row.text('代表团', 100);
  const [delegation] = team === undefined ? [] : directory.delegations.find(team);
  if (team !== undefined && !delegation) row.fault('代表团', directory.delegations.unknown(team));
  const name = row.text('领衔代表', 100);
  const deputy = name === undefined ? null : deputyIn(row, '领衔代表', name, directory, delegation?.id);
  if (name !== undefined && !deputy) row.fault('领衔代表', unknownDeputy(name, directory.deputies));
  if (deputy && delegation && deputy.delegationId !== delegation.id) {
    row.fault('代表团', `名册中的「${deputy.name}」属于「${deputy.of ?? ''}」，不属于「${delegation.name}」`);
  }
  if (name === undefined && team === undefined) row.fault('领衔代表', '领衔代表、代表团至少填写一个');
  const cosignerIds = row.texts('附议代表', 100).flatMap((one) => {
    const found = deputyIn(row, '附议代表', one, directory, undefined);
    if (!found) row.fault('附议代表', unknownDeputy(one, directory.deputies));
    return found ? [found.id] : [];
  });
  return { deputyId: deputy?.id, delegationId: deputy?.delegationId ?? delegation?.id, cosignerIds };
}
