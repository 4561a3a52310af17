import type { Act } from './act.js';
import { assignmentActs } from './acts/2-assignment.js';
import { commitmentActs } from './acts/3-commitments.js';
import { extensionActs } from './acts/3-extension.js';
import { progressActs } from './acts/3-progress.js';
import { publicationActs } from './acts/3-publication.js';
import { attachmentActs } from './acts/attachments.js';
import { evaluationActs } from './acts/5-evaluation.js';
import { handlingActs } from './acts/3-handling.js';
import { recordingActs } from './acts/1-recording.js';
import { submissionActs } from './acts/1-submission.js';
import { supervisionActs } from './acts/4-supervision.js';

/**
 * Every legal act 法定行为 of 提-交-办-督-评, one row each, also the acts that move no state.
 * What nobody does but facts add up to stands in `rollups.ts`; README.md is printed from both.
 */
export const acts = {
  ...submissionActs,
  ...recordingActs,
  ...assignmentActs,
  ...handlingActs,
  ...extensionActs,
  ...progressActs,
  ...commitmentActs,
  ...publicationActs,
  ...supervisionActs,
  ...evaluationActs,
  ...attachmentActs,
} as const;

/** The name of an act. */
export type ActName = keyof typeof acts;

/** All names, typed. */
export const actNames = Object.keys(acts) as ActName[];

/** @returns the row of an act. */
export function actRow(name: ActName): Act {
  return acts[name];
}
