import type { CaseFile } from '../../../src/case-file/case-file.js';
import type { Asked } from '../../../src/case-file/surroundings.js';
import type { Actor, Role } from '../../../src/congress/actor.js';
import { national } from '../../../src/congress/profile/national.js';
import type { Profile } from '../../../src/congress/profile/profile.js';
import type { StoredProfile } from '../../../src/congress/profiles.js';
import { addDays, localDate, type LocalDate, today } from '../../../src/deadlines/local-date.js';
import { shippedCalendar } from '../../../src/deadlines/shipped-calendar.js';
import type { DeedSetting, Setting } from '../../../src/lifecycle/setting.js';
import { aboutOf } from '../../../src/lifecycle/subjects.js';
import { systemActor } from '../../../src/lifecycle/system-actor.js';
import { actorOf, type Person } from './people.js';
import { congressId, fixedId, surroundingsOf } from './roster.js';

/** The day on which every world begins, unless told otherwise: in session. */
export const firstDay = localDate('2026-02-10');

/**
 * A small world without a database: a day that can be moved, ids that sort, numbers that are counted, rules that can be
 * replaced. Everything is deterministic: the same calls give the same case, to the letter.
 */
export class World {
  day: LocalDate = firstDay;
  /** the calendar in force; it may be replaced */
  calendar = shippedCalendar();
  private readonly stored: StoredProfile[] = [];
  private readonly lastNumbers = new Map<string, number>();
  private lastId = 0;

  constructor(profile: Profile = national, on: string = firstDay) {
    this.day = localDate(on);
    this.adopt(profile);
  }

  /** Puts rules into force, as a new version of their key. */
  adopt(profile: Profile): StoredProfile {
    const version = this.stored.filter((one) => one.key === profile.key).length + 1;
    const stored = { ...profile, version };
    this.stored.push(stored);
    return stored;
  }

  get inForce(): StoredProfile {
    return this.stored.at(-1) as StoredProfile;
  }

  moveTo(day: string): void {
    this.day = localDate(day);
  }

  pass(days: number): void {
    this.day = addDays(this.day, days);
  }

  newId(): string {
    return fixedId('', ++this.lastId);
  }

  actor(person: Person | 'system'): Actor {
    const { key, version } = this.inForce;
    if (person !== 'system') return actorOf(person, { key, version });
    return systemActor({ congressId, slug: 'demo', profileKey: key, profileVersion: version, calendarEdition: 0 });
  }

  /** The rules that a case is judged by: those it pinned or, before registration, those in force. */
  profileOf(file: CaseFile | null): StoredProfile {
    const { profileKey, profileVersion } = file?.suggestion ?? { profileKey: null, profileVersion: null };
    if (profileKey === null) return this.inForce;
    const pinned = this.stored.find((one) => one.key === profileKey && one.version === profileVersion);
    if (!pinned) throw new Error(`no profile ${profileKey} ${String(profileVersion)}`);
    return pinned;
  }

  /** As the engine's shell makes it: the rules that the case pinned or, before registration, those in force. */
  setting(file: CaseFile | null, who: Person | 'system', paperId: string | null, asked: Asked = {}): Setting {
    const profile = this.profileOf(file);
    return {
      ...noonOf(this.day, profile.timeZone),
      profile,
      calendar: this.calendar,
      surroundings: surroundingsOf(file, asked),
      actor: this.actor(who),
      ...(file ? aboutOf(file, paperId) : { upon: null, assignment: null, commitment: null }),
    };
  }

  /** A number of a session that no case has: for whoever registers, and for whoever brings a ledger of the session in. */
  nextNumber(sessionId: string): number {
    const number = (this.lastNumbers.get(sessionId) ?? 0) + 1;
    this.lastNumbers.set(sessionId, number);
    return number;
  }

  /** What a deed may use beside: ids, a seal that seals nothing, and the session's next number. */
  deedSetting(setting: Setting, role: Role | 'system', sessionId: string | null): DeedSetting {
    const number = sessionId === null ? null : this.nextNumber(sessionId);
    const seal = (plain: string) => ({ cipher: `sealed(${String(plain.length)})`, masked: '****' });
    return { ...setting, role, number, seal, newId: () => this.newId() };
  }
}

const noons = new Map<string, { now: Date; today: LocalDate }>();

/** Noon of a day, as the engine's clock would say it. */
function noonOf(day: LocalDate, timeZone: string): { now: Date; today: LocalDate } {
  const known = noons.get(day);
  if (known) return known;
  const now = new Date(`${day}T04:00:00.000Z`);
  const noon = { now, today: today(now, timeZone) };
  noons.set(day, noon);
  return noon;
}
