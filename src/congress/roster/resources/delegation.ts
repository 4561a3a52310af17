import { PartialType } from '@nestjs/swagger';
import { Flag, Text } from '../../../platform/http/fields.js';
import { Shown, text } from '../../../platform/http/shown.js';
import { Delegation } from '../../entities/delegation.js';
import { EntryAnswer } from '../entry-answer.js';
import { byPinyin, plain, taken, type Resource } from '../resource.js';

/** A new delegation 代表团. */
export class DelegationForm {
  @Text({ label: '代表团名称', max: 100, example: '锦城代表团' })
  name: string;
}

/** What of a delegation changes. */
export class DelegationPatch extends PartialType(DelegationForm) {
  @Flag({ label: '是否在用', optional: true })
  active?: boolean;
}

/** A delegation as it is answered. */
export class DelegationAnswer extends EntryAnswer {
  @Shown('代表团名称', text, { example: '锦城代表团' })
  name: string;
}

/** Delegations 代表团, by pinyin. */
export const delegations: Resource = {
  ...plain,
  path: 'delegations',
  label: '代表团',
  operation: 'Delegation',
  operations: 'Delegations',
  entity: Delegation,
  form: DelegationForm,
  patch: DelegationPatch,
  answer: DelegationAnswer,
  order: byPinyin,
  shown: ['name'],
  unique: { delegation_congress_id_name_key: taken('代表团名称', 'name') },
};
