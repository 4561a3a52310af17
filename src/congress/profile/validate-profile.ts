import type { Fault } from './check.js';
import type { Profile } from './profile.js';
import { profileRules } from './profile-rules.js';
import { profileShape } from './profile-shape.js';

/**
 * Read a profile from outside 校验办理规则. Anything may come in; nothing is thrown.
 * @returns the profile (a copy of its own), or every fault at once as Chinese sentences that begin with the path,
 * e.g. `clocks.reply.value.lengthMonths：须为 1 至 24 之间的整数`.
 */
export function parseProfile(input: unknown): { readonly profile: Profile } | { readonly faults: readonly string[] } {
  const shape = profileShape(input, '');
  const faults = [...shape, ...ruleFaults(input as Profile, shape)];
  if (faults.length > 0) return { faults: faults.map(({ path, text }) => `${path || '办理规则'}：${text}`) };
  return { profile: structuredClone(input as Profile) };
}

/** The faults between values; a rule is asked only where the shape of all it needs is right. */
function ruleFaults(profile: Profile, shape: readonly Fault[]): readonly Fault[] {
  const broken = (part: string) => shape.some(({ path }) => within(path, part) || within(part, path));
  return profileRules.filter(({ needs }) => !needs.some(broken)).flatMap((rule) => rule.faults(profile));
}

function within(path: string, whole: string): boolean {
  return path === whole || whole === '' || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`);
}
