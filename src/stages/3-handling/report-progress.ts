import { deed, fault } from '../../lifecycle/deed.js';
import { Text, Whole } from '../../platform/http/fields.js';

/** The month's table 月度进展表: done, next, what stands in the way. */
class ProgressBody {
  @Text({
    label: '月份',
    max: 7,
    pattern: /^\d{4}-(0[1-9]|1[0-2])$/,
    patternHint: '格式为 YYYY-MM',
    example: '2026-03',
  })
  period!: string;

  @Text({ label: '本月完成情况', max: 5_000, example: '完成现场踏勘，确定选址。' })
  done!: string;

  @Text({ label: '下月计划', max: 5_000, example: '办理用地手续。' })
  next!: string;

  @Text({ label: '困难', max: 5_000, optional: true, example: '用地指标紧张。' })
  difficulties?: string;

  @Whole({ label: '进度（百分比）', min: 0, max: 100, example: 40 })
  percent!: number;

  @Text({ label: '需人大协调的问题', max: 2_000, optional: true, example: '请协调用地指标。' })
  needsHelp?: string;
}

/** 月度进展: one report for each month; a later one for the same month takes its place. */
export const reportProgress = deed<ProgressBody>({
  act: 'reportProgress',
  body: ProgressBody,
  demands: ['月份不早于交给本单位（重新办理的，决定重新办理）的月份，不晚于本月'],
  faults: (_file, { period }, { today, assignment }) => {
    const first = assignment?.handedOverOn?.slice(0, 7) ?? period;
    return [
      ...(period > today.slice(0, 7) ? [fault('period', '「月份」不能晚于本月（period）')] : []),
      ...(period < first ? [fault('period', `「月份」不能早于交办的月份 ${first}（period）`)] : []),
    ];
  },
  write: (file, { period, done, next, difficulties, percent, needsHelp }, setting) => {
    const { assignment, actor, today } = setting;
    if (!assignment) throw new Error('reportProgress is upon an assignment');
    const before = file.progressReports.find((one) => one.assignmentId === assignment.id && one.period === period);
    const told = { done, next, difficulties: difficulties ?? null, percent, needsHelp: needsHelp ?? null };
    const report = { id: before?.id ?? setting.newId(), assignmentId: assignment.id, period, ...told };
    const progressReports = [{ ...report, reportedOn: today, accountId: actor.accountId }];
    return { change: { papers: { progressReports } }, says: { period, percent, needsHelp: needsHelp !== undefined } };
  },
});
