import { stageModule } from '../../lifecycle/stage-module.js';
import { acknowledge } from './acknowledge.js';
import { assign } from './assign.js';

/** 交: the deeds of assignment. */
export const AssignmentStage = stageModule('2-assignment', [assign, acknowledge]);
