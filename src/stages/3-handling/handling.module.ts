import { stageModule } from '../../lifecycle/stage-module.js';
import { attachToRecord, attachToReply, detachFromReply } from './attach.js';
import { acceptFulfilment, rejectFulfilment } from './confirm-fulfilment.js';
import { consult } from './consult.js';
import { grantExtension, refuseExtension } from './decide-extension.js';
import { deferCommitment } from './defer-commitment.js';
import { draftReply } from './draft-reply.js';
import { fulfilCommitment } from './fulfil-commitment.js';
import { giveCoOpinion } from './give-co-opinion.js';
import { OfficeReports } from './office-reports/office-reports.js';
import { OfficeReportsController } from './office-reports/office-reports.controller.js';
import { ReportYears } from './office-reports/report-years.js';
import { plan } from './plan.js';
import { publish, unpublish } from './publish.js';
import { reply } from './reply.js';
import { reportProgress } from './report-progress.js';
import { requestExtension } from './request-extension.js';
import { returnCoOpinion } from './return-co-opinion.js';
import { returnReply } from './return-reply.js';

/** 办: the deeds of handling, and the offices' yearly reports. */
export const HandlingStage = stageModule(
  '3-handling',
  [
    ...[consult, giveCoOpinion, draftReply, returnReply, reply],
    ...[requestExtension, grantExtension, refuseExtension, returnCoOpinion, plan, reportProgress],
    ...[fulfilCommitment, deferCommitment, acceptFulfilment, rejectFulfilment],
    ...[publish, unpublish],
    ...[attachToReply, attachToRecord, detachFromReply],
  ],
  { controllers: [OfficeReportsController], providers: [ReportYears, OfficeReports] },
);
