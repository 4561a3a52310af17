import type { CaseFile } from '../case-file/case-file.js';
import type { PermittedAct } from '../case-file/presenter.js';
import { actNames, actRow } from './acts.js';
import { decide } from './decide.js';
import type { Setting } from './setting.js';
import { upon } from './upon.js';

/**
 * What the actor may do now 可办事项: upon the case (null), or upon the assignment or commitment of this id. It asks the same
 * `decide` that judges the act itself. Drafting makes a new case, so it is not among them.
 */
export function permittedActs(file: CaseFile, setting: Setting, subjectId: string | null): PermittedAct[] {
  const found = upon(file, subjectId);
  const subject = subjectId === null ? 'suggestion' : found.commitment ? 'commitment' : 'assignment';
  return actNames.flatMap((act) => {
    const row = actRow(act);
    if (row.subject !== subject || row.route === null || act === 'draft') return [];
    if (decide(act, file, { ...setting, ...found }).verdict !== 'permitted') return [];
    const id = subjectId ?? file.suggestion.id;
    const href = `/api/c/${setting.actor.congressSlug}/${row.route.path.replace(':id', id)}`;
    return [{ act, label: row.label, method: row.route.method, href }];
  });
}
