import { actNames, type ActName } from '../../../src/lifecycle/acts.js';
import type { Deed } from '../../../src/lifecycle/deed.js';
import { SubmissionStage } from '../../../src/stages/1-submission/submission.module.js';
import { AssignmentStage } from '../../../src/stages/2-assignment/assignment.module.js';
import { HandlingStage } from '../../../src/stages/3-handling/handling.module.js';
import { SupervisionStage } from '../../../src/stages/4-supervision/supervision.module.js';
import { EvaluationStage } from '../../../src/stages/5-evaluation/evaluation.module.js';

/** Every deed that the stages bring, as they are wired into the service. */
export const deeds: readonly Deed[] = [
  SubmissionStage,
  AssignmentStage,
  HandlingStage,
  SupervisionStage,
  EvaluationStage,
].flatMap((stage) => stage.deeds);

/** The deed of an act. @throws Error where none is wired. */
export function deedOf(act: ActName): Deed {
  const found = deeds.find((one) => one.act === act);
  if (!found) throw new Error(`no deed for ${act}; known acts: ${actNames.join(', ')}`);
  return found;
}
