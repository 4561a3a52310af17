import type { CaseFile } from '../../case-file/case-file.js';
import type { Suggestion } from '../../case-file/papers/suggestion.js';
import type { Examination } from '../../case-file/papers/submission.js';
import { passed } from '../../case-file/questions.js';
import { checks } from '../../case-file/states.js';
import { ownCosigner } from '../cosigning.js';
import { sessionOf } from '../session-of.js';
import type { Condition } from '../condition.js';

/** 提: conditions of its acts. */
export const submissionConditions = {
  textComplete: {
    rule: '标题、案由齐全，具体建议至少一条',
    failures: ({ suggestion }) => [
      ...(suggestion.cause.trim() === '' ? [`案由还没有填写，请${submitterOf(suggestion)}补充`] : []),
      ...(suggestion.proposals.length === 0 ? [`具体建议还没有填写，请${submitterOf(suggestion)}至少写一条`] : []),
    ],
  },
  sessionBegun: {
    rule: '提交之日已有会议召开过（届次由此确定）',
    failures: ({ suggestion }, { surroundings }) =>
      sessionOf(suggestion.submittedOn, surroundings.sessions)
        ? []
        : ['提交之日还没有任何会议召开，无法确定届次，请管理员先登记会议的起止日期'],
  },
  noFailedCheck: {
    rule: '现在的文本没有哪一关未通过审查；未通过的，须修改文本后再审查',
    failures: (file) =>
      examinationsOf(file)
        .filter((one) => !passed(one))
        .slice(-1)
        .map(
          (one) =>
            `这一稿未通过审查（${failedChecks(one)}），请退回，由${submitterOf(file.suggestion)}修改文本后再提交`,
        ),
  },
  examined: {
    rule: '办理规则要求审查的，现在的文本已经审查通过',
    failures: (file, { profile }) =>
      profile.examinationRequired.value && !examinationsOf(file).some(passed)
        ? ['这一稿还没有审查通过，请代表团（或代表工委）先作政治关、法律关、质量关审查']
        : [],
  },
  stillDeputy: {
    rule: '仍任本级代表',
    failures: (_file, { actor, surroundings }) =>
      actor.grants.some((one) => one.deputyId !== null && surroundings.deputies[one.deputyId]?.active === true)
        ? []
        : ['您已不任本级代表，不能附议'],
  },
  submitterInOffice: {
    rule: '提出建议的代表仍任本级代表',
    failures: ({ suggestion: { deputyId } }, { surroundings }) =>
      deputyId === null || surroundings.deputies[deputyId]?.active === true
        ? []
        : ['您已不任本级代表，不能再提出建议；可请在任代表提出'],
  },
  notYetCosigned: {
    rule: '对现在的文本尚未附议',
    failures: (file, { actor }) =>
      ownCosigner(file, actor)?.state === 'confirmed' ? ['您已经附议；文本如有改动，会再请您确认'] : [],
  },
  newCase: {
    rule: '尚无办理记录的新件',
    failures: ({ suggestion }) => (suggestion.eventSeq === 0 ? [] : ['这件建议已有办理记录，不能再代录或者补录']),
  },
  onlyRecorded: {
    rule: '录入以后没有办过别的事项',
    failures: ({ suggestion }) =>
      suggestion.eventSeq === 1 ? [] : ['录入以后已经办过别的事项，不能再撤销录入；有误的，请按办理程序改正'],
  },
  noReplyIssued: {
    rule: '还没有作出任何答复',
    failures: (file) =>
      file.replies.some((one) => one.issued) ? ['答复已经作出，不能再撤回；对答复不满意的，请在评价中说明'] : [],
  },
} as const satisfies Record<string, Condition>;

/** Examinations of the text as it stands. */
function examinationsOf({ examinations, suggestion }: CaseFile): Examination[] {
  return examinations.filter((one) => one.textVersion === suggestion.textVersion);
}

/** How the one who submits is spoken of. */
function submitterOf({ submitterKind }: Suggestion): string {
  return submitterKind === 'deputy' ? '领衔代表' : '提出的代表团';
}

function failedChecks(one: Examination): string {
  const names = Object.entries(checks).filter(([check]) => one[check as keyof typeof checks] === 'fail');
  return names.map(([, name]) => name).join('、');
}
