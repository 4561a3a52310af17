import { stageModule } from '../../lifecycle/stage-module.js';
import { consult } from './consult.js';
import { draftReply } from './draft-reply.js';
import { giveCoOpinion } from './give-co-opinion.js';
import { reply } from './reply.js';
import { returnReply } from './return-reply.js';

/** 办: the deeds of handling. */
export const HandlingStage = stageModule('3-handling', [consult, giveCoOpinion, draftReply, returnReply, reply]);
