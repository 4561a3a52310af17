import type { CaseFile, Change } from '../case-file/case-file.js';
import { standing } from '../case-file/questions.js';
import {
  consultationForms,
  consultationStages,
  inspectionForms,
  letterCauses,
  officeRoles,
  oversightBodies,
  publications,
  referralTargets,
} from '../case-file/states.js';
import type { ActName } from './acts.js';
import type { DeedSetting } from './setting.js';

/** What an act came to, as far as it is told: the case as it stands now, what changed, what the record says. */
export interface Told {
  readonly name: ActName;
  readonly file: CaseFile;
  readonly change: Change;
  readonly says: Readonly<Record<string, unknown>>;
}

type Lines = (told: Told, setting: DeedSetting) => readonly (string | null)[];

const textOf = (says: Told['says'], key: string): string | null => {
  const value = says[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};
/** A line 「名称：值」, where the record says that. */
const line =
  (label: string, key: string): Lines =>
  ({ says }) => {
    const value = textOf(says, key);
    return [value === null ? null : `${label}：${value}`];
  };
/** The same of a code, by its Chinese name. */
const named =
  (label: string, key: string, names: Readonly<Record<string, string>>): Lines =>
  ({ says }) => {
    const name = names[textOf(says, key) ?? ''];
    return [name === undefined ? null : `${label}：${name}`];
  };
const all =
  (...parts: readonly Lines[]): Lines =>
  (told, setting) =>
    parts.flatMap((part) => part(told, setting));
const officesNow: Lines = ({ file }, { surroundings }) => {
  const order = Object.keys(officeRoles);
  const offices = standing(file).sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
  const names = offices.map((one) => `${surroundings.offices[one.officeId]?.name ?? ''}（${officeRoles[one.role]}）`);
  return [`承办单位：${names.join('、')}`];
};
const promised: Lines = ({ says }) => {
  const seq = textOf(says, 'seq');
  return [seq === null ? null : `承诺事项：第 ${seq} 项`];
};

/** What each act has to tell beside who, when and until when: codes, dates and names of offices alone. */
const particulars: Readonly<Partial<Record<ActName, Lines>>> = {
  refuse: ({ says }, { profile }) => {
    const found = profile.refusalReasons.value.find(({ code }) => code === says['reasonCode']);
    return [found ? `不予立案的情形：${found.label}` : null];
  },
  refer: named('转送去向', 'to', referralTargets),
  assign: officesNow,
  addOffice: ({ says }, { surroundings }) => {
    const name = surroundings.offices[textOf(says, 'officeId') ?? '']?.name;
    const role = officeRoles[(textOf(says, 'role') ?? 'co') as keyof typeof officeRoles];
    return [name ? `增加：${name}（${role}）` : null];
  },
  reassign: ({ file, says }, { surroundings }) => {
    const to = file.assignments.findLast((one) => one.officeId === says['to']);
    return [to ? `改由：${surroundings.offices[to.officeId]?.name ?? ''}（${officeRoles[to.role]}）` : null];
  },
  consult: all(
    named('沟通阶段', 'stage', consultationStages),
    named('沟通方式', 'form', consultationForms),
    line('沟通日期', 'heldOn'),
  ),
  requestExtension: line('申请延至', 'until'),
  reply: ({ says }, { profile }) => {
    const found = profile.outcomeClasses.value.find(({ code }) => code === says['outcomeClass']);
    return [found ? `办理结果：${found.code}类（${found.name}）` : null];
  },
  reportProgress: ({ says }) => [
    `月份：${textOf(says, 'period') ?? ''}`,
    `进度：${textOf(says, 'percent') ?? '0'}%`,
    says['needsHelp'] === true ? '有需人大协调的问题' : null,
  ],
  fulfilCommitment: promised,
  acceptFulfilment: promised,
  rejectFulfilment: promised,
  deferCommitment: ({ says }) => [
    `承诺事项：第 ${textOf(says, 'seq') ?? ''} 项`,
    `完成期限：由${textOf(says, 'fromDueOn') ?? ''}改为${textOf(says, 'dueOn') ?? ''}`,
  ],
  publish: named('公开属性', 'scope', publications),
  designateKey: line('主任会议决定日期', 'decidedOn'),
  inspect: all(named('督办形式', 'form', inspectionForms), line('活动日期', 'heldOn')),
  superviseByLetter: (told, setting) => {
    const to = told.file.assignments.find((one) => one.id === told.says['assignmentId']);
    const name = setting.surroundings.offices[to?.officeId ?? '']?.name;
    return [name ? `收函单位：${name}` : null, ...named('督办缘由', 'cause', letterCauses)(told, setting)];
  },
  copyToOversight: named('抄送', 'body', oversightBodies),
  recordOversightResult: named('监督机构', 'body', oversightBodies),
};

/** The particulars 要项 of an act, a line each. */
export function particularsOf(told: Told, setting: DeedSetting): string[] {
  const lines = particulars[told.name]?.(told, setting) ?? [];
  return lines.filter((one) => one !== null);
}
