import { localDate, Shown, ShownChoice, ShownPart, text, uuid } from '../../platform/http/shown.js';
import { officeRoles, reassignmentDecisions, type OfficeRole } from '../states.js';
import { NamedAnswer } from './parts.js';
import { LeaderAnswer } from './supervision-answer.js';

/** An office of the latest pre-assignment 预交办. */
export class ProposedOfficeAnswer {
  @ShownPart('拟交办的承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;

  @Shown('承办方式的名称', text, { example: '主办' })
  roleLabel: string;

  @Shown('承办部分', text, { nullable: true, example: null })
  part: string | null;

  @Shown('预交办日期', localDate, { example: '2026-02-20' })
  proposedOn: string;
}

/** A request for re-assignment 申请调整, with its decision. */
export class ReassignmentRequestAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('申请调整的办理任务', uuid)
  assignmentId: string;

  @Shown('申请的理由', text, { example: '此事不属于本局职责，应由体育部门主办。' })
  reason: string;

  @ShownPart('建议改由哪个单位承办', () => NamedAnswer, { nullable: true })
  suggestedOffice: NamedAnswer | null;

  @Shown('申请日期', localDate, { example: '2026-03-05' })
  requestedOn: string;

  @ShownChoice('决定；尚未决定的为 null', reassignmentDecisions, 'denied', { nullable: true })
  decision: keyof typeof reassignmentDecisions | null;

  @Shown('决定的名称', text, { nullable: true, example: null })
  decisionLabel: string | null;

  @Shown('决定日期', localDate, { nullable: true, example: null })
  decidedOn: string | null;

  @Shown('决定的理由', text, { nullable: true, example: null })
  answer: string | null;
}

/** The escalation 提级办理. */
export class EscalationAnswer {
  @Shown('提级的理由', text, { example: '涉及四个部门，协调两次未果。' })
  reason: string;

  @ShownPart('牵头领导', () => LeaderAnswer)
  leader: LeaderAnswer;

  @Shown('提级日期', localDate, { example: '2026-04-20' })
  escalatedOn: string;
}
