import { DateField, Flag, Id, Text, Whole } from '../../platform/http/fields.js';

/** What is frozen 统计定稿: the cases of a year or of a session, as of a day that is over. */
export class SnapshotForm {
  @Whole({
    label: '年度',
    optional: true,
    min: 1990,
    max: 2199,
    example: 2026,
    description: '统计这一年立案的建议；与会议只填一项',
  })
  year?: number;

  @Id({ label: '会议', optional: true, description: '统计这次会议的建议；与年度只填一项' })
  sessionId?: string;

  @DateField({
    label: '截至日',
    example: '2026-03-01',
    description: '须早于今天：当天的数字还会变，过去的日子不会',
  })
  asOf!: string;

  @Flag({ label: '作为正式定稿', optional: true, description: '没有则为 false，只存档' })
  final?: boolean;

  @Text({ label: '重新定稿的原因', optional: true, max: 500, description: '同一年度或会议已有正式定稿的必填' })
  reason?: string;

  @Text({ label: '备注', optional: true, max: 500 })
  note?: string;
}
