import type { Actor } from '../congress/actor.js';
import type { Place } from '../congress/place.js';

/** The service itself 系统 as an actor: no account, no grants; the engine lets it perform acts without a route only. */
export function systemActor(of: Place): Actor {
  return {
    accountId: '00000000-0000-0000-0000-000000000000',
    displayName: '系统',
    installAdmin: false,
    congressId: of.congressId,
    congressSlug: of.slug,
    grants: [],
    profileKey: of.profileKey,
    profileVersion: of.profileVersion,
    calendarEdition: of.calendarEdition,
  };
}
