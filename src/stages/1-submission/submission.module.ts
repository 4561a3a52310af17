import { stageModule } from '../../lifecycle/stage-module.js';
import { cosign, declineCosign } from './answer-invitation.js';
import { draft } from './draft.js';
import { examineFail, examinePass } from './examine.js';
import { handleTogether } from './handle-together.js';
import { inviteCosigners } from './invite-cosigners.js';
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
]);
