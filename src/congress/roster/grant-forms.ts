import { ApiProperty } from '@nestjs/swagger';
import type { Cause } from '../../platform/errors/problem.js';
import { Choice, Id, Ids } from '../../platform/http/fields.js';
import { instant, Shown, ShownChoice, uuid } from '../../platform/http/shown.js';
import { roles, type Grant, type Role } from '../actor.js';
import type { Reference } from './references.js';

/** A grant 授权, as it is sent: a role, and for whom it holds. */
export class GrantForm {
  @Choice({ label: '职责', values: roles, example: 'officeHead' })
  role: Role;

  @Id({
    label: '承办单位',
    optional: true,
    description: '承办单位编号；职责为承办单位联络员、负责人时必填',
    example: '01900000-0000-7000-8000-000000000000',
  })
  officeId?: string | null;

  @Id({ label: '代表', optional: true, description: '代表编号；职责为代表时必填' })
  deputyId?: string | null;

  @Id({ label: '代表团', optional: true, description: '代表团编号；职责为代表团时必填' })
  delegationId?: string | null;

  @Ids({
    label: '对口类别',
    optional: true,
    maxItems: 50,
    description: '仅用于专门委员会，决定看得到哪些类别的建议；不选的只看得到公开的，仍可参加票决和评选提名',
  })
  categoryIds?: string[] | null;
}

/** A grant as it is answered. */
export class GrantAnswer {
  @Shown('授权编号', uuid)
  id: string;

  @ShownChoice('职责', roles, 'officeHead')
  role: Role;

  @Shown('承办单位编号；仅承办单位联络员、负责人有此项', uuid, { optional: true })
  officeId?: string;

  @Shown('代表编号；仅代表有此项', uuid, { optional: true })
  deputyId?: string;

  @Shown('代表团编号；仅代表团有此项', uuid, { optional: true })
  delegationId?: string;

  @ApiProperty({
    description: '对口类别编号；仅专门委员会有此项',
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    required: false,
  })
  categoryIds?: string[];

  @Shown('授权时间', instant, { example: '2026-01-05T01:00:00.000Z' })
  grantedAt: string;
}

const idFields = { officeId: '承办单位', deputyId: '代表', delegationId: '代表团' } as const;
type IdField = keyof typeof idFields;

const needed: Partial<Record<Role, IdField>> = {
  deputy: 'deputyId',
  delegation: 'delegationId',
  officeLiaison: 'officeId',
  officeHead: 'officeId',
};

/**
 * Whether a grant makes sense: each role has the id that it needs, and no other.
 * @param at where the grant stands in the body (`grants[0].`), or an empty text.
 */
export function grantFaults(form: GrantForm, at: string): Cause[] {
  const faults = Object.keys(idFields).flatMap((field) => idFault(form, field as IdField, `${at}${field}`));
  if (!form.categoryIds?.length || form.role === 'committee') return faults;
  const message = `「对口类别」只用于专门委员会（${at}categoryIds）`;
  return [...faults, { code: 'invalidField', field: `${at}categoryIds`, message }];
}

/** The grant that a checked form asks for. */
export function grantOf({ role, officeId, deputyId, delegationId, categoryIds }: GrantForm): Grant {
  return {
    role,
    officeId: officeId ?? null,
    deputyId: deputyId ?? null,
    delegationId: delegationId ?? null,
    categoryIds: [...(categoryIds ?? [])].sort(),
  };
}

/** What grants refer to, to be looked up in the congress. */
export function referencesOf(grants: readonly Grant[], at: (index: number) => string): Reference[] {
  const ids = (id: string | null) => (id === null ? [] : [id]);
  return grants.flatMap(({ officeId, deputyId, delegationId, categoryIds }, index): Reference[] => [
    { table: 'office', field: `${at(index)}officeId`, ids: ids(officeId) },
    { table: 'deputy', field: `${at(index)}deputyId`, ids: ids(deputyId) },
    { table: 'delegation', field: `${at(index)}delegationId`, ids: ids(delegationId) },
    { table: 'category', field: `${at(index)}categoryIds`, ids: categoryIds },
  ]);
}

function idFault(form: GrantForm, field: IdField, at: string): Cause[] {
  const needs = needed[form.role] === field;
  const has = Boolean(form[field]);
  if (needs === has) return [];
  const label = idFields[field];
  const message = needs
    ? `职责为${roles[form.role]}时，「${label}」必须填写`
    : `职责为${roles[form.role]}时，不能填写「${label}」`;
  return [{ code: 'invalidField', field: at, message: `${message}（${at}）` }];
}
