import { replies } from '../../case-file/questions.js';
import type { Condition } from '../condition.js';
import { longestReply, pendingExtension, runningReply } from '../extension.js';

/** 办: conditions of asking for more time, and of deciding it. */
export const extensionConditions = {
  notDifficult: {
    rule: '交办时没有定为涉及面广、办理难度大',
    failures: ({ suggestion }) =>
      suggestion.difficult ? ['交办时已按办理难度大定为最长的答复期限，不能再延期，请按期答复'] : [],
  },
  notExtended: {
    rule: '答复期限没有延过',
    failures: (file, { assignment }) =>
      file.extensions.some((one) => one.assignmentId === assignment?.id && one.state === 'granted')
        ? ['答复期限已经延过一次，不能再延，请按期答复']
        : [],
  },
  noExtensionPending: {
    rule: '没有待决定的延期申请',
    failures: (file, { assignment }) =>
      pendingExtension(file, assignment?.id) ? ['已有延期申请等待决定，请等交办机构决定'] : [],
  },
  replyNotOverdue: {
    rule: '首次办理的答复期限未过，也未到最长期限（难度大的期限，自首次交办之日起算）',
    failures: (file, setting) => {
      if (!setting.assignment || !replies(setting.assignment)) return [];
      const clock = runningReply(file, setting);
      if (!clock) return ['没有正在计时的答复期限（重新办理的期限不能延长），请按期答复'];
      if (clock.dueOn < setting.today) return [`答复期限 ${clock.dueOn} 已过，延期须在期限届满前申请；请尽快答复`];
      const longest = longestReply(file, clock, setting);
      return clock.dueOn < longest ? [] : [`答复期限已是最长的期限 ${longest}，不能再延，请按期答复`];
    },
  },
  extensionPending: {
    rule: '有待决定的延期申请',
    failures: (file, { assignment }) =>
      pendingExtension(file, assignment?.id) ? [] : ['没有待决定的延期申请；须由承办单位在答复期限届满前申请'],
  },
  longestNotPassed: {
    rule: '最长期限（难度大的期限，自首次交办之日起算）未过',
    failures: (file, setting) => {
      const clock = runningReply(file, setting);
      const longest = clock ? longestReply(file, clock, setting) : null;
      return longest !== null && longest < setting.today
        ? [`最长的答复期限 ${longest} 已过，不能再同意延期；请交办机构不予同意`]
        : [];
    },
  },
} as const satisfies Record<string, Condition>;
