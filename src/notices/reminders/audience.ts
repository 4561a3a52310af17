import { mayRead, type Party } from '../../case-file/visibility.js';
import { rungDay, type ReminderEscalation, type Rung } from '../../congress/profile/reminder-ladder.js';
import { clockKindRow } from '../../deadlines/clock-kinds.js';
import type { Addressed } from '../people.js';
import type { ReportItem } from './report-duties.js';
import type { DueItem } from './standing-clocks.js';

/** Whom an item is for: parties as `peopleOf` finds them; of the office that owes, perhaps its head too. */
interface Audience {
  readonly parties: readonly string[];
  /** the office whose own people are told first: the liaison, and the head only from a rung on */
  readonly office: { readonly id: string; readonly withHead: boolean } | null;
}

const staff = 'role:deputyAffairs';
const government = 'role:governmentOffice';
const reaches = (from: Rung | null, rung: number) => from !== null && rung >= rungDay(from);

const assigningOf = (system: string | null) =>
  system === null || system === 'government' ? [staff, government] : [staff];

/** Whom a yearly report is for: the office and, once it is escalated so far, who hands cases to it. Pure. */
export function audienceOfReport(
  { rung, officeId, officeSystem }: ReportItem,
  escalation: ReminderEscalation,
): Audience {
  const escalated = reaches(escalation.assigningBody, rung);
  const office = { id: officeId, withHead: reaches(escalation.officeHead, rung) };
  return { parties: escalated ? assigningOf(officeSystem) : [], office };
}

/** Whom an item is for, by its ladder: who owes it, and those to whom it has been escalated 逐级提醒. Pure. */
export function audienceOf(item: DueItem, escalation: ReminderEscalation): Audience {
  const { kind, rung, officeId, officeSystem, raters, leaders } = item;
  const { owedBy } = clockKindRow(kind);
  const assigning = assigningOf(officeSystem);
  const escalated = reaches(escalation.assigningBody, rung);
  const led = reaches(escalation.leaders, rung) ? leaders.map((id) => `account:${id}`) : [];
  switch (owedBy) {
    case 'office': {
      const withHead = reaches(escalation.officeHead, rung);
      const office = officeId === null ? null : { id: officeId, withHead };
      return { parties: [...(escalated ? assigning : []), ...led], office };
    }
    case 'raters':
      // Nobody but the deputies' own side presses them to rate; and of those who rated already, none is told.
      return { parties: [...raters, ...(escalated ? [staff] : [])], office: null };
    case 'assigningBody':
      return { parties: [...assigning, ...led], office: null };
    case 'deputyAffairs':
      return { parties: [staff, ...led], office: null };
  }
}

/** The parties to look for, for all items. */
export function partiesOfAll(audiences: readonly Audience[]): string[] {
  return audiences.flatMap(({ parties, office }) => (office ? [...parties, `office:${office.id}`] : [...parties]));
}

/** Finds the people of a party among those who were looked for. */
export type Find = (party: string) => readonly Addressed[];

/** Puts the people in order, so that each party is found at once. */
export function finder(people: readonly Addressed[]): Find {
  const byParty = new Map<string, Addressed[]>();
  for (const one of people) byParty.set(one.party, [...(byParty.get(one.party) ?? []), one]);
  return (party) => byParty.get(party) ?? [];
}

/**
 * The accounts that are told of an item, each once: they stand for its audience, and may see its case now.
 * @param readers the parties that may see the case; null where it is about no case.
 */
export function accountsFor(
  { parties, office }: Audience,
  find: Find,
  readers: readonly Party[] | null,
): ReadonlySet<string> {
  const ofOffice = office === null ? [] : find(`office:${office.id}`);
  const liaisons = ofOffice.filter((one) => isLiaisonOf(one, office?.id));
  // An office without a liaison is told through its head.
  const own = office?.withHead === true || liaisons.length === 0 ? ofOffice : liaisons;
  const told = [...parties.flatMap(find), ...own].filter((one) => readers === null || mayRead(one, readers));
  return new Set(told.map(({ accountId }) => accountId));
}

function isLiaisonOf({ grants }: Addressed, officeId: string | undefined): boolean {
  return grants.some((grant) => grant.role === 'officeLiaison' && grant.officeId === officeId);
}
