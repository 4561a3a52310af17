import type { Examination } from '../../case-file/papers/submission.js';
import { checkResults, checks, type CheckResult } from '../../case-file/states.js';
import { deed } from '../../lifecycle/deed.js';
import { Choice, Text } from '../../platform/http/fields.js';

/** The three checks, and what is to be said. */
class ExaminationBody {
  @Choice({ label: checks.political, values: checkResults, example: 'pass' })
  political!: CheckResult;

  @Choice({ label: checks.legal, values: checkResults, example: 'pass' })
  legal!: CheckResult;

  @Choice({ label: checks.quality, values: checkResults, example: 'pass' })
  quality!: CheckResult;

  @Text({ label: '审查意见', max: 2_000, example: '内容明确具体，同意提交。' })
  opinion!: string;
}

/** 审查通过: all three checks of this text pass 政治关、法律关、质量关. */
export const examinePass = examination('examinePass');

/** 审查不通过: one check fails; this text cannot be registered, a revised one may. */
export const examineFail = examination('examineFail');

function examination(act: 'examinePass' | 'examineFail') {
  return deed<ExaminationBody>({
    act,
    body: ExaminationBody,
    write: ({ suggestion: { textVersion } }, { political, legal, quality, opinion }, setting) => {
      const said = { political, legal, quality, opinion };
      const by = { textVersion, role: setting.role, accountId: setting.actor.accountId, examinedOn: setting.today };
      const paper: Omit<Examination, 'congressId' | 'suggestionId'> = { id: setting.newId(), ...said, ...by };
      return { change: { papers: { examinations: [paper] } }, says: said };
    },
  });
}
