import { parseArgs } from 'node:util';

/** How the bench is run. `npm run bench -- --cases=10000 --seconds=3 --rounds=5` and so on. */
export interface Options {
  /** cases of the congress that is measured */
  readonly cases: number;
  /** how many further congresses there are, and how many cases they have in total */
  readonly congresses: number;
  readonly around: number;
  readonly connections: number;
  /** of each measurement; there is one for each line, contestant and round */
  readonly seconds: number;
  readonly rounds: number;
  /** only lines whose name contains this */
  readonly only: string;
  /** another checkout, built, that is measured beside this one: for the ratio of a change */
  readonly other: string;
}

const defaults = { cases: '10000', congresses: '3', around: '3000', connections: '16', seconds: '3', rounds: '5' };

/** Reads the command line. */
export function readOptions(): Options {
  const flags = Object.keys(defaults).map((name) => [name, { type: 'string' as const }]);
  const config = {
    ...Object.fromEntries(flags),
    only: { type: 'string' as const },
    other: { type: 'string' as const },
  };
  const { values } = parseArgs({ options: config as Record<string, { type: 'string' }> });
  const given: Record<string, string | undefined> = { ...defaults, ...values };
  const count = (name: keyof typeof defaults) => Number.parseInt(given[name] ?? '', 10);
  return {
    cases: count('cases'),
    congresses: count('congresses'),
    around: count('around'),
    connections: count('connections'),
    seconds: count('seconds'),
    rounds: count('rounds'),
    only: given['only'] ?? '',
    other: given['other'] ?? '',
  };
}
