import { officeRoles, type OfficeRole } from '../../case-file/states.js';
import { fault } from '../../lifecycle/deed.js';
import type { HandOver } from '../../lifecycle/hand-over.js';
import type { Setting } from '../../lifecycle/setting.js';
import type { Cause } from '../../platform/errors/problem.js';
import { Choice, Id, Text } from '../../platform/http/fields.js';

/** One office and what it is asked to do. */
export class AssignedOffice {
  @Id({ label: '承办单位' })
  officeId!: string;

  @Choice({ label: '承办方式', values: officeRoles })
  role!: OfficeRole;

  @Text({ label: '承办部分', max: 500, optional: true, example: '道路部分' })
  part?: string;
}

/** How offices may stand together, in words. */
export const demandsOfOffices = [
  '一个主办单位，可以另有会办单位；或者两个以上分别办理单位，可以另有会办单位。主办与分别办理不能并用',
  '各单位须在册、启用，同一单位不能出现两次，至多二十个',
];

/** Faults of a list of offices: such as are not there, and such as cannot be together. */
export function faultsOfOffices(offices: readonly HandOver[], setting: Setting): Cause[] {
  return [...unknown(offices, setting), ...misjoined(offices)];
}

function unknown(offices: readonly HandOver[], { surroundings }: Setting): Cause[] {
  return offices.flatMap((one, index) =>
    surroundings.offices[one.officeId]?.active
      ? []
      : [fault(`offices[${String(index)}].officeId`, `第 ${String(index + 1)} 个承办单位不存在或已停用`)],
  );
}

function misjoined(offices: readonly HandOver[]): Cause[] {
  const leads = offices.filter((one) => one.role === 'lead');
  const separate = offices.filter((one) => one.role === 'separate');
  const twice = new Set(offices.map((one) => one.officeId)).size < offices.length;
  const told: string[] = [];
  if (twice) told.push('同一承办单位不能出现两次');
  if (leads.length > 1) told.push('主办单位只能有一个；需要几个单位各自答复的，请用「分别办理」');
  if (leads.length > 0 && separate.length > 0) told.push('主办与分别办理不能同时使用');
  if (leads.length === 0 && separate.length === 0) told.push('至少要有一个主办单位，或两个以上分别办理单位');
  if (separate.length === 1) told.push('分别办理须有两个以上单位；只有一个的，请用「主办」');
  return told.map((message) => fault('offices', message));
}
