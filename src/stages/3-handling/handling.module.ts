import { stageModule } from '../../lifecycle/stage-module.js';
import { acceptFulfilment, rejectFulfilment } from './confirm-fulfilment.js';
import { consult } from './consult.js';
import { deferCommitment } from './defer-commitment.js';
import { draftReply } from './draft-reply.js';
import { fulfilCommitment } from './fulfil-commitment.js';
import { giveCoOpinion } from './give-co-opinion.js';
import { reply } from './reply.js';
import { returnReply } from './return-reply.js';

/** 办: the deeds of handling. */
export const HandlingStage = stageModule('3-handling', [
  ...[consult, giveCoOpinion, draftReply, returnReply, reply],
  ...[fulfilCommitment, deferCommitment, acceptFulfilment, rejectFulfilment],
]);
