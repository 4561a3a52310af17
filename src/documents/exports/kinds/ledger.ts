import { caseStates, commitmentStates, officeRoles, publications, ratings } from '../../../case-file/states.js';
import type { OutcomeClass } from '../../../congress/profile/profile.js';
import { lightNames, lightOf, type Light } from '../../../deadlines/light.js';
import { localDate } from '../../../deadlines/local-date.js';
import type { Column } from '../../../platform/sheets/table.js';
import { linesOfCases, ofEach, yesNo, type Kind, type Making } from './kind.js';
import { ledgerLines, type LedgerOffice, type LedgerPromise, type LedgerRow } from './ledger-sql.js';

/** 办理台账: one line for each case, with everything of its handling (domain: the columns that local ledgers have). */
export const ledger: Kind<LedgerRow> = {
  title: '办理台账',
  about: '每件建议一行：交办、承办、沟通、答复、评价、承诺事项，带红黄绿灯',
  ofCases: true,
  takes: {},
  lead: 2,
  batches: (making) => linesOfCases<LedgerRow>(making, ledgerLines(!making.reader.seesAll)),
  columns: (making) => [...caseColumns(), ...handlingColumns(), ...endColumns(making)],
};

type Of<T> = (row: LedgerRow) => T;

/** Of each office that handles it; `replying` only those that reply. */
function each(value: (office: LedgerOffice) => string | number | null, between?: string): Of<string | null> {
  return ({ offices }) => ofEach(offices.map(value), between);
}

const replying = (value: (office: LedgerOffice) => string | number | null): Of<string | null> => {
  return ({ offices }) => ofEach(offices.filter(({ role }) => role !== 'co').map(value));
};
const assisting = (value: (office: LedgerOffice) => string | null): Of<string | null> => {
  return ({ offices }) => ofEach(offices.filter(({ role }) => role === 'co').map(value));
};

function caseColumns(): Column<LedgerRow>[] {
  let serial = 0;
  return [
    { title: '序号', kind: 'whole', width: 6, value: () => (serial += 1) },
    { title: '建议号', kind: 'whole', value: ({ number }) => number },
    { title: '届次会议', kind: 'text', width: 22, value: ({ session }) => session },
    { title: '会中', kind: 'text', width: 6, value: ({ inSession }) => (inSession === null ? null : yesNo(inSession)) },
    { title: '标题', kind: 'text', width: 40, value: ({ title }) => title },
    { title: '状态', kind: 'text', width: 10, value: ({ state }) => caseStates[state as keyof typeof caseStates] },
    { title: '领衔代表', kind: 'text', width: 12, value: ({ deputy }) => deputy },
    { title: '附议人数', kind: 'whole', value: ({ cosigners }) => cosigners },
    { title: '代表团', kind: 'text', value: ({ delegation }) => delegation },
    { title: '类别', kind: 'text', width: 14, value: ({ category }) => category },
    { title: '重点督办', kind: 'text', width: 8, value: ({ keyCase }) => yesNo(keyCase) },
    { title: '督办领导', kind: 'text', width: 12, value: ({ keyLeader }) => keyLeader },
  ];
}

function handlingColumns(): Column<LedgerRow>[] {
  return [
    { title: '交办日期', kind: 'date', value: ({ handedOverOn }) => handedOverOn },
    {
      title: '承办单位',
      kind: 'text',
      width: 30,
      value: each(({ office, role }) => `${office}（${officeRoles[role]}）`),
    },
    { title: '签收日期', kind: 'date', value: each(({ acknowledgedOn }) => acknowledgedOn) },
    { title: '申请调整与改办', kind: 'text', width: 24, value: ({ objections }) => objections },
    { title: '负责领导', kind: 'text', width: 12, value: each(({ leader }) => leader) },
    { title: '经办人', kind: 'text', width: 12, value: each(({ handler }) => handler) },
    { title: '办前联系', kind: 'date', value: ({ before }) => before },
    { title: '办中沟通', kind: 'date', value: ({ during }) => during },
    { title: '办后沟通', kind: 'date', value: ({ after }) => after },
    { title: '会办意见日期', kind: 'date', value: assisting(({ opinionOn }) => opinionOn) },
    { title: '延期原因', kind: 'text', width: 24, value: replying(({ extendedFor }) => extendedFor) },
    { title: '延期至', kind: 'date', value: replying(({ extendedTo }) => extendedTo) },
    { title: '答复期限', kind: 'date', value: replying(({ dueOn }) => dueOn) },
    { title: '答复日期', kind: 'date', value: replying(({ repliedOn }) => repliedOn) },
    { title: '用时（天）', kind: 'whole', value: replying(({ days }) => days) },
    { title: '文号', kind: 'text', width: 22, value: replying(({ docNo }) => docNo) },
  ];
}

function endColumns({ profile, day }: Making): Column<LedgerRow>[] {
  const classes = profile.outcomeClasses.value;
  const light: Of<Light> = ({ nextDueOn: dueOn }) =>
    dueOn === null
      ? 'none'
      : lightOf({ dueOn: localDate(dueOn), state: 'open', today: localDate(day.today), lights: profile.lights.value });
  const filled: Of<Exclude<Light, 'none'> | null> = (row) => {
    const shown = light(row);
    return shown === 'none' ? null : shown;
  };
  return [
    { title: '办理结果', kind: 'text', width: 16, value: ({ outcomeClass }) => classInWords(outcomeClass, classes) },
    { title: '公开', kind: 'text', width: 10, value: ({ publication }) => named(publications, publication) },
    { title: '态度评价', kind: 'text', width: 10, value: ({ attitude }) => named(ratings, attitude) },
    { title: '结果评价', kind: 'text', width: 10, value: ({ result }) => named(ratings, result) },
    { title: '轮次', kind: 'whole', width: 6, value: ({ round }) => (round === 0 ? null : round) },
    { title: '重新办理期限', kind: 'date', value: replying(({ redoDueOn }) => redoDueOn) },
    { title: '承诺事项', kind: 'text', width: 36, value: ofPromises(({ text }) => text) },
    { title: '承诺期限', kind: 'date', value: ofPromises(({ dueOn }) => dueOn) },
    { title: '承诺进展', kind: 'text', width: 12, value: ofPromises(({ state }) => commitmentStates[state]) },
    { title: '落实日期', kind: 'date', value: ofPromises(({ fulfilledOn }) => fulfilledOn) },
    { title: '最近到期日', kind: 'date', light: filled, value: ({ nextDueOn }) => nextDueOn },
    { title: '灯', kind: 'text', width: 8, light: filled, value: (row) => lightNames[light(row)] },
    { title: '备注', kind: 'text', width: 20, value: remarks },
  ];
}

/** A class 办理结果分类 by its code and name; one that the place's rules do not have any more, by its code. */
export function classInWords(code: string | null, classes: readonly OutcomeClass[]): string | null {
  const known = classes.find((one) => one.code === code);
  return known ? `${known.code}类（${known.name}）` : code;
}

/** A word by its name; null where there is none. */
export function named(words: Readonly<Record<string, string>>, name: string | null): string | null {
  return name === null ? null : (words[name] ?? name);
}

/** Of one promise its own; of several each on a line, numbered. */
function ofPromises(value: (promise: LedgerPromise) => string | null): Of<string | null> {
  return ({ promises }) => {
    const [first, ...more] = promises;
    if (!first) return null;
    if (more.length === 0) return value(first);
    return promises.map((one, place) => `${String(place + 1)}. ${value(one) ?? '—'}`).join('\n');
  };
}

function remarks({ difficult, escalated, lapsed }: LedgerRow): string | null {
  const said = [
    ...(difficult ? ['涉及面广、处理难度大'] : []),
    ...(escalated ? ['提级办理'] : []),
    ...(lapsed ? ['逾期未评'] : []),
  ];
  return said.length === 0 ? null : said.join('、');
}
