import type { CaseFile } from '../case-file/case-file.js';
import type { PermittedAct } from '../case-file/reading.js';
import { actNames, actRow } from './acts.js';
import { decide } from './decide.js';
import type { Setting } from './setting.js';
import { aboutOf } from './subjects.js';

/**
 * What the actor may do now 可办事项: upon the case (null) or upon one of its papers, by its id. It asks the same `decide`
 * that judges the act itself. Drafting makes a new case, so it is not among them.
 */
export function permittedActs(file: CaseFile, setting: Setting, paperId: string | null): PermittedAct[] {
  const about = aboutOf(file, paperId);
  if (paperId !== null && about.upon === null) return [];
  const subject = about.upon?.subject ?? 'suggestion';
  return actNames.flatMap((act) => {
    const row = actRow(act);
    if (row.subject !== subject || row.route === null || act === 'draft') return [];
    if (decide(act, file, { ...setting, ...about }).verdict !== 'permitted') return [];
    const id = paperId ?? file.suggestion.id;
    const href = `/api/c/${setting.actor.congressSlug}/${row.route.path.replace(':id', id)}`;
    return [{ act, label: row.label, method: row.route.method, href }];
  });
}
