import type { Change } from '../../../case-file/case-file.js';
import { deed, fault } from '../../../lifecycle/deed.js';
import { openCommitment } from '../../../lifecycle/open-commitment.js';
import type { DeedSetting } from '../../../lifecycle/setting.js';
import { PastBody } from './past-line.js';
import { pastAssignments, pastClocks, pastReplies, worstOf } from './past-papers.js';

/**
 * 补录往年件: a row of a ledger becomes a case that is brought to its end. Its papers say what the ledger says and nothing more;
 * how it was rated stands in the record of the ledger and not among the evaluations, which are the deputies' own.
 */
export const recordPast = deed<PastBody>({
  act: 'recordPast',
  body: PastBody,
  demands: ['办理结果分类须为本级办理规则中的代码', '交办、答复的日期不晚于今天'],
  asks: ({ lines, coOfficeIds, deputyId, delegationId }) => ({
    officeIds: [...lines.map((one) => one.officeId), ...coOfficeIds],
    deputyIds: deputyId ? [deputyId] : [],
    delegationIds: delegationId ? [delegationId] : [],
  }),
  faults: (_file, { lines, outcomeClass, registeredOn, ...others }, { profile, today }) => {
    const known = new Set(profile.outcomeClasses.value.map((one) => one.code));
    const classes = [outcomeClass, ...lines.map((one) => one.outcomeClass)].filter((one) => one !== undefined);
    const days = [registeredOn, others.handedOverOn, others.repliedOn, ...lines.map((one) => one.repliedOn)];
    return [
      ...classes
        .filter((one) => !known.has(one))
        .map((one) => fault('outcomeClass', `没有办理结果分类「${one}」（outcomeClass）`)),
      ...(days.some((one) => one !== undefined && one > today) ? [fault('registeredOn', '日期不能晚于今天')] : []),
    ];
  },
  write: (_file, input, setting) => {
    const { importId, number } = input;
    return { change: papersOf(input, setting), says: { importId, number } };
  },
});

function papersOf(input: PastBody, setting: DeedSetting): Change {
  const assignments = pastAssignments(input, setting);
  const replies = pastReplies(input, assignments, setting);
  const [first] = replies;
  const of = first && { assignmentId: first.assignmentId, replyId: first.id };
  const commitments = of
    ? input.commitments.map((one, index) => openCommitment({ ...one, measures: '', seq: index + 1, ...of }, setting))
    : [];
  const clocks = pastClocks(input, assignments, setting);
  const now = setting.now.toISOString();
  const text = { title: input.title, cause: '', proposals: [] };
  return {
    suggestion: { ...suggestionOf(input, setting), ...text, textVersion: 1, createdAt: now },
    papers: {
      ...{ assignments, replies, commitments, clocks, pastRecords: [recordOf(input, setting)] },
      texts: [{ id: setting.newId(), textVersion: 1, ...text, writtenAt: now }],
    },
  };
}

function suggestionOf(input: PastBody, { profile }: DeedSetting) {
  const { sessionId, number, registeredOn, inSession = null, categoryId = null } = input;
  const { deputyId = null, delegationId = null, deputyName, delegationName, handedOverOn = null } = input;
  return {
    ...{ sessionId, number, registeredOn, inSession, categoryId, deputyId, delegationId },
    submitterKind:
      deputyId || deputyName || !(delegationId || delegationName) ? ('deputy' as const) : ('delegation' as const),
    firstHandedOverOn: handedOverOn,
    ...{ profileKey: profile.key, profileVersion: profile.version, raters: profile.raters.value },
  };
}

function recordOf(input: PastBody, setting: DeedSetting) {
  const { actor, profile, today } = setting;
  const { importId, deputyName = null, delegationName = null, handedOverOn = null } = input;
  const { attitude = null, result = null, feedback = null, keyCase } = input;
  const days = [input.repliedOn, ...input.lines.map((one) => one.repliedOn)].filter((one) => one !== undefined);
  return {
    ...{
      id: setting.newId(),
      importId,
      deputyName,
      delegationName,
      handedOverOn,
      repliedOn: days.sort().at(-1) ?? null,
    },
    outcomeClass: worstOf([input.outcomeClass, ...input.lines.map((one) => one.outcomeClass)], profile),
    ...{ attitude, result, feedback, keyCase, accountId: actor.accountId, recordedOn: today },
  };
}
