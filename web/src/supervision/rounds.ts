import { answered, api, everyLineOf } from '../api/client';
import type { TrackingSheet } from '../api/types';

/** A share of those who owed 报送率, with what it is of: `83.33%（5 / 6 件）`. */
export function rateInWords({ percent, numerator, denominator }: TrackingSheet['rate']): string {
  const of = `${String(numerator)} / ${String(denominator)} 件`;
  return percent === null ? '没有应报的' : `${percent}%（${of}）`;
}

/** The sheet of a month 月度跟踪表 with every line of it. @throws Problem */
export function wholeSheet(congress: string, period: string): Promise<TrackingSheet> {
  const path = { congress, period };
  return everyLineOf((query) =>
    answered(api.GET('/api/c/{congress}/tracking-rounds/{period}', { params: { path, query } })),
  );
}

/** How long something has waited, in the largest whole unit: `3 天`、`5 小时`、`2 分钟`. */
export function ageInWords(seconds: number): string {
  if (seconds >= 86_400) return ` ${String(Math.floor(seconds / 86_400))} 天`;
  if (seconds >= 3_600) return ` ${String(Math.floor(seconds / 3_600))} 小时`;
  return ` ${String(Math.max(1, Math.floor(seconds / 60)))} 分钟`;
}
