import {
  flag,
  localDate,
  Shown,
  ShownChoice,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../../platform/http/shown.js';
import { assignmentStates, officeRoles, type AssignmentState, type OfficeRole } from '../states.js';
import { NamedAnswer, PermittedActAnswer } from './parts.js';
import { ExtensionAnswer, PlanAnswer, ProgressAnswer } from './progress-answer.js';

/** An assignment 办理任务: one office, one role, one round. */
export class AssignmentAnswer {
  @Shown('办理任务的编号', uuid)
  id: string;

  @ShownPart('承办单位', () => NamedAnswer)
  office: NamedAnswer;

  @ShownChoice('承办方式', officeRoles, 'lead')
  role: OfficeRole;

  @Shown('承办方式的名称', text, { example: '主办' })
  roleLabel: string;

  @Shown('分别办理时承办的部分', text, { nullable: true, example: null })
  part: string | null;

  @Shown('轮次：1 为首次办理，2 起为重新办理', whole, { example: 1 })
  round: number;

  @ShownChoice('办理任务的状态', assignmentStates, 'pending')
  state: AssignmentState;

  @Shown('状态的名称', text, { example: '待签收' })
  stateLabel: string;

  @Shown('交办送达日期，期限由此起算；补录的往年件没有记录的为 null', localDate, {
    nullable: true,
    example: '2026-03-02',
  })
  handedOverOn: string | null;

  @Shown('签收日期', localDate, { nullable: true, example: '2026-03-03' })
  acknowledgedOn: string | null;

  @Shown('分管领导', text, { nullable: true, example: '分管副局长' })
  responsibleLeader: string | null;

  @Shown('科室负责人', text, { nullable: true, example: '规划科科长' })
  deputyHead: string | null;

  @Shown('经办人', text, { nullable: true, example: '经办人甲' })
  handler: string | null;

  @Shown('脱敏的经办人电话', text, { nullable: true, example: '138****1234' })
  phone: string | null;

  @Shown('交办说明', text, { nullable: true, example: null })
  note: string | null;

  @Shown('上一轮的办理任务，或改办前的办理任务', uuid, { nullable: true, example: null })
  predecessorId: string | null;

  @Shown('会办意见是否迟交：答复签发时还没有', flag, { example: false })
  opinionLate: boolean;

  @ShownList('延期申请', () => ExtensionAnswer)
  extensions: readonly ExtensionAnswer[];

  @ShownList('办理方案，最后一份为现行方案', () => PlanAnswer)
  plans: readonly PlanAnswer[];

  @ShownList('月度进展，按月份排列', () => ProgressAnswer)
  progress: readonly ProgressAnswer[];

  @ShownList('您此刻对这项办理任务可办的事项', () => PermittedActAnswer)
  permittedActs: readonly PermittedActAnswer[];
}
