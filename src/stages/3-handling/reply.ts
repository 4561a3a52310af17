import { join } from '../../case-file/case-file.js';
import { addressees } from '../../case-file/addressees.js';
import { draftReplyOf } from '../../case-file/questions.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { DateField, Text } from '../../platform/http/fields.js';
import { letGoOfExtensions } from '../../lifecycle/let-go.js';
import { missingOpinions } from '../../lifecycle/standing.js';
import { openCommitment } from '../../lifecycle/open-commitment.js';

/** The head's signature. */
class ReplyIssueBody {
  @Text({ label: '签发人', max: 50, example: '局长甲' })
  signer!: string;

  @DateField({ label: '签发日期', optional: true })
  signedOn?: string;

  @Text({ label: '会办意见未交的理由', max: 2_000, optional: true })
  missingOpinionsReason?: string;
}

/** 答复: the head signs and issues the reply (浙江 2016 art 22). What it promises becomes commitments with clocks. */
export const reply = deed<ReplyIssueBody>({
  act: 'reply',
  body: ReplyIssueBody,
  demands: [
    '写明签发人；签发日期不早于交给本单位之日（重新办理的，决定重新办理之日），不晚于当日',
    '会办意见未齐的，写明理由；齐全的，不写',
  ],
  faults: (file, { signedOn, missingOpinionsReason }, { today, assignment }) => [
    ...(signedOn && signedOn > today ? [fault('signedOn', '「签发日期」不能晚于今天（signedOn）')] : []),
    ...(signedOn && assignment?.handedOverOn && signedOn < assignment.handedOverOn
      ? [fault('signedOn', `「签发日期」不能早于交办之日 ${assignment.handedOverOn}（signedOn）`)]
      : []),
    ...(missingOpinionsReason !== undefined && missingOpinions(file).length === 0
      ? [fault('missingOpinionsReason', '会办意见已经齐全，不须说明未交的理由（missingOpinionsReason）')]
      : []),
  ],
  write: (file, { signer, signedOn, missingOpinionsReason }, setting) => {
    const { assignment, today } = setting;
    const draft = assignment ? draftReplyOf(file, assignment.id) : undefined;
    if (!assignment || !draft?.outcomeClass) throw new Error('reply is upon an assignment with a complete draft');
    const missing = missingOpinions(file).map((one) => one.id);
    const issued = {
      ...draft,
      issued: true,
      signer,
      signedOn: signedOn ?? today,
      issuedOn: today,
      missingOpinionsReason: missing.length > 0 ? (missingOpinionsReason ?? null) : null,
      missingOpinionsOf: missing,
    };
    const classChange = {
      id: setting.newId(),
      assignmentId: assignment.id,
      replyId: draft.id,
      fromClass: null,
      toClass: draft.outcomeClass,
      changedOn: today,
      reason: '答复',
    };
    const of = { assignmentId: assignment.id, replyId: draft.id };
    const commitments = draft.planned.map((planned, index) =>
      openCommitment({ ...planned, seq: index + 1, ...of }, setting),
    );
    const deliveries = addressees(file).map((to) => ({ id: setting.newId(), ...of, ...to, deliveredOn: today }));
    return {
      change: join(
        { papers: { replies: [issued], deliveries, classChanges: [classChange], commitments } },
        letGoOfExtensions(file, [assignment.id]),
      ),
      says: { outcomeClass: draft.outcomeClass, round: assignment.round, commitments: commitments.length },
    };
  },
});
