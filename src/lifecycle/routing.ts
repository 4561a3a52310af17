import type { Act, Shared } from './act.js';
import { actRow, type ActName } from './acts.js';
import type { Deed } from './deed.js';

/** @returns the operation of the API that performs an act: its own name, or that of the route it shares with others. */
export function operationOf(name: ActName): string {
  return actRow(name).route?.shared?.operation ?? name;
}

/** Deeds by their operation; those that share a route are together. */
export function operationsOf(deeds: readonly Deed[]): Map<string, readonly Deed[]> {
  const found = new Map<string, readonly Deed[]>();
  for (const deed of deeds) {
    const name = operationOf(deed.act);
    found.set(name, [...(found.get(name) ?? []), deed]);
  }
  return found;
}

/** @returns which of the deeds of one operation a body means; where it means none, the first, which refuses the body. */
export function meant(deeds: readonly Deed[], body: unknown): Deed {
  const found = deeds.find((one) => isMeant(actRow(one.act), body)) ?? deeds[0];
  if (!found) throw new Error('an operation without a deed');
  return found;
}

/** Whether a body means this act. */
function isMeant({ route }: Act, body: unknown): boolean {
  const shared = route?.shared;
  if (!shared) return true;
  return typeof body === 'object' && body !== null && holds(shared, body);
}

function holds({ need, of }: Shared, body: object): boolean {
  const sent = new Map<string, unknown>(Object.entries(body));
  const right = ([field, value]: [string, Shared['of'][string]]) =>
    [value].flat().some((one) => one === sent.get(field));
  return need === 'every' ? Object.entries(of).every(right) : Object.entries(of).some(right);
}

/** The same in words, for the printed table: `agree = true`. */
export function sharedInWords({ route }: Act): string {
  if (!route?.shared) return '';
  const { need, of } = route.shared;
  const values = Object.entries(of).map(([field, value]) => `${field} = ${[value].flat().join('、')}`);
  return values.join(need === 'every' ? ' 且 ' : ' 或 ');
}
