import type { Line } from './lines.js';
import type { Measured } from './load.js';
import type { Options } from './options.js';

/** What the rounds of a line came to, for each contestant. */
export interface Result {
  readonly line: Line;
  readonly by: readonly { readonly name: string; readonly rounds: readonly Measured[] }[];
}

/** Prints the rates, the latencies and the ratios to the bare handler, as a Markdown table. */
export function printTable(results: readonly Result[], options: Options): void {
  const { cases, connections, rounds, seconds } = options;
  const measured = `${String(rounds)} rounds of ${String(seconds)} s, medians`;
  console.log(
    `\n${String(cases)} cases, ${String(connections)} connections, ${measured}. Ratios of the rounds: least and most in brackets.\n`,
  );
  console.log('| line | contestant | requests/s | p50 ms | p95 ms | ratio to bare | target |');
  console.log('|---|---|---|---|---|---|---|');
  for (const { line, by } of results) {
    const bare = by.find((one) => one.name === 'bare')?.rounds ?? [];
    for (const { name, rounds: own } of by) {
      const ratios = own.map((one, index) => one.perSecond / (bare[index]?.perSecond ?? Number.NaN));
      const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
      const ratio = name === 'bare' ? '1.00' : `**${median(ratios).toFixed(2)}** (${spread})`;
      const target = name === 'bare' || line.target === null ? '' : `≥ ${line.target.toFixed(2)}`;
      const figures = [median(own.map((one) => one.perSecond)).toFixed(0), ...latencies(own)];
      console.log(`| ${[line.name, name, ...figures, ratio, target].join(' | ')} |`);
    }
  }
}

function latencies(rounds: readonly Measured[]): string[] {
  return [median(rounds.map((one) => one.p50)), median(rounds.map((one) => one.p95))].map((one) => one.toFixed(1));
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
