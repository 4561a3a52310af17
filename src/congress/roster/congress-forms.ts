import { PartialType } from '@nestjs/swagger';
import { Choice, Flag, Id, Text } from '../../platform/http/fields.js';
import { flag, instant, Shown, ShownChoice, text, uuid, whole } from '../../platform/http/shown.js';
import { levels, slugPattern, type Level } from '../levels.js';

const slugHint = '须为 2 到 64 个小写字母、数字和连字符，连字符不在两端';

/** A new congress 人大. */
export class CongressForm {
  @Text({ label: '简称', max: 64, pattern: slugPattern, patternHint: slugHint, example: 'linan' })
  slug: string;

  @Text({ label: '名称', max: 100, example: '临安区人民代表大会' })
  name: string;

  @Choice({ label: '级别', values: levels, example: 'district' })
  level: Level;

  @Text({
    label: '行政区划代码',
    max: 12,
    pattern: /^\d{2,12}$/,
    patternHint: '须为 2 到 12 位数字',
    optional: true,
    nullable: true,
    example: '330112',
  })
  areaCode?: string | null;

  @Id({
    label: '上级人大',
    optional: true,
    nullable: true,
    description: '上级人大的编号，级别须高于本级；上级人大的总览包括本级的数字。没有上级时不填或填 null',
  })
  parentId?: string | null;

  @Text({ label: '办理规则', max: 64, description: '办理规则的代码；采用它的最新版本', example: 'zhejiang-2016' })
  profile: string;
}

/** What of a congress changes. */
export class CongressPatch extends PartialType(CongressForm) {
  @Flag({ label: '是否在用', optional: true })
  active?: boolean;
}

/** A congress as it is answered. */
export class CongressAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('简称，用于地址 /api/c/{congress}', text, { example: 'linan' })
  slug: string;

  @Shown('名称', text, { example: '临安区人民代表大会' })
  name: string;

  @ShownChoice('级别', levels, 'district')
  level: Level;

  @Shown('行政区划代码', text, { nullable: true, example: '330112' })
  areaCode: string | null;

  @Shown('上级人大的编号；没有上级时为 null', uuid, { nullable: true, example: null })
  parentId: string | null;

  @Shown('现行办理规则的代码', text, { example: 'zhejiang-2016' })
  profile: string;

  @Shown('现行办理规则的版本；改用新版本时，在办的建议仍按立案时的版本', whole, { example: 1 })
  profileVersion: number;

  @Shown('是否在用；停用后各成员不能再进入', flag, { example: true })
  active: boolean;

  @Shown('设立时间', instant, { example: '2026-01-05T01:00:00.000Z' })
  createdAt: string;
}
