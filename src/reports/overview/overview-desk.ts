import { Injectable } from '@nestjs/common';
import { tallyNames } from '../../case-file/facts/tallies.js';
import type { Role } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import { levels } from '../../congress/levels.js';
import type { Rounding } from '../../congress/profile/profile.js';
import { Profiles } from '../../congress/profiles.js';
import type { Asker } from '../../congress/roster/asker.js';
import { Database } from '../../platform/database/database.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { Now } from '../../platform/time/now.js';
import { sumFault } from '../inconsistencies.js';
import { fault, roundings } from '../report-query.js';
import type { OverviewAnswer, OverviewFiltersAnswer, OverviewGroupAnswer } from './overview-answers.js';
import { figuresOf, type Tallies } from './overview-figures.js';
import { overviewGroupings, type OverviewGrouping } from './overview-groupings.js';
import { overviewQuery, type OverviewGroup, type OverviewRow } from './overview-sql.js';
import { unknownParameter } from '../../platform/http/parameter.js';

const readers = ['deputyAffairs', 'leader', 'auditor'] as const satisfies Role[];
const usualScale = 1;

/** The desk for the overview 总览: numbers of a congress and of all that stand under it; no case, nobody's name. */
@Injectable()
export class OverviewDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly clock: Now,
  ) {}

  /** As things stand at this moment. @throws Problem notFound, forbidden; invalidInput naming every parameter at fault. */
  async overview({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<OverviewAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    const { congressId } = actor;
    const { rounding } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const filters = readQuery(query, rounding.value);
    const { groupBy, year } = filters;
    const values = [congressId, ...(year === null ? [] : [year])];
    const [row] = await this.database.read<OverviewRow>({ congressId }, overviewQuery(groupBy, year !== null), values);
    if (!row) throw new Error('a statement without from answers one row');
    return this.answer(filters, row);
  }

  private answer(filters: OverviewFiltersAnswer, { name, congresses, groups, differing }: OverviewRow): OverviewAnswer {
    const figures = figuresOf(totalOf(groups), filters);
    return {
      title: `${name}及下级人大总览`,
      filters,
      generatedAt: this.clock.instant().toISOString(),
      congresses,
      figures,
      groups: groupsOf(groups, filters),
      inconsistencies: [...differing.map(inDoubt), ...partsOf(figures)],
    };
  }
}

function inDoubt({ name, year, since }: OverviewRow['differing'][number]): string {
  return `${name} ${String(year)} 年度的汇总与统计事实不一致，${since} 复核时发现，有待查明`;
}

function partsOf(figures: OverviewAnswer['figures']): string[] {
  const named = (name: string) => ({ title: figures[name]?.title ?? name, amount: figures[name]?.numerator ?? 0 });
  const parts = ['satisfied', 'basicallySatisfied', 'dissatisfied'].map(named);
  return [sumFault(parts, named('feedback'))].filter((one) => one !== null);
}

function totalOf(rows: readonly OverviewGroup[]): Tallies {
  return new Map(tallyNames.map((name, place) => [name, rows.reduce((sum, { n }) => sum + (n[place] ?? 0), 0)]));
}

/** The years in their order, the levels from above, congresses by the number of cases. */
function groupsOf(rows: readonly OverviewGroup[], filters: OverviewFiltersAnswer): OverviewGroupAnswer[] {
  const order = Object.keys(levels);
  const sorted = [...rows].sort((one, other) => {
    if (filters.groupBy === 'year') return Number(one.key) - Number(other.key);
    if (filters.groupBy === 'level') return order.indexOf(one.key) - order.indexOf(other.key);
    return (other.n[0] ?? 0) - (one.n[0] ?? 0) || one.label.localeCompare(other.label, 'zh');
  });
  return sorted.map((row) => {
    const label = filters.groupBy === 'level' ? (levels as Readonly<Record<string, string>>)[row.key] : undefined;
    return { key: row.key, label: label ?? row.label, figures: figuresOf(totalOf([row]), filters) };
  });
}

const reads: Readonly<Record<string, (value: string) => boolean>> = {
  year: (value) => /^(19|20|21)\d\d$/.test(value),
  groupBy: (value) => Object.hasOwn(overviewGroupings, value),
  scale: (value) => /^[0-4]$/.test(value),
  rounding: (value) => Object.hasOwn(roundings, value),
};
const wants: Readonly<Record<string, string>> = {
  year: '须为四位数的年度',
  groupBy: `须为下列之一：${Object.keys(overviewGroupings).join('、')}`,
  scale: '须为 0 到 4 之间的整数',
  rounding: `须为下列之一：${Object.keys(roundings).join('、')}`,
};

function readQuery(query: Readonly<Record<string, unknown>>, usual: Rounding): OverviewFiltersAnswer {
  const causes = Object.entries(query).flatMap(([name, value]): Cause[] => {
    const read = Object.hasOwn(reads, name) ? reads[name] : undefined;
    if (!read) return [unknownParameter(name)];
    if (typeof value !== 'string') return [fault(name, '只能出现一次')];
    return read(value) ? [] : [fault(name, wants[name] ?? '不对')];
  });
  if (causes.length > 0) throw new Problem('invalidInput', { causes });
  const { year, groupBy = 'child', scale, rounding = usual } = query as Readonly<Record<string, string | undefined>>;
  return {
    year: year === undefined ? null : Number(year),
    groupBy: groupBy as OverviewGrouping,
    scale: Number(scale ?? usualScale),
    rounding: rounding as Rounding,
  };
}
