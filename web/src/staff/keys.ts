import type { PermittedAct } from '../api/types';

/** Letters by the pinyin of an act's name, so that the hand learns them; an act that has none takes a digit. */
const letters: Readonly<Record<string, string>> = {
  register: 'L',
  return: 'T',
  refuse: 'B',
  refer: 'Z',
  preassign: 'Y',
  assign: 'J',
};

/** By which key each act is performed 快捷键; acts of one name have one key. */
export function keysOf(acts: readonly PermittedAct[]): Readonly<Record<string, string>> {
  let digit = 0;
  return Object.fromEntries(acts.map(({ act }) => [act, letters[act] ?? String(++digit)]));
}
