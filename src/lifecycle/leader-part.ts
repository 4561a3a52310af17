import { Id, Text } from '../platform/http/fields.js';
import type { Cause } from '../platform/errors/problem.js';
import { fault } from './deed.js';
import type { Setting } from './setting.js';

/** A leader; with an account he sees the case. */
export class LeaderPart {
  @Text({ label: '姓名或职务', max: 50, example: '常委会副主任甲' })
  name!: string;

  @Id({ label: '账号', optional: true })
  accountId?: string;
}

/** @returns the fault of a leader whose account nobody here has. */
export function faultsOfLeader(field: string, { accountId }: LeaderPart, { surroundings }: Setting): Cause[] {
  const known = accountId === undefined || surroundings.accountIds.includes(accountId);
  return known ? [] : [fault(`${field}.accountId`, `本级没有这个账号（${field}.accountId）`)];
}
