import { ownCosigner } from '../cosigning.js';
import { sessionOf } from '../session-of.js';
import type { Condition } from '../condition.js';

/** 提: conditions of its acts. */
export const submissionConditions = {
  textComplete: {
    rule: '标题、案由齐全，具体建议至少一条',
    failures: ({ suggestion }) => [
      ...(suggestion.cause.trim() === '' ? ['案由还没有填写，请领衔代表补充'] : []),
      ...(suggestion.proposals.length === 0 ? ['具体建议还没有填写，请领衔代表至少写一条'] : []),
    ],
  },
  sessionBegun: {
    rule: '提交之日已有会议召开过（届次由此确定）',
    failures: ({ suggestion }, { surroundings }) =>
      sessionOf(suggestion.submittedOn, surroundings.sessions)
        ? []
        : ['提交之日还没有任何会议召开，无法确定届次，请管理员先登记会议的起止日期'],
  },
  stillDeputy: {
    rule: '仍任代表',
    failures: (_file, { actor, surroundings }) =>
      actor.grants.some((one) => one.deputyId !== null && surroundings.deputies[one.deputyId]?.active === true)
        ? []
        : ['您已不任本级代表，不能附议'],
  },
  notYetCosigned: {
    rule: '对现在的文本尚未附议',
    failures: (file, { actor }) =>
      ownCosigner(file, actor)?.state === 'confirmed' ? ['您已经附议；文本如有改动，会再请您确认'] : [],
  },
  noReplyIssued: {
    rule: '还没有作出任何答复',
    failures: (file) =>
      file.replies.some((one) => one.issued) ? ['答复已经作出，不能再撤回；对答复不满意的，请在评价中说明'] : [],
  },
} as const satisfies Record<string, Condition>;
