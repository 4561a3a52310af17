import type { Profile } from '../congress/profile/profile.js';
import { differences, type ReportSession } from './comparison.js';
import type { Report } from './figure.js';
import { hrefsTo } from './href.js';
import { inconsistenciesOf } from './inconsistencies.js';
import type { FigureAnswer, ReportAnswer } from './report-answers.js';
import { groupFigures, wholeFigures, type Counted, type FigureValues, type GroupValues } from './report-figures.js';
import type { ReportQuery } from './report-query.js';

/** What was counted for a report. */
export interface Made {
  readonly session: ReportSession | null;
  readonly counted: Counted;
  /** the session before, where the report compares 同比 */
  readonly before: { readonly session: ReportSession; readonly counted: Counted } | null;
  /** since when the facts are whole, where that is after the day of the report */
  readonly since: string | null;
  /** offices whose 所属系统 was changed and whose cases have not followed yet */
  readonly changing: readonly string[];
}

/** Which report, for whom. */
interface Asked {
  readonly name: string;
  readonly report: Report;
  readonly query: ReportQuery;
  readonly profile: Profile;
  readonly now: Date;
  readonly slug: string;
}

/** A report as it is answered. */
export function answerOf(asked: Asked, made: Made): ReportAnswer {
  const { name, report, query, profile, now } = asked;
  const { session, counted } = made;
  const { from, to, asOf, by, scale, rounding } = query;
  const precision = { scale, rounding, profile };
  const figures = wholeFigures(report, counted, precision);
  const groups = by === null ? [] : groupFigures(report, by, counted, precision);
  const parts = report.compares
    ? comparedParts(asked, made, figures)
    : {
        figures: opening(asked, figures),
        groups: groups.map((one) => ({ ...one, figures: opening(asked, one.figures, { group: one }) })),
      };
  return {
    ...{ name, title: report.title, generatedAt: now.toISOString() },
    filters: { session, from, to, asOf, groupBy: by, scale, rounding },
    ...parts,
    inconsistencies: [...unfinished(made, asOf), ...inconsistenciesOf(report, figures, groups)],
  };
}

/** What of the facts themselves is not whole, in words. */
function unfinished({ since, changing }: Made, asOf: string): string[] {
  const systems = `单位所属系统已修改，统计正在随之更新，按系统的数字暂不准确：${changing.join('、')}`;
  return [
    ...(since === null ? [] : [`统计数据自 ${since} 起记录，截至 ${asOf} 的数字不全`]),
    ...(changing.length === 0 ? [] : [systems]),
  ];
}

/** The two sessions as groups, and above them the differences; none of these where there was no session before. */
function comparedParts(asked: Asked, { session, before }: Made, now: FigureValues) {
  const earlier = before ? wholeFigures(asked.report, before.counted, asked.query) : {};
  const group = ({ id, name }: ReportSession, values: FigureValues) => {
    return { key: id, label: name, figures: opening(asked, values, { session: id }) };
  };
  return {
    figures: opening(asked, differences(now, earlier), { session: session?.id ?? null }),
    groups: [...(session ? [group(session, now)] : []), ...(before ? [group(before.session, earlier)] : [])],
  };
}

interface Part {
  readonly group?: Pick<GroupValues, 'key'>;
  readonly session?: string | null;
}

/** Figures with the lists that they open. */
function opening({ name, query, slug }: Asked, values: FigureValues, part: Part = {}): Record<string, FigureAnswer> {
  const group = part.group && query.by !== null ? { by: query.by, key: part.group.key } : null;
  const own = part.session === undefined ? query : { ...query, session: part.session };
  const hrefTo = hrefsTo(slug, { report: name, group, query: own });
  const entries = Object.entries(values).map(
    ([figure, value]) => [figure, { ...value, href: hrefTo(figure) }] as const,
  );
  return Object.fromEntries(entries);
}
