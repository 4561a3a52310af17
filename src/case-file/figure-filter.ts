import type { Profile } from '../congress/profile/profile.js';
import type { Cause } from '../platform/errors/problem.js';

/** What a condition upon the suggestion `s` is written with. */
export interface FilterSetting {
  /** the `$n` of the congress */
  readonly congress: string;
  readonly use: (value: unknown) => string;
  readonly reader: { readonly parties: readonly string[]; readonly seesAll: boolean };
}

/** On which day, and by which rules of the place, a figure is read. */
export interface FigureReading {
  readonly today: string;
  readonly profile: Profile;
}

/** The condition upon `s` that chooses the cases behind a figure 指标. */
export type FigureCondition = (setting: FilterSetting) => string;

/**
 * How a list opens the cases behind a figure of a report 统计指标. The reports, which know, stand on this room; so they give it in.
 */
export abstract class FigureFilter {
  /** Names of the query parameters that are read here. */
  abstract readonly parameters: readonly string[];

  /** @returns the condition, or all that is wrong with the query; null where no figure is asked for. */
  abstract read(
    query: Readonly<Record<string, unknown>>,
    reading: FigureReading,
  ): FigureCondition | readonly Cause[] | null;
}
