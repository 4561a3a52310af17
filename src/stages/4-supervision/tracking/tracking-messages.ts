import type { NewMessage } from '../../../notices/messages.js';
import type { Addressed } from '../../../notices/people.js';

/** A case of which an office owes a report. */
export interface OwedCase {
  readonly officeId: string;
  readonly number: number | null;
  readonly title: string;
}

/** What a round's messages have in common. */
export interface RoundTold {
  readonly congressId: string;
  readonly slug: string;
  /** `YYYY-MM` */
  readonly period: string;
  readonly closesOn: string;
  /** whether that day lies where the calendar is not known yet 暂定 */
  readonly provisional: boolean;
  readonly createdAt: Date;
}

const requests = { first: '请报送', second: '请尽快报送', moved: '截止日期更改，请报送' } as const;
/** For the first time, again, or because the day on which the round closes has moved. */
export type Asking = keyof typeof requests;

/** Asks the people of the offices for their reports 跟踪通知: each person once, with all the cases of his offices. Pure. */
export function requestsOf(
  round: RoundTold,
  which: Asking,
  owed: readonly OwedCase[],
  people: readonly Addressed[],
): NewMessage[] {
  const offices = new Map<string, string[]>();
  for (const { accountId, party } of people) offices.set(accountId, [...(offices.get(accountId) ?? []), party]);
  return [...offices].flatMap(([accountId, parties]) => {
    const own = owed.filter(({ officeId }) => parties.includes(`office:${officeId}`));
    if (own.length === 0) return [];
    const still = which === 'second' ? '尚未报送的' : '';
    const cases = `${still} ${String(own.length)} 件建议`;
    return {
      ...about(round, which === 'first' ? '' : which === 'second' ? ':second' : `:moved:${round.closesOn}`),
      accountId,
      subject: `${requests[which]}${inWords(round.period)}办理进展：${String(own.length)} 件，${untilInWords(round)}`,
      body: `一月一跟踪：请于${untilInWords(round)}报送${cases}的办理进展：\n${own.map(lineOf).join('\n')}`,
    };
  });
}

/** Tells the deputy-affairs office how a round stands, at its opening or its close. Pure. */
export function staffTold(
  round: RoundTold,
  when: 'opened' | 'closed',
  body: string,
  accountIds: readonly string[],
): NewMessage[] {
  const subject = `${inWords(round.period)}办理进展跟踪${when === 'opened' ? '已开始' : '已结束'}`;
  return [...new Set(accountIds)].map((accountId) => ({ ...about(round, `:${when}`), accountId, subject, body }));
}

function about({ congressId, slug, period, createdAt }: RoundTold, what: string) {
  const href = `/api/c/${slug}/tracking-rounds/${period}`;
  const dedupeKey = `tracking:${period}${what}`;
  return { congressId, kind: 'tracking', href, urgent: false, dedupeKey, createdAt, suggestionId: null };
}

/** What the deputy-affairs office is told of a round that opens; null where it is about nothing, and nobody is told. Pure. */
export function openedInWords(round: RoundTold, owed: number, waiting: number): string | null {
  const reports = owed === 0 ? '' : `应报进展 ${String(owed)} 件，各单位应于${untilInWords(round)}报送。`;
  const handOver = waiting === 0 ? '' : `闭会期间待交办的建议 ${String(waiting)} 件，同时列出逐月交办清单。`;
  return reports + handOver || null;
}

function untilInWords({ closesOn, provisional }: RoundTold): string {
  return `${closesOn}前（含当日${provisional ? '，暂定' : ''}）`;
}

/** A month as people write it: 2026年3月. */
export function inWords(period: string): string {
  return `${period.slice(0, 4)}年${String(Number(period.slice(5)))}月`;
}

function lineOf({ number, title }: OwedCase): string {
  return `第 ${String(number)} 号《${title}》`;
}
