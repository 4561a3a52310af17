import { stageModule } from '../../lifecycle/stage-module.js';
import { archive } from './archive.js';
import { deliberateAccept, deliberateRehandle } from './deliberate.js';
import { evaluate } from './evaluate.js';
import { lapse } from './lapse.js';

/** 评: the deeds of evaluation. */
export const EvaluationStage = stageModule('5-evaluation', [
  evaluate,
  lapse,
  deliberateAccept,
  deliberateRehandle,
  archive,
]);
