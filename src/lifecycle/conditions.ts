import type { CaseFile } from '../case-file/case-file.js';
import { clockOf, draftReplyOf, replies } from '../case-file/questions.js';
import { consultationStages } from '../case-file/states.js';
import { holds } from '../congress/actor.js';
import type { Cause } from '../platform/errors/problem.js';
import type { HandOver } from './hand-over.js';
import { sessionOf } from './session-of.js';
import type { Setting } from './setting.js';
import {
  awaitingRating,
  feedbackPassed,
  hasOpenCommitments,
  missingOpinions,
  owingOffices,
  raterUrged,
  ratingsOwed,
} from './standing.js';

/** What the caller sent; undefined where one only asks what would be permitted. */
type Input = Readonly<Record<string, unknown>> | undefined;

interface Condition {
  /** the rule, for the printed table */
  readonly rule: string;
  /** what is missing and who can supply it, one sentence each; empty where the condition holds */
  readonly failures: (file: CaseFile, setting: Setting, input: Input) => readonly string[];
}

/** Conditions 条件 of acts, beyond the states. */
const conditions = {
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
  withinReach: {
    rule: '由法院、检察院、监察机关等非政府系统单位主办的，只由代表工委交办',
    failures: (_file, { actor, surroundings }, input) => {
      if (input === undefined || holds(actor, 'deputyAffairs')) return [];
      const main = (input['offices'] as readonly HandOver[]).filter((one) => one.role !== 'co');
      return main.length === 0 || main.some((one) => surroundings.offices[one.officeId]?.system === 'government')
        ? []
        : ['由法院、检察院、监察机关等非政府系统单位主办的，请代表工委交办'];
    },
  },
  isCoOffice: {
    rule: '本单位是会办单位',
    failures: (_file, { assignment }) =>
      assignment?.role === 'co' ? [] : ['本单位不是会办单位，不提交会办意见；请直接答复代表'],
  },
  isReplyingOffice: {
    rule: '本单位是主办或分别办理单位',
    failures: (_file, { assignment }) =>
      assignment && replies(assignment) ? [] : ['本单位是会办单位，由主办单位统一答复代表；请提交会办意见'],
  },
  consulted: {
    rule: '本轮已按办理规则与代表沟通并有记录',
    failures: (file, { assignment, profile }) => {
      const { stages, need } = profile.requiredConsultationStages.value;
      const held = new Set(
        file.consultations.filter((one) => one.assignmentId === assignment?.id).map((one) => one.stage),
      );
      const missing = stages.filter((stage) => !held.has(stage));
      const enough = need === 'all' ? missing.length === 0 : missing.length < stages.length;
      const names = missing.map((stage) => `「${consultationStages[stage]}」`).join(need === 'all' ? '和' : '或');
      return enough ? [] : [`本轮还没有与代表沟通的记录，须有${names}；请承办单位与代表沟通后登记`];
    },
  },
  opinionsIn: {
    rule: '会办意见已全部提交；会办期限已过且已催办的，可说明理由后先行答复',
    failures: (file, setting, input) =>
      missingOpinions(file).flatMap((co) => {
        const name = setting.surroundings.offices[co.officeId]?.name ?? '会办单位';
        const clock = clockOf(file, 'coOpinion', co.id);
        const overdue = clock?.state === 'open' && clock.dueOn < setting.today;
        const urged = file.urgings.some((one) => one.target === 'offices' && one.assignmentIds.includes(co.id));
        const mayGoAhead = setting.profile.missingOpinionsOverride.value && overdue && urged;
        if (mayGoAhead && (input === undefined || input['missingOpinionsReason'])) return [];
        if (mayGoAhead) return [`「${name}」的会办意见逾期未交，先行答复须说明理由（missingOpinionsReason）`];
        return [`还缺「${name}」的会办意见，请该单位提交${overdue ? '；请交办机构催办' : ''}`];
      }),
  },
  everyProposalAnswered: {
    rule: '每一条具体建议都有答复',
    failures: (file, { assignment }) => {
      const draft = assignment ? draftReplyOf(file, assignment.id) : undefined;
      const answered = new Set(draft?.answers.filter((one) => one.text.trim() !== '').map((one) => one.proposalSeq));
      return file.suggestion.proposals.flatMap((_text, index) =>
        answered.has(index + 1) ? [] : [`第 ${String(index + 1)} 条具体建议还没有答复，请经办人在拟稿中逐条答复`],
      );
    },
  },
  classComplete: {
    rule: '已定办理结果分类；列入计划的有带期限的承诺事项，不能解决的已说明原因',
    failures: (file, { assignment, profile, today }) => {
      const draft = assignment ? draftReplyOf(file, assignment.id) : undefined;
      const outcome = profile.outcomeClasses.value.find((one) => one.code === draft?.outcomeClass);
      if (!draft || !outcome) return ['办理结果分类还没有确定，请经办人在拟稿中选定'];
      const named = `办理结果为 ${outcome.code} 类（${outcome.name}）`;
      const late = draft.planned.filter((one) => one.dueOn < today).length;
      return [
        ...(outcome.requiresDueDate && draft.planned.length === 0
          ? [`${named}，须写明承诺事项、措施和完成期限，请经办人补充`]
          : []),
        ...(outcome.requiresExplanation && !draft.explanation?.trim() ? [`${named}，须说明原因，请经办人补充`] : []),
        ...(late > 0 ? [`有 ${String(late)} 项承诺的完成期限已经过去，请经办人改为今日或以后的日期`] : []),
      ];
    },
  },
  publicationSet: {
    rule: '已定答复的公开属性',
    failures: (file, { assignment }) =>
      assignment && draftReplyOf(file, assignment.id)?.publication
        ? []
        : ['答复的公开属性还没有确定，请经办人在拟稿中选定（全文公开、摘要公开或不公开）'],
  },
  somethingOwed: {
    rule: '还有单位未办完，或代表尚未评价，或承诺尚未落实',
    failures: (file, { today }) =>
      owingOffices(file).length > 0 || ratingsOwed(file, today).length > 0 || hasOpenCommitments(file)
        ? []
        : ['没有需要催办的单位或代表'],
  },
  notYetKey: {
    rule: '尚未列为重点督办建议',
    failures: (file) => (file.keyDesignations.length === 0 ? [] : ['这件建议已经列为重点督办建议']),
  },
  ratingDue: {
    rule: '有已送达而未评价的答复；逾期未评的，当年年底前仍可补评',
    failures: (file, { today }, input) => {
      const awaiting = awaitingRating(file, today);
      const asked = input?.['assignmentId'];
      if (typeof asked === 'string' && !awaiting.some((one) => one.id === asked)) {
        return ['这份答复现在不能评价：尚未答复、已经评价，或者不是本轮的答复'];
      }
      return awaiting.length > 0 ? [] : ['没有等待评价的答复：已经评价，或者评价期限已过'];
    },
  },
  feedbackPassed: {
    rule: '评价期限已过',
    failures: (file, { today }) => (feedbackPassed(file, today).length > 0 ? [] : ['评价期限还没有过']),
  },
  raterUrged: {
    rule: '已催办过一次',
    failures: (file, { today, profile }) => {
      const passed = feedbackPassed(file, today);
      const asked = passed.length > 0 ? passed : ratingsOwed(file, today);
      const urged = !profile.lapseNeedsUrging.value || asked.some((one) => raterUrged(file, one.id));
      return urged ? [] : ['还没有催请代表评价，请代表工委先催办一次'];
    },
  },
} as const satisfies Record<string, Condition>;

/** The name of a condition in the table's column `requires`. */
export type ConditionName = keyof typeof conditions;

/** @returns the rule in words. */
export function conditionRule(name: ConditionName): string {
  return conditions[name].rule;
}

/** @returns every failure of the named conditions, as causes of a refusal. */
export function failuresOf(names: readonly ConditionName[], file: CaseFile, setting: Setting, input: Input): Cause[] {
  return names.flatMap((name) => {
    const condition: Condition = conditions[name];
    return condition.failures(file, setting, input).map((message) => ({ code: name, message }));
  });
}
