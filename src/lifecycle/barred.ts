import type { CaseFile } from '../case-file/case-file.js';
import type { BarredActAnswer } from './barred-answer.js';
import { actRow } from './acts.js';
import { decide } from './decide.js';
import { offeredActs } from './permitted.js';
import type { Setting } from './setting.js';
import { aboutOf, paperSubject, paperSubjectNames, type Subject } from './subjects.js';

/**
 * What is the actor's to do in this state of the case, and is barred 暂不能办的事项, with every reason: the refusal that the act itself
 * would meet, told beforehand. What belongs to another state, or to somebody else, is left out.
 */
export function barredActs(file: CaseFile, setting: Setting): BarredActAnswer[] {
  const papers = paperSubjectNames.flatMap((subject) =>
    (file[paperSubject(subject).papers] as readonly { id: string }[]).map(({ id }) => [subject, id] as const),
  );
  return ([['suggestion', file.suggestion.id], ...papers] as const).flatMap(([subject, id]) =>
    barredUpon(file, setting, subject, id),
  );
}

function barredUpon(file: CaseFile, setting: Setting, subject: Subject, id: string): BarredActAnswer[] {
  const asked = { ...setting, ...aboutOf(file, subject === 'suggestion' ? null : id) };
  return offeredActs(subject).flatMap((act) => {
    const decision = decide(act, file, asked);
    if (decision.verdict !== 'refused' || decision.causes.some(({ code }) => isOutOfTurn(code))) return [];
    return [{ act, label: actRow(act).label, subject, subjectId: id, causes: decision.causes }];
  });
}

const wrongStates = ['wrongCaseState', ...paperSubjectNames.map((name) => paperSubject(name).wrongState)];

/** Whether the case, or the paper, is simply not where the act is done: nothing that anybody could supply. */
function isOutOfTurn(code: string): boolean {
  return wrongStates.includes(code);
}
