import { stageModule } from '../../lifecycle/stage-module.js';
import { acknowledge } from './acknowledge.js';
import { addOffice } from './add-office.js';
import { assign } from './assign.js';
import { BatchController } from './batch.controller.js';
import { denyReassignment, reassign } from './decide-reassignment.js';
import { escalate } from './escalate.js';
import { preassign } from './preassign.js';
import { requestReassignment } from './request-reassignment.js';

/** 交: the deeds of assignment. */
export const AssignmentStage = stageModule(
  '2-assignment',
  [preassign, assign, acknowledge, addOffice, requestReassignment, denyReassignment, reassign, escalate],
  { controllers: [BatchController] },
);
