import { formations, suggestionKinds } from '../../../case-file/states.js';
import { deed, fault } from '../../../lifecycle/deed.js';
import { Choice, DateField, Id, Ids, Text, Texts } from '../../../platform/http/fields.js';

/** A suggestion that came on paper 纸质建议, with names found in the roster. */
class EnteredBody {
  @Id({ label: '导入' })
  importId!: string;

  @Text({ label: '标题', max: 200, oneLine: true })
  title!: string;

  @Text({ label: '案由', max: 20_000 })
  cause!: string;

  @Texts({ label: '具体建议', max: 5_000, maxItems: 50, minItems: 1 })
  proposals!: string[];

  @DateField({ label: '提交日期' })
  submittedOn!: string;

  @Id({ label: '领衔代表', optional: true })
  deputyId?: string;

  @Id({ label: '代表团' })
  delegationId!: string;

  @Ids({ label: '附议代表', maxItems: 500 })
  cosignerIds!: string[];

  @Choice({ label: '类型', values: suggestionKinds, optional: true })
  kind?: keyof typeof suggestionKinds;

  @Id({ label: '类别', optional: true })
  categoryId?: string;

  @Choice({ label: '形成方式', values: formations, optional: true })
  formedBy?: keyof typeof formations;
}

/** 代录: what deputies signed on paper is entered for them, as submitted on the day that it came in. */
export const enter = deed<EnteredBody>({
  act: 'enter',
  body: EnteredBody,
  demands: ['提交日期不晚于今天；附议代表不含领衔代表'],
  asks: ({ deputyId, delegationId, cosignerIds }) => ({
    deputyIds: [...(deputyId ? [deputyId] : []), ...cosignerIds],
    delegationIds: [delegationId],
  }),
  faults: (_file, { submittedOn, deputyId, cosignerIds }, { today }) => [
    ...(submittedOn > today ? [fault('submittedOn', '「提交日期」不能晚于今天（submittedOn）')] : []),
    ...(deputyId && cosignerIds.includes(deputyId) ? [fault('cosignerIds', '领衔代表不能再附议（cosignerIds）')] : []),
  ],
  write: (_file, input, setting) => {
    const { now, today } = setting;
    const { importId, title, cause, proposals, submittedOn, delegationId, cosignerIds } = input;
    const { deputyId = null, kind = 'suggestion', categoryId = null, formedBy = null } = input;
    const writtenAt = now.toISOString();
    const cosigners = cosignerIds.map((id) => ({
      ...{ id: setting.newId(), deputyId: id, state: 'confirmed' as const, invitedOn: submittedOn, answeredOn: today },
      textVersion: 1,
    }));
    const suggestion = {
      ...{ title, cause, proposals, kind, categoryId, formedBy, submittedOn, deputyId, delegationId, textVersion: 1 },
      submitterKind: deputyId === null ? ('delegation' as const) : ('deputy' as const),
      createdAt: writtenAt,
    };
    const texts = [{ id: setting.newId(), textVersion: 1, title, cause, proposals, writtenAt }];
    return { change: { suggestion, papers: { texts, cosigners } }, says: { importId, submittedOn } };
  },
});
