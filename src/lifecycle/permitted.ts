import type { CaseFile } from '../case-file/case-file.js';
import { assignmentById } from '../case-file/questions.js';
import type { PermittedAct } from '../case-file/presenter.js';
import { actNames, actRow } from './acts.js';
import { decide } from './decide.js';
import type { Setting } from './setting.js';

/**
 * What the actor may do now 可办事项: upon the case (null) or upon one of its assignments. It asks the same `decide` that
 * judges the act itself. Drafting makes a new case, so it is not among them.
 */
export function permittedActs(file: CaseFile, setting: Setting, assignmentId: string | null): PermittedAct[] {
  const subject = assignmentId === null ? 'suggestion' : 'assignment';
  const assignment = assignmentId === null ? null : (assignmentById(file, assignmentId) ?? null);
  return actNames.flatMap((act) => {
    const row = actRow(act);
    if (row.subject !== subject || row.route === null || act === 'draft') return [];
    if (decide(act, file, { ...setting, assignment }).verdict !== 'permitted') return [];
    const id = assignmentId ?? file.suggestion.id;
    const href = `/api/c/${setting.actor.congressSlug}/${row.route.path.replace(':id', id)}`;
    return [{ act, label: row.label, method: row.route.method, href }];
  });
}
