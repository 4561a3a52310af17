import { stageModule } from '../../lifecycle/stage-module.js';
import { answerLetter } from './answer-letter.js';
import { copyToOversight } from './copy-to-oversight.js';
import { designateKey } from './designate-key.js';
import { inspect } from './inspect.js';
import { confirmFinding, refuteFinding } from './look-back.js';
import { planKey } from './plan-key.js';
import { recalculate } from './recalculate.js';
import { recordOversightResult } from './record-oversight-result.js';
import { reportKey } from './report-key.js';
import { superviseByLetter } from './supervise-by-letter.js';
import { urge } from './urge.js';

/** 督: the deeds of supervision. */
export const SupervisionStage = stageModule('4-supervision', [
  urge,
  designateKey,
  inspect,
  superviseByLetter,
  answerLetter,
  copyToOversight,
  recordOversightResult,
  confirmFinding,
  refuteFinding,
  planKey,
  reportKey,
  recalculate,
]);
