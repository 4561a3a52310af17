import { letterCauses, type LetterCause } from '../../../case-file/states.js';
import { Choice, DateField, Id, Parts, Text } from '../../../platform/http/fields.js';

/** A case that the staff put on the list themselves, and why. */
export class AddLineBody {
  @Id({ label: '建议', example: '01900000-0000-7000-8000-000000000000' })
  suggestionId!: string;

  @Id({ label: '办理任务（列到承办单位）', optional: true, example: '01900000-0000-7000-8000-000000000001' })
  assignmentId?: string;

  @Text({ label: '列入的理由', max: 1_000, example: '群众反映集中，须当面督办。' })
  reason!: string;
}

/** Why a line is struck out. */
export class StrikeLineBody {
  @Text({ label: '划去的理由', max: 1_000, example: '已于昨日答复代表。' })
  reason!: string;
}

/** When and where the supervision meeting 督办会议 is held. */
export class MeetingBody {
  @DateField({ label: '会议日期', example: '2026-03-20' })
  heldOn!: string;

  @Text({ label: '地点', max: 200, example: '西兴街道人大代表联络站' })
  place!: string;
}

/** Why the meeting is called off. */
export class CallOffBody {
  @Text({ label: '取消的理由', max: 1_000, example: '各项均已办结。' })
  reason!: string;
}

/** What came of the meeting. */
export class ResultBody {
  @Text({ label: '督办结果', max: 10_000, example: '八项已明确责任和时限，两项提请主任会议。' })
  result!: string;
}

/** A letter to the office of one line. */
export class ListLetterBody {
  @Id({ label: '清单上的项', example: '01900000-0000-7000-8000-000000000000' })
  lineId!: string;

  @Choice({ label: '督办缘由', values: letterCauses, example: 'overdue' })
  cause!: LetterCause;

  @Text({ label: '督办要求', max: 5_000, example: '请于期限内答复代表，并报告办理情况。' })
  demand!: string;

  @DateField({ label: '回复期限', example: '2099-12-31' })
  dueOn!: string;
}

/** The letters that are issued together. */
export class ListLettersBody {
  @Parts(() => ListLetterBody, { label: '督办函', minItems: 1, maxItems: 200 })
  letters!: ListLetterBody[];
}
