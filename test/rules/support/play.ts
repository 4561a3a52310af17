import type { CaseFile } from '../../../src/case-file/case-file.js';
import { mayRead, readersOf } from '../../../src/case-file/visibility.js';
import { actRow, type ActName } from '../../../src/lifecycle/acts.js';
import { blank, ownIds } from '../../../src/lifecycle/blank.js';
import type { Call } from '../../../src/lifecycle/call.js';
import { decide } from '../../../src/lifecycle/decide.js';
import { enact } from '../../../src/lifecycle/enact.js';
import { takeMinutes } from '../../../src/lifecycle/minutes.js';
import type { Event } from '../../../src/lifecycle/record/event.js';
import type { Notice } from '../../../src/notices/notice.js';
import type { Cause } from '../../../src/platform/errors/problem.js';
import { checkBody, withoutNulls } from '../../../src/platform/http/body.js';
import { deedOf } from './deeds.js';
import type { Person } from './people.js';
import { offices } from './roster.js';
import type { World } from './world.js';

/** How an act is tried. `assignment` is an id, of the commitment where the act is upon one; a person is looked up in the roster, `system` is the service's sweep. */
export interface How {
  readonly by: Person | 'system';
  readonly assignment?: string | null;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** What became of it, as the engine would answer: 2xx, or 404, 403, 400, 409 in this order. */
export type Played =
  | {
      readonly verdict: 'done';
      readonly file: CaseFile;
      readonly event: Event;
      readonly notices: readonly Notice[];
      readonly rollUps: readonly string[];
    }
  | { readonly verdict: 'notFound' | 'forbidden' }
  | { readonly verdict: 'invalid' | 'refused'; readonly causes: readonly Cause[] };

/** Runs one act exactly as the engine does, without the database. `before` is null for a draft, which makes a case. */
export function play(world: World, before: CaseFile | null, act: ActName, how: How): Played {
  const deed = deedOf(act);
  const subjectId = how.assignment ?? before?.suggestion.id ?? null;
  const actor = world.actor(how.by);
  const call: Call = { actor, deed, subjectId, body: how.input ?? {}, ifMatch: null, request: null };
  const checked = checkBody(deed.body, withoutNulls(JSON.parse(JSON.stringify(call.body)), deed.clears));
  const asked = { ...(checked.faults ? {} : deed.asks(checked.value)), ...ownIds(call.actor) };
  const upon = actRow(act).subject === 'suggestion' ? null : (how.assignment ?? null);
  const setting = world.setting(before, how.by, upon, asked);
  const file = before ?? blank(call, world.newId(), setting.surroundings);
  if (before && how.by !== 'system' && !mayRead(actor, readersOf(before, systemOf))) return { verdict: 'notFound' };
  const decision = decide(act, file, setting, (checked.value ?? undefined) as Record<string, unknown> | undefined);
  if (decision.verdict === 'forbidden') return { verdict: 'forbidden' };
  const faults = checked.faults ?? deed.faults(file, checked.value, setting);
  if (faults.length > 0 || !checked.value) return { verdict: 'invalid', causes: faults };
  if (decision.verdict === 'refused') return { verdict: 'refused', causes: decision.causes };
  const deedSetting = world.deedSetting(setting, decision.role, deed.session?.(file, setting) ?? null);
  const enacted = enact(deed, file, checked.value, deedSetting);
  const { event, notices, file: after } = takeMinutes(act, file, enacted, deedSetting);
  return { verdict: 'done', file: after, event, notices, rollUps: enacted.rollUps.map((one) => one.label) };
}

/** The system of an office, by its id. */
export function systemOf(officeId: string): string | undefined {
  return Object.values(offices).find((one) => one.id === officeId)?.system;
}
