import { PartialType } from '@nestjs/swagger';
import { Flag, Id, Text } from '../../../platform/http/fields.js';
import { Shown, text, uuid } from '../../../platform/http/shown.js';
import { maskCardNo, maskPhone } from '../../../platform/vault/masks.js';
import type { Vault } from '../../../platform/vault/vault.js';
import { holds, type Actor } from '../../actor.js';
import { Deputy } from '../../entities/deputy.js';
import { EntryAnswer } from '../entry-answer.js';
import { missingReferences } from '../references.js';
import { byPinyin, plain, type Resource, type Values } from '../resource.js';

/** A new deputy 代表. */
export class DeputyForm {
  @Text({ label: '代表姓名', max: 50, example: '代表甲' })
  name: string;

  @Text({
    label: '代表证号',
    max: 32,
    secret: 'personal',
    description: '代表证号；加密保存，只显示首尾各两位',
    example: 'LA20260001',
  })
  cardNo: string;

  @Id({ label: '所在代表团' })
  delegationId: string;

  @Text({
    label: '联系电话',
    min: 3,
    max: 32,
    pattern: /^[\d +-]*$/,
    patternHint: '只能用数字、空格、加号和连字符',
    secret: 'personal',
    description: '联系电话；加密保存，只显示部分号码；没有时不填',
    optional: true,
    nullable: true,
    example: '13800001234',
  })
  phone?: string | null;
}

/** What of a deputy changes. */
export class DeputyPatch extends PartialType(DeputyForm) {
  @Flag({ label: '是否在任', optional: true })
  active?: boolean;
}

/** A deputy as it is answered. */
export class DeputyAnswer extends EntryAnswer {
  @Shown('代表姓名', text, { example: '代表甲' })
  name: string;

  @Shown('代表团编号', uuid)
  delegationId: string;

  @Shown('脱敏的代表证号；仅管理员和代表工委可见', text, { optional: true, example: 'LA****01' })
  cardNo?: string;

  @Shown('脱敏的联系电话；仅管理员和代表工委可见，没有时为 null', text, {
    optional: true,
    nullable: true,
    example: '138****1234',
  })
  phone?: string | null;
}

/** What the vault authenticates with a deputy's card number and telephone. */
export const cardNoPurpose = 'deputy.cardNo';
export const phonePurpose = 'deputy.phone';

/** Deputies 代表, by pinyin. Card number and telephone are shown masked, and only to those who need them. */
export const deputies: Resource = {
  ...plain,
  path: 'deputies',
  label: '代表',
  operation: 'Deputy',
  operations: 'Deputies',
  entity: Deputy,
  form: DeputyForm,
  patch: DeputyPatch,
  answer: DeputyAnswer,
  order: byPinyin,
  shown: ['name', 'delegationId', 'cardNoMasked', 'phoneMasked'],
  nullable: ['phone'],
  unique: {
    deputy_congress_id_card_no_index_key: { field: 'cardNo', message: () => '「代表证号」已属于另一位代表（cardNo）' },
  },
  columns: ({ cardNo, phone, ...others }, congressId, vault) => ({
    ...others,
    ...(typeof cardNo === 'string' ? cardNoColumns(cardNo, congressId, vault) : {}),
    ...(phone === undefined ? {} : phoneColumns(phone, vault)),
  }),
  faults: (tx, { congressId, values, sent }) => {
    const ids = sent.has('delegationId') ? [String(values['delegationId'])] : [];
    return missingReferences(tx, congressId, [{ table: 'delegation', field: 'delegationId', ids }]);
  },
  present,
};

function cardNoColumns(text: string, congressId: string, vault: Vault): Values {
  const cardNo = text.trim();
  return {
    cardNoCipher: vault.seal(cardNoPurpose, cardNo),
    cardNoMasked: maskCardNo(cardNo),
    cardNoIndex: vault.index(`${cardNoPurpose} ${congressId}`, cardNo.normalize('NFKC').toUpperCase()),
  };
}

function phoneColumns(phone: unknown, vault: Vault): Values {
  if (typeof phone !== 'string') return { phoneCipher: null, phoneMasked: null };
  return { phoneCipher: vault.seal(phonePurpose, phone.trim()), phoneMasked: maskPhone(phone) };
}

function present({ cardNoMasked, phoneMasked, ...others }: Values, actor: Actor): Values {
  if (!holds(actor, 'admin', 'deputyAffairs')) return others;
  return { ...others, cardNo: cardNoMasked, phone: phoneMasked };
}
