import { PartialType } from '@nestjs/swagger';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Cause } from '../../../platform/errors/problem.js';
import { Choice, Flag, Id, Text } from '../../../platform/http/fields.js';
import { Shown, ShownChoice, text, uuid } from '../../../platform/http/shown.js';
import { Office } from '../../entities/office.js';
import { codeHint, codePattern, systems, type System } from '../../levels.js';
import { EntryAnswer } from '../entry-answer.js';
import { missingReferences } from '../references.js';
import { byCode, plain, taken, type Changed, type Proposal, type Resource } from '../resource.js';

/** A new office 承办单位. */
export class OfficeForm {
  @Text({ label: '单位代码', max: 32, pattern: codePattern, patternHint: codeHint, example: 'fgj' })
  code: string;

  @Text({ label: '单位名称', max: 100, example: '区发展和改革局' })
  name: string;

  @Choice({ label: '所属系统', values: systems, example: 'government' })
  system: System;

  @Id({ label: '上级单位', optional: true, nullable: true, description: '上级单位编号；没有上级时不填' })
  parentId?: string | null;
}

/** What of an office changes. */
export class OfficePatch extends PartialType(OfficeForm) {
  @Flag({ label: '是否在用', optional: true })
  active?: boolean;
}

/** An office as it is answered. */
export class OfficeAnswer extends EntryAnswer {
  @Shown('单位代码', text, { example: 'fgj' })
  code: string;

  @Shown('单位名称', text, { example: '区发展和改革局' })
  name: string;

  @ShownChoice('所属系统', systems, 'government')
  system: System;

  @Shown('上级单位编号；没有上级时为 null', uuid, { nullable: true, example: null })
  parentId: string | null;
}

const climbing = statement(`
  with recursive above as (
    select id, parent_id from office where congress_id = $1 and id = $2
    union
    select o.id, o.parent_id from office o join above on o.congress_id = $1 and o.id = above.parent_id)
  select 1 as circular from above where id = $3`);

const noting = statement(`
  insert into office_system_change (congress_id, office_id, changed_at, visits) values ($1, $2, $3, 0) on conflict do nothing`);

/** Offices 承办单位, by code. They may lie below one another, without going round in a circle. */
export const offices: Resource = {
  ...plain,
  path: 'offices',
  label: '承办单位',
  operation: 'Office',
  operations: 'Offices',
  entity: Office,
  form: OfficeForm,
  patch: OfficePatch,
  answer: OfficeAnswer,
  order: byCode,
  shown: ['code', 'name', 'system', 'parentId'],
  nullable: ['parentId'],
  oneByOne: true,
  unique: {
    office_congress_id_code_key: taken('单位代码', 'code'),
    office_congress_id_name_key: taken('单位名称', 'name'),
  },
  faults,
  follow,
};

async function faults(tx: Tx, { congressId, id, values, sent }: Proposal): Promise<readonly Cause[]> {
  const parentId = values['parentId'];
  if (typeof parentId !== 'string' || !sent.has('parentId')) return [];
  const [missing, circle] = await Promise.all([
    missingReferences(tx, congressId, [{ table: 'office', field: 'parentId', ids: [parentId] }]),
    tx.sql(climbing, [congressId, parentId, id]),
  ]);
  const message = '「上级单位」不能是本单位或其下级单位（parentId）';
  return circle.length > 0 ? [{ code: 'invalidField', field: 'parentId', message }] : missing;
}

/** The facts of its cases have to follow another 所属系统: a job finds it here. */
async function follow(tx: Tx, { congressId, id, before, after, at }: Changed): Promise<void> {
  if (before['system'] !== after['system']) await tx.sql(noting, [congressId, id, at]);
}
