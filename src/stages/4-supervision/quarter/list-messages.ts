import type { NewMessage } from '../../../notices/messages.js';
import type { Addressed } from '../../../notices/people.js';

/** A meeting 督办会议 as it is told of. */
export interface Meeting {
  readonly heldOn: string;
  readonly place: string;
}

/** What became of the meeting of a list: fixed, changed from what it was before, or called off with the reason. */
export type MeetingNews =
  | { readonly what: 'fixed'; readonly meeting: Meeting }
  | { readonly what: 'changed'; readonly meeting: Meeting; readonly before: Meeting }
  | { readonly what: 'calledOff'; readonly before: Meeting; readonly reason: string };

/** Whose list it is, when it is told of, and as which edition of its meeting. */
export interface ListTold {
  readonly congressId: string;
  readonly slug: string;
  readonly quarter: string;
  readonly edition: number;
  readonly createdAt: Date;
}

/** A line that stands, of a case and, where it concerns one, of an office. */
export interface StandingLine {
  readonly officeId: string | null;
  readonly number: number | null;
  readonly title: string;
}

/** A quarter as people write it: 2026年第一季度. */
export function quarterInWords(quarter: string): string {
  return `${quarter.slice(0, 4)}年第${'一二三四'.charAt(Number(quarter.slice(6)) - 1)}季度`;
}

/**
 * Tells of the meeting whoever must come 会议通知: the people of the offices, each with the cases of his own offices, the
 * deputy-affairs office and the supervising leaders. Each person once an edition. Pure.
 * @param people found for `office:…`, `role:deputyAffairs` and `account:…` of a leader.
 */
export function meetingMessages(
  list: ListTold,
  news: MeetingNews,
  lines: readonly StandingLine[],
  people: readonly Addressed[],
): NewMessage[] {
  const parties = new Map<string, string[]>();
  for (const { accountId, party } of people) parties.set(accountId, [...(parties.get(accountId) ?? []), party]);
  return [...parties].map(([accountId, own]) => {
    const offices = lines.filter(({ officeId }) => officeId !== null && own.includes(`office:${officeId}`));
    const oversees = own.some((party) => !party.startsWith('office:'));
    const all = oversees ? `清单上共 ${String(lines.length)} 项。` : '';
    const cases = offices.map(({ number, title }) => `\n第 ${String(number)} 号《${title}》`).join('');
    const asked = offices.length === 0 ? '' : `议贵单位承办的 ${String(offices.length)} 件建议：${cases}`;
    return {
      ...about(list, oversees, ''),
      accountId,
      subject: `${quarterInWords(list.quarter)}督办会议${headingOf(news)}`,
      body: `${saidOf(news, offices.length > 0)}${all}${news.what === 'calledOff' ? '' : asked}`,
      urgent: own.some((party) => party !== 'role:deputyAffairs'),
    };
  });
}

/** Tells an office that one of its cases came upon the list, or was struck out, after the meeting was fixed. Pure. */
export function lineMessages(
  list: ListTold,
  { heldOn, place }: Meeting,
  line: StandingLine & { readonly id: string; readonly suggestionId: string },
  { added, people }: { readonly added: boolean; readonly people: readonly Addressed[] },
): NewMessage[] {
  const named = `第 ${String(line.number)} 号《${line.title}》`;
  const meeting = `${quarterInWords(list.quarter)}督办会议（${heldOn}，地点：${place}）`;
  const said = added
    ? { subject: `${named}列入督办会议：${heldOn}，${place}`, body: `请贵单位参加${meeting}，会上议${named}。` }
    : { subject: `${named}不再列入督办会议`, body: `${named}已从督办清单划去，${meeting}不再议此件。` };
  const kind = `:${added ? 'added' : 'struck'}:${line.id}`;
  return [...new Set(people.map((one) => one.accountId))].map((accountId) => {
    return { ...about(list, false, kind), ...said, accountId, urgent: added, suggestionId: line.suggestionId };
  });
}

function about({ congressId, slug, quarter, edition, createdAt }: ListTold, reads: boolean, what: string) {
  const href = reads ? `/api/c/${slug}/supervision-lists/${quarter}` : null;
  const dedupeKey = `supervisionMeeting:${quarter}:${String(edition)}${what}`;
  return { congressId, kind: 'supervisionMeeting', href, dedupeKey, createdAt, suggestionId: null };
}

function headingOf(news: MeetingNews): string {
  if (news.what === 'calledOff') return '取消';
  const { heldOn, place } = news.meeting;
  const changed = news.what === 'changed' ? (news.before.heldOn === heldOn ? '更改地点' : '改期') : '';
  return `${changed}：${heldOn}，${place}`;
}

function saidOf(news: MeetingNews, asksOffice: boolean): string {
  if (news.what === 'calledOff') {
    return `原定 ${news.before.heldOn} 召开的督办会议（地点：${news.before.place}）取消。理由：${news.reason.replace(/[。；，]$/u, '')}。`;
  }
  const { heldOn, place } = news.meeting;
  const before = news.what === 'changed' ? `原定 ${news.before.heldOn}（地点：${news.before.place}）的` : '';
  const now = `${before}督办会议${before === '' ? '定于' : '改为'} ${heldOn} 召开，地点：${place}。`;
  return `${now}${asksOffice ? '请贵单位派员参加，' : ''}`;
}
