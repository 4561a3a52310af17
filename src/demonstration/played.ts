import { statement } from '../platform/database/statement.js';
import type { Ids } from './people.js';
import type { Upon } from './story.js';

/** Papers of a case, oldest first: each list as it is needed to find what a step is upon. */
const list = (table: string, columns: string, of = '') => `(
    select coalesce(json_agg(json_build_object('id', p.id, ${columns}) order by p.id), '[]') from ${table} p ${of}
    where p.congress_id = s.congress_id and p.suggestion_id = s.id)`;
const assigned = 'join assignment a on a.congress_id = p.congress_id and a.id = p.assignment_id';

/** `$1` the congress, `$2` one suggestion or null for all. */
export const readingPlayed = statement(`
  select s.id, s.version as acts,
    (select min(e.at) from event e where e.congress_id = s.congress_id and e.suggestion_id = s.id) as begun,
    ${list('assignment', `'office', p.office_id`)} as assignments,
    ${list('commitment', `'office', a.office_id, 'seq', p.seq`, assigned)} as commitments,
    ${list('supervision_letter', `'office', a.office_id`, assigned)} as letters,
    ${list('oversight_copy', `'body', p.body`)} as copies,
    ${list('consultation', `'office', a.office_id`, assigned)} as consultations,
    ${list('attachment', `'name', p.name`)} as attachments
  from suggestion s where s.congress_id = $1 and ($2::uuid is null or s.id = $2)`);

interface OfOffice {
  readonly id: string;
  readonly office: string;
}

/** A case of which some acts are done. */
export interface Played extends Record<string, unknown> {
  readonly id: string;
  readonly acts: number;
  readonly begun: Date;
  readonly assignments: readonly OfOffice[];
  readonly commitments: readonly (OfOffice & { readonly seq: number })[];
  readonly letters: readonly OfOffice[];
  readonly copies: readonly { readonly id: string; readonly body: string }[];
  readonly consultations: readonly OfOffice[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

/** @returns the id of the paper that a step is upon. @throws Error where the case has no such paper. */
export function paperOf(played: Played, upon: Upon, { offices }: Pick<Ids, 'offices'>): string {
  const found = candidates(played, upon, 'office' in upon ? offices[upon.office] : undefined).at(-1);
  if (!found) throw new Error(`the case has no ${JSON.stringify(upon)}`);
  return found.id;
}

function candidates(played: Played, upon: Upon, office: string | undefined): readonly { readonly id: string }[] {
  switch (upon.kind) {
    case 'assignment':
      return played.assignments.filter((one) => one.office === office);
    case 'supervisionLetter':
      return played.letters.filter((one) => one.office === office);
    case 'commitment':
      return played.commitments.filter((one) => one.office === office && one.seq === upon.seq);
    case 'oversightCopy':
      return played.copies.filter((one) => one.body === upon.body);
  }
}
