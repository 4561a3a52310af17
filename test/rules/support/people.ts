import type { Actor, Grant, Role } from '../../../src/congress/actor.js';
import { categories, congressId, delegations, deputies, fixedId, offices, type OfficeName } from './roster.js';

const grant = (role: Role, of: Partial<Grant> = {}): Grant => ({
  role,
  officeId: null,
  deputyId: null,
  delegationId: null,
  categoryIds: [],
  ...of,
});

/** Everybody but the offices' people, who are named `liaison:housing` and `head:housing`. */
const grants = {
  leadDeputy: [grant('deputy', { deputyId: deputies.lead.id })],
  fellowDeputy: [grant('deputy', { deputyId: deputies.fellow.id })],
  otherDeputy: [grant('deputy', { deputyId: deputies.stranger.id })],
  retiredDeputy: [grant('deputy', { deputyId: deputies.retired.id })],
  /** keeps his delegation's account as well; that grant comes first */
  deputyAndDelegation: [
    grant('delegation', { delegationId: delegations.first.id }),
    grant('deputy', { deputyId: deputies.lead.id }),
  ],
  delegation: [grant('delegation', { delegationId: delegations.first.id })],
  otherDelegation: [grant('delegation', { delegationId: delegations.second.id })],
  deputyAffairs: [grant('deputyAffairs')],
  committee: [grant('committee', { categoryIds: [categories.urban.id] })],
  otherCommittee: [grant('committee', { categoryIds: [categories.school.id] })],
  leader: [grant('leader')],
  governmentOffice: [grant('governmentOffice')],
  governmentLeader: [grant('governmentLeader')],
  auditor: [grant('auditor')],
  admin: [grant('admin')],
  nobody: [],
  /** grants whose subject is missing: they must never match an absent one in the case */
  hollow: [grant('deputy'), grant('delegation'), grant('officeLiaison'), grant('officeHead')],
} as const satisfies Record<string, readonly Grant[]>;

export type OfficePerson = `${'liaison' | 'head'}:${OfficeName}`;
export type Person = keyof typeof grants | OfficePerson;

const officePeople = (Object.keys(offices) as OfficeName[]).flatMap((name): OfficePerson[] => [
  `liaison:${name}`,
  `head:${name}`,
]);

/** Everybody, in a fixed order. */
export const everybody: readonly Person[] = [...(Object.keys(grants) as (keyof typeof grants)[]), ...officePeople];

/** The grants of a person. */
export function grantsOf(person: Person): readonly Grant[] {
  if (person in grants) return grants[person as keyof typeof grants];
  const [post, name] = person.split(':') as ['liaison' | 'head', OfficeName];
  const role = post === 'head' ? 'officeHead' : 'officeLiaison';
  return [grant(role, { officeId: offices[name].id })];
}

const known = new Map<string, Actor>();

/** The person as an actor; `profile` is the one in force. */
export function actorOf(person: Person, { key, version }: { key: string; version: number }): Actor {
  const name = `${person} ${key} ${String(version)}`;
  const found = known.get(name);
  if (found) return found;
  const actor = {
    accountId: fixedId('ac', everybody.indexOf(person) + 1),
    displayName: person,
    installAdmin: false,
    congressId,
    congressSlug: 'demo',
    grants: grantsOf(person),
    profileKey: key,
    profileVersion: version,
    calendarEdition: 0,
  };
  known.set(name, actor);
  return actor;
}
