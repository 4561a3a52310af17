import type { CaseFile } from '../../case-file/case-file.js';
import { clockOf, draftReplyOf, replies } from '../../case-file/questions.js';
import { consultationStages } from '../../case-file/states.js';
import { awaitsDecision, missingOpinions } from '../standing.js';
import type { Condition } from '../condition.js';

/** The day on which a co-office's opinion was returned 退回; empty where it never was. */
function returnedOn(file: CaseFile, assignmentId: string): string {
  return file.coOpinions.findLast((one) => one.assignmentId === assignmentId)?.returnedOn ?? '';
}

/** Whether an office was urged on that day or later: an urging before its opinion was returned is about another thing. */
function urgedSince({ urgings }: CaseFile, assignmentId: string, day: string): boolean {
  return urgings.some(
    (one) => one.target === 'offices' && one.assignmentIds.includes(assignmentId) && one.urgedOn >= day,
  );
}

/** 办: conditions of its acts. */
export const handlingConditions = {
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
    rule: '会办意见已全部提交；办理规则许可的，会办期限已过且已催办（退回重办的，退回后已催办；调整申请尚待决定的，不须催办），可说明理由先行答复',
    failures: (file, setting, input) =>
      missingOpinions(file).flatMap((co) => {
        const name = setting.surroundings.offices[co.officeId]?.name ?? '会办单位';
        const clock = clockOf(file, 'coOpinion', co.id);
        const overdue = clock?.state === 'open' && clock.dueOn < setting.today;
        const waits = awaitsDecision(co);
        const urged = waits || urgedSince(file, co.id, returnedOn(file, co.id));
        const mayGoAhead = setting.profile.missingOpinionsOverride.value && overdue && urged;
        if (mayGoAhead && (input === undefined || input['missingOpinionsReason'])) return [];
        if (mayGoAhead) return [`「${name}」的会办意见逾期未交，先行答复须说明理由（missingOpinionsReason）`];
        if (waits) return [`「${name}」的调整申请尚待决定，会办意见未交，请交办机构先作决定`];
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
    rule: '已定办理结果分类；列入计划的有承诺事项及其期限，期限没有过去；不能解决的已说明原因',
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
} as const satisfies Record<string, Condition>;
