import { Assignment } from './papers/assignment.js';
import { Attachment, AttachmentRemoval } from './papers/attachment.js';
import { Escalation, ProposedOffice, ReassignmentRequest } from './papers/assigning.js';
import { ClockPaper } from './papers/clock.js';
import { Deliberation } from './papers/deliberation.js';
import { Deferral, Fulfilment } from './papers/commitment.js';
import { Evaluation, Lapse } from './papers/evaluation.js';
import { Extension } from './papers/extension.js';
import { Consultation, CoOpinion } from './papers/handling.js';
import { PastRecord } from './papers/past-record.js';
import { Plan, ProgressReport } from './papers/progress.js';
import { Delivery, Publication } from './papers/publication.js';
import { ClassChange, Commitment, Reply } from './papers/reply.js';
import { KeyPlan, KeyReport } from './papers/key-supervision.js';
import { Inspection, LookBack, OversightCopy, SupervisionLetter } from './papers/oversight.js';
import {
  Cosigner,
  Examination,
  JointHandling,
  Referral,
  Review,
  SuggestionText,
  Withdrawal,
} from './papers/submission.js';
import { Suggestion } from './papers/suggestion.js';
import { KeyDesignation, SupervisionCase, Urging } from './papers/supervision.js';

/**
 * Every kind of paper 案卷材料 of a case file, under the name it has there. `frozen` papers are only ever added.
 * A new kind is a line here, an entity and a table.
 */
export const paperKinds = {
  texts: { entity: SuggestionText, frozen: true },
  cosigners: { entity: Cosigner, frozen: false },
  examinations: { entity: Examination, frozen: true },
  reviews: { entity: Review, frozen: true },
  proposedOffices: { entity: ProposedOffice, frozen: true },
  referrals: { entity: Referral, frozen: true },
  withdrawals: { entity: Withdrawal, frozen: true },
  jointHandlings: { entity: JointHandling, frozen: true },
  assignments: { entity: Assignment, frozen: false },
  reassignmentRequests: { entity: ReassignmentRequest, frozen: false },
  escalations: { entity: Escalation, frozen: true },
  consultations: { entity: Consultation, frozen: true },
  coOpinions: { entity: CoOpinion, frozen: false },
  replies: { entity: Reply, frozen: false },
  commitments: { entity: Commitment, frozen: false },
  deliveries: { entity: Delivery, frozen: true },
  publications: { entity: Publication, frozen: true },
  extensions: { entity: Extension, frozen: false },
  plans: { entity: Plan, frozen: true },
  progressReports: { entity: ProgressReport, frozen: false },
  fulfilments: { entity: Fulfilment, frozen: false },
  deferrals: { entity: Deferral, frozen: true },
  classChanges: { entity: ClassChange, frozen: true },
  evaluations: { entity: Evaluation, frozen: true },
  lapses: { entity: Lapse, frozen: true },
  deliberations: { entity: Deliberation, frozen: true },
  urgings: { entity: Urging, frozen: true },
  keyDesignations: { entity: KeyDesignation, frozen: true },
  supervisionCases: { entity: SupervisionCase, frozen: false },
  inspections: { entity: Inspection, frozen: true },
  supervisionLetters: { entity: SupervisionLetter, frozen: false },
  oversightCopies: { entity: OversightCopy, frozen: false },
  lookBacks: { entity: LookBack, frozen: true },
  keyPlans: { entity: KeyPlan, frozen: true },
  keyReports: { entity: KeyReport, frozen: true },
  pastRecords: { entity: PastRecord, frozen: true },
  attachments: { entity: Attachment, frozen: true },
  attachmentRemovals: { entity: AttachmentRemoval, frozen: true },
  clocks: { entity: ClockPaper, frozen: false },
} as const;

/** The name of a kind of paper in the case file. */
export type PaperKind = keyof typeof paperKinds;

/** The paper of a kind. */
export type PaperOf<Kind extends PaperKind> = InstanceType<(typeof paperKinds)[Kind]['entity']>;

/** A paper as a deed writes it: the engine adds congress and suggestion. */
export type Written<P> = Omit<P, 'congressId' | 'suggestionId'>;

/** All kinds, typed. */
export const kinds = Object.keys(paperKinds) as PaperKind[];

/** The entities of the case file, for TypeORM. */
export const caseFileEntities = [Suggestion, ...kinds.map((kind) => paperKinds[kind].entity)];
