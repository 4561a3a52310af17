import { clockStates, type ClockState } from '../../deadlines/clock.js';
import { clockKinds, owers, type ClockKind, type Ower } from '../../deadlines/clock-kinds.js';
import { lightNames, type Light } from '../../deadlines/light.js';
import { flag, localDate, Shown, ShownChoice, ShownItems, text, uuid, whole } from '../../platform/http/shown.js';

/** Kinds of clocks 期限种类, with their names. */
export const clockKindNames = Object.fromEntries(Object.entries(clockKinds).map(([kind, { label }]) => [kind, label]));

/** A clock 期限, as it is read today. */
export class ClockAnswer {
  @Shown('期限的编号', uuid)
  id: string;

  @ShownChoice('期限种类', clockKindNames, 'reply')
  kind: ClockKind;

  @Shown('期限种类的名称', text, { example: '答复' })
  label: string;

  @Shown('所属的办理任务；属于整件建议的没有此项', uuid, { optional: true })
  assignmentId?: string;

  @Shown('所属的承诺事项；仅承诺期限有此项', uuid, { optional: true })
  commitmentId?: string;

  @Shown('所属的督办函；仅督办函期限有此项', uuid, { optional: true })
  letterId?: string;

  @ShownChoice('现在应由谁办；申请调整待决定时，承办单位的期限等交办机构', owers, 'office')
  owedBy: Ower;

  @Shown('起算日', localDate, { example: '2026-03-02' })
  anchorOn: string;

  @Shown('到期日，当日办理不算逾期', localDate, { example: '2026-06-02' })
  dueOn: string;

  @ShownChoice('期限状态', clockStates, 'open')
  state: ClockState;

  @Shown('完成日期；未完成的没有此项', localDate, { optional: true, example: '2026-05-20' })
  metOn?: string;

  @Shown('逾期天数（日历日），未逾期为 0', whole, { example: 0 })
  overdueDays: number;

  @Shown('是否暂定：涉及的年份放假安排尚未公布', flag, { example: false })
  provisional: boolean;

  @ShownChoice('灯；红灯为临近期限或已逾期，无灯为不在计时', lightNames, 'green')
  light: Light;

  @Shown('期限说明，附依据', text, { example: '自2026-03-02交办之日起三个月，应于2026-06-02前（含当日）答复代表。' })
  explanation: string;

  @Shown('延期之前原来的到期日；没有延期的没有此项', localDate, { optional: true, example: '2026-06-02' })
  originalDueOn?: string;
}

/** How the date of a clock came to be 期限推算过程. */
export class ClockExplanationAnswer {
  @Shown('期限的编号', uuid)
  id: string;

  @ShownChoice('期限种类', clockKindNames, 'reply')
  kind: ClockKind;

  @Shown('到期日', localDate, { example: '2026-06-02' })
  dueOn: string;

  @Shown('是否暂定', flag, { example: false })
  provisional: boolean;

  @Shown('推算时所用工作日历的版本', text, { example: '2004-2026.0123456789ab+3' })
  calendarVersion: string;

  @Shown('期限说明，一句话', text, { example: '自2026-03-02交办之日起三个月，应于2026-06-02前（含当日）答复代表。' })
  explanation: string;

  @Shown('延期之前原来的到期日；没有延期的没有此项', localDate, { optional: true, example: '2026-06-02' })
  originalDueOn?: string;

  @ShownItems('推算过程，一步一句', text, ['起算日：2026年3月2日，交办，当日不计入', '期满日：2026年6月2日'])
  steps: readonly string[];
}
