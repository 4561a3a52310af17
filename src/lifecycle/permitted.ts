import type { CaseFile } from '../case-file/case-file.js';
import type { PermittedAct } from '../case-file/reading.js';
import { actNames, actRow, type ActName } from './acts.js';
import { decide, isInPlace } from './decide.js';
import type { Setting } from './setting.js';
import { aboutOf, paperSubjectNames, type Subject } from './subjects.js';

/** By what they are upon. Drafting makes a new case, so it is not among them. */
const offered = new Map<Subject, readonly ActName[]>(
  (['suggestion', ...paperSubjectNames] as const).map((subject) => [
    subject,
    actNames.filter((act) => actRow(act).subject === subject && actRow(act).route !== null && act !== 'draft'),
  ]),
);

/** Acts that a person may be offered upon the suggestion, or upon a paper of a kind. */
export function offeredActs(subject: Subject): readonly ActName[] {
  return offered.get(subject) ?? [];
}

/**
 * What the actor may do now 可办事项: upon the case (null) or upon one of its papers, by its id. It asks the same `decide`
 * that judges the act itself.
 */
export function permittedActs(file: CaseFile, setting: Setting, paperId: string | null): PermittedAct[] {
  const about = aboutOf(file, paperId);
  if (paperId !== null && about.upon === null) return [];
  const asked = { ...setting, ...about };
  const acts = offeredActs(about.upon?.subject ?? 'suggestion');
  return acts
    .filter((act) => isInPlace(actRow(act), file, asked) && decide(act, file, asked).verdict === 'permitted')
    .flatMap((act) => {
      const { label, route } = actRow(act);
      if (!route) return [];
      const path = route.path.replace(':id', paperId ?? file.suggestion.id);
      return [{ act, label, method: route.method, href: `/api/c/${setting.actor.congressSlug}/${path}` }];
    });
}
