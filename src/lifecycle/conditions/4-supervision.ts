import { solvedReplies } from '../../case-file/outcome.js';
import { assignmentById, standing } from '../../case-file/questions.js';
import type { LetterCause } from '../../case-file/states.js';
import { causeMissing } from '../letter-causes.js';
import { movedDates } from '../moved-dates.js';
import { mayPress } from '../reach.js';
import { awaitsDecision, owingOffices } from '../standing.js';
import { urgeable } from '../urgeable.js';
import type { Condition } from '../condition.js';

const undecided = '的调整申请尚待决定，请交办机构先作决定';

/** 督: conditions of its acts. */
export const supervisionConditions = {
  somethingOwed: {
    rule: '还有单位未办完（调整申请尚待决定的除外），或代表尚未评价，或承诺事项尚未落实',
    failures: (file, setting) => {
      if (urgeable(file, setting)) return [];
      const waits = owingOffices(file).some((one) => awaitsDecision(one) && mayPress(setting, one.officeId));
      return [waits ? `承办单位${undecided}` : '没有需要催办的单位或代表'];
    },
  },
  notYetKey: {
    rule: '尚未列为重点督办建议',
    failures: (file) => (file.keyDesignations.length === 0 ? [] : ['这件建议已经列为重点督办建议']),
  },
  letterAddressee: {
    rule: '收函单位的办理任务没有改办，也没有结束，没有待决定的调整申请；非政府系统的单位，政府督查机构不向其发函',
    failures: (file, setting, input) => {
      const there = standing(file).filter((one) => one.state !== 'ended');
      const within = there.filter((one) => mayPress(setting, one.officeId));
      if (there.length > 0 && within.length === 0) return ['正在承办的单位都不属于政府系统，请代表工委发督办函'];
      if (within.length > 0 && within.every(awaitsDecision)) return [`承办单位${undecided}`];
      const to = typeof input?.['assignmentId'] === 'string' ? assignmentById(file, input['assignmentId']) : undefined;
      if (!to) return [];
      const gone = ['reassigned', 'ended'].includes(to.state);
      return [
        ...(gone ? ['这个单位的办理任务已经改办或者结束，请改发给现在承办的单位'] : []),
        ...(awaitsDecision(to) ? [`这个单位${undecided}`] : []),
        ...(mayPress(setting, to.officeId) ? [] : ['这个单位不属于政府系统，请代表工委发督办函']),
      ];
    },
  },
  letterCause: {
    rule: '督办缘由与案卷相符；以代表不满意为由的，须在本轮评价结束以后',
    failures: (file, { today }, input) => {
      const to = typeof input?.['assignmentId'] === 'string' ? assignmentById(file, input['assignmentId']) : undefined;
      const missing = to ? causeMissing(file, to, today)[input?.['cause'] as LetterCause] : null;
      return missing ? [missing] : [];
    },
  },
  solvedReply: {
    rule: '有计为办成的答复',
    failures: (file, { profile }) =>
      solvedReplies(file, profile).length > 0 ? [] : ['没有计为办成的答复，无从回头看；请待承办单位办成以后'],
  },
  isKey: {
    rule: '已列为重点督办建议',
    failures: (file) =>
      file.keyDesignations.length > 0 ? [] : ['这件建议没有列为重点督办建议，请代表工委或常委会领导先列入'],
  },
  keyPlanned: {
    rule: '已有重点督办方案',
    failures: (file) => (file.keyPlans.length > 0 ? [] : ['还没有重点督办方案，请专门委员会或代表工委先提出']),
  },
  datesMoved: {
    rule: '按现行工作日历推算，有正在计时的期限到期日变动',
    failures: (file, { calendar }) =>
      movedDates(file, calendar).length > 0 ? [] : ['按现行的工作日历推算，没有期限变动'],
  },
} as const satisfies Record<string, Condition>;
