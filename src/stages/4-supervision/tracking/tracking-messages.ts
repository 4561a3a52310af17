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
  readonly createdAt: Date;
}

const requests = { first: '请报送', second: '请尽快报送' } as const;

/** Asks the people of the offices for their reports 跟踪通知: each person once, with all the cases of his offices. Pure. */
export function requestsOf(
  round: RoundTold,
  which: keyof typeof requests,
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
      ...about(round, which === 'second' ? ':second' : ''),
      accountId,
      subject: `${requests[which]}${inWords(round.period)}办理进展：${String(own.length)} 件，${round.closesOn} 前`,
      body: `一月一跟踪：请于 ${round.closesOn} 前报送${cases}的办理进展：\n${own.map(lineOf).join('\n')}`,
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

/** A month as people write it: 2026年3月. */
export function inWords(period: string): string {
  return `${period.slice(0, 4)}年${String(Number(period.slice(5)))}月`;
}

function lineOf({ number, title }: OwedCase): string {
  return `第 ${String(number)} 号《${title}》`;
}
