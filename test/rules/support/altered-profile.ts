import { parseProfile } from '../../../src/congress/profile/validate-profile.js';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';

/** Anything that JSON can hold under names. */
export type Json = Record<string, unknown>;

/** The Zhejiang profile with other values at some paths; `undefined` takes the key away. */
export function altered(changes: Readonly<Json>): unknown {
  const profile = JSON.parse(JSON.stringify(zhejiang2016)) as Json;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Json>((at, key) => at[key] as Json, profile);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return profile;
}

/** The faults of a profile, as sentences. */
export const faultsOf = (input: unknown) => {
  const result = parseProfile(input);
  return 'faults' in result ? result.faults : [];
};
