import { assignmentById } from '../../case-file/questions.js';
import { letterCauses, type LetterCause } from '../../case-file/states.js';
import { deed, fault } from '../../lifecycle/deed.js';
import { openLetter } from '../../lifecycle/open-letter.js';
import { Choice, DateField, Id, Text } from '../../platform/http/fields.js';

/** To which office, why, what is demanded, and by when. */
class SupervisionLetterBody {
  @Id({ label: '收函单位的办理任务', example: '01900000-0000-7000-8000-000000000000' })
  assignmentId!: string;

  @Choice({ label: '督办缘由', values: letterCauses, example: 'noContact' })
  cause!: LetterCause;

  @Text({ label: '督办要求', max: 5_000, example: '请于期限内与代表沟通，并报告办理情况。' })
  demand!: string;

  @DateField({ label: '回复期限', example: '2099-12-31' })
  dueOn!: string;
}

/** 督办函: a written demand to one office, with a date of its own; the clock hangs on the letter. */
export const superviseByLetter = deed<SupervisionLetterBody>({
  act: 'superviseByLetter',
  body: SupervisionLetterBody,
  demands: ['写明收函单位、缘由、要求和回复期限；期限不早于当日'],
  faults: (file, { assignmentId, dueOn }, { today }) => [
    ...(assignmentById(file, assignmentId) ? [] : [fault('assignmentId', '这件建议没有这项办理任务（assignmentId）')]),
    ...(dueOn >= today ? [] : [fault('dueOn', '「回复期限」不能早于今天（dueOn）')]),
  ],
  write: (_file, { assignmentId, cause, demand, dueOn }, setting) => ({
    change: { papers: { supervisionLetters: [openLetter({ assignmentId, cause, demand, dueOn }, setting)] } },
    says: { assignmentId, cause, dueOn },
  }),
});
