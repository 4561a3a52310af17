import type { Fault } from './check.js';
import { type Length, roughDays } from './length.js';
import type { Profile } from './profile.js';
import { ladderFaults } from './reminder-ladder.js';

/** A rule between several values 取值之间的规则; asked only when the parts it `needs` have the right shape. */
interface ProfileRule {
  readonly needs: readonly string[];
  readonly faults: (profile: Profile) => readonly Fault[];
}

const longer = (a: Length, b: Length) => roughDays(a) > roughDays(b);
const when = (wrong: boolean, path: string, text: string): readonly Fault[] => (wrong ? [{ path, text }] : []);

const classes = (test: (one: Profile['outcomeClasses']['value'][number]) => boolean, text: string): ProfileRule => ({
  needs: ['outcomeClasses'],
  faults: ({ outcomeClasses }) =>
    outcomeClasses.value.flatMap((one, index) =>
      when(test(one), `outcomeClasses.value[${String(index)}]`, `${one.code} 类：${text}`),
    ),
});

/** What must hold between the values of a profile 取值之间须一致. */
export const profileRules: readonly ProfileRule[] = [
  {
    needs: ['clocks.reply', 'clocks.replyDifficult'],
    faults: ({ clocks: { reply, replyDifficult } }) =>
      when(longer(reply.value, replyDifficult.value), 'clocks.replyDifficult.value', '不能短于答复期限 clocks.reply'),
  },
  {
    needs: ['clocks.reply', 'clocks.coOpinion'],
    faults: ({ clocks: { reply, coOpinion } }) =>
      when(
        coOpinion.value !== null && longer(coOpinion.value, reply.value),
        'clocks.coOpinion.value',
        '不能长于答复期限 clocks.reply',
      ),
  },
  {
    needs: ['clocks.coOpinion', 'missingOpinionsOverride'],
    faults: ({ clocks: { coOpinion }, missingOpinionsOverride }) =>
      when(
        coOpinion.value === null && missingOpinionsOverride.value,
        'missingOpinionsOverride.value',
        '没有会办意见期限 clocks.coOpinion 时，无从认定逾期，须为 false',
      ),
  },
  {
    needs: ['lights'],
    faults: ({ lights: { value } }) =>
      when(value.redDays >= value.yellowDays, 'lights.value.redDays', '须小于黄灯天数 yellowDays'),
  },
  {
    needs: ['reminderLadder'],
    faults: ({ reminderLadder: { value } }) => ladderFaults(value, 'reminderLadder.value'),
  },
  {
    needs: ['attachments'],
    faults: ({ attachments: { value } }) =>
      when(
        value.eachMegabytes > value.caseMegabytes,
        'attachments.value.eachMegabytes',
        '不能大于一件建议全部附件的上限 caseMegabytes',
      ),
  },
  {
    needs: ['outcomeClasses'],
    faults: ({ outcomeClasses: { value } }) =>
      when(!value.some((one) => one.countsAsSolved), 'outcomeClasses.value', '至少有一类计为办成 countsAsSolved'),
  },
  classes((one) => one.trackable && !one.requiresDueDate, '跟踪办理 trackable 的，须要求承诺时限 requiresDueDate'),
  classes((one) => one.trackable && one.countsAsSolved, '已计为办成 countsAsSolved 的，不能再跟踪办理 trackable'),
];
