import { stageModule } from '../../lifecycle/stage-module.js';
import { cosign, declineCosign } from './answer-invitation.js';
import { attachToSuggestion, detachFromSuggestion } from './attach.js';
import { draft } from './draft.js';
import { examineFail, examinePass } from './examine.js';
import { handleTogether } from './handle-together.js';
import { inviteCosigners } from './invite-cosigners.js';
import { enter } from './recording/enter.js';
import { recordPast } from './recording/record-past.js';
import { undoRecordPast } from './recording/undo-record-past.js';
import { refer } from './refer.js';
import { refuse } from './refuse.js';
import { register } from './register.js';
import { returnForRevision } from './return.js';
import { revise } from './revise.js';
import { submit } from './submit.js';
import { withdraw } from './withdraw.js';

/** 提: the deeds of submission. */
export const SubmissionStage = stageModule('1-submission', [
  draft,
  revise,
  inviteCosigners,
  cosign,
  declineCosign,
  submit,
  examinePass,
  examineFail,
  returnForRevision,
  register,
  refuse,
  refer,
  handleTogether,
  withdraw,
  enter,
  recordPast,
  undoRecordPast,
  attachToSuggestion,
  detachFromSuggestion,
]);
