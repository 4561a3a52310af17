import { Injectable } from '@nestjs/common';
import { holds, type Role } from '../../../congress/actor.js';
import { Actors, requireRole } from '../../../congress/actors.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { localDate } from '../../../deadlines/local-date.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { cut, readPage, type Page } from '../../../platform/http/page.js';
import { LocalDays, type LocalDay } from '../cycles/local-days.js';
import { officesOf, seenSql, sightOf } from '../cycles/sight.js';
import { handOverQuery, handOverOf, type WaitingRow } from './hand-over-proposal.js';
import {
  trackingStatuses,
  type TrackingLineAnswer,
  type TrackingRoundAnswer,
  type TrackingSheetAnswer,
  type TrackingStatus,
} from './tracking-answers.js';
import { linesSql } from './tracking-sql.js';

const readers = [
  ...(['deputyAffairs', 'leader', 'auditor', 'committee', 'governmentOffice', 'governmentLeader'] as const),
  ...(['officeLiaison', 'officeHead'] as const),
] satisfies Role[];

/** The visibility of a line `l`: who sees its case, and of what concerns offices each office its own. */
const visible = `(${seenSql('l')} or exists (select 1 from suggestion_reader x where x.congress_id = l.congress_id
  and x.suggestion_id = l.suggestion_id and x.party = any ($4::text[]) and x.party = 'office:' || l.office_id))`;
const many = (status: TrackingStatus) => `count(*) filter (where t.status = '${status}')::int as ${status}`;
const counted = `
  select r.period, r.due_on::text as "dueOn", r.opened_on::text as "openedOn", r.remind_on::text as "remindOn",
    r.closes_on::text as "closesOn", r.closes_on >= $5::date as open, count(t.assignment_id)::int as owed,
    ${(Object.keys(trackingStatuses) as TrackingStatus[]).map(many).join(', ')},
    count(t.needs_help)::int as "needsHelp"
  from tracking_round r left join (${linesSql(visible)}) t on t.period = r.period
  where r.congress_id = $1`;
const listing = (after: string) =>
  statement(`${counted}${after} group by r.congress_id, r.period order by r.period desc limit $6`);
const [listingFirst, listingNext] = [listing(''), listing(' and r.period < $7')];
const finding = statement(`${counted} and r.period = $6 group by r.congress_id, r.period`);
const reading = (after: string) =>
  statement(`
  select t.assignment_id as "assignmentId", t.suggestion_id as "suggestionId", t.number, t.title,
    t.office_id as "officeId", t.office, t.role, t.status, t.reported_on::text as "reportedOn", t.percent, t.done,
    t.next, t.difficulties, t.needs_help as "needsHelp"
  from (${linesSql(`${visible} and l.period = $5`)}) t ${after}
  order by t.office, t.number, t.assignment_id limit $6`);
const [readingFirst, readingNext] = [
  reading(''),
  reading('where (t.office, t.number, t.assignment_id) > ($7, $8::int, $9::uuid)'),
];

type RoundRow = Omit<TrackingRoundAnswer, 'rate' | 'provisional'> & Record<string, unknown>;
interface LineRow extends Record<string, unknown>, Omit<TrackingLineAnswer, 'suggestion' | 'office' | 'statusLabel'> {
  readonly suggestionId: string;
  readonly number: number | null;
  readonly title: string;
  readonly officeId: string;
  readonly office: string;
}

/** The monthly sheets 月度跟踪表, as far as the reader sees the cases; offices see their own lines alone. */
@Injectable()
export class TrackingDesk {
  constructor(
    private readonly actors: Actors,
    private readonly days: LocalDays,
    private readonly database: Database,
  ) {}

  /** A page of rounds, the latest first. @throws Problem forbidden for deputies, delegations and administrators. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<TrackingRoundAnswer>> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    const wanted = readPage(query, 'trackingRounds', 1, { active: false });
    const day = await this.days.of(actor);
    const values = [...sightOf(actor), officesOf(actor), day.today, wanted.limit + 1, ...(wanted.after ?? [])];
    const { congressId } = actor;
    const rows = await this.database.read<RoundRow>({ congressId }, wanted.after ? listingNext : listingFirst, values);
    return cut(rows.map(roundOn(day)), wanted, 'trackingRounds', (one) => [one.period]);
  }

  /** One round with a page of its lines. @throws Problem notFound where there is none of that month; forbidden. */
  async sheet({ caller, slug }: Asker, period: string, query: AskedPage): Promise<TrackingSheetAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new Problem('notFound');
    const wanted = readPage(query, 'trackingLines', 3, { active: false });
    const day = await this.days.of(actor);
    const sight = [...sightOf(actor), officesOf(actor)] as const;
    return this.database.transaction({ congressId: actor.congressId }, async (tx) => {
      const [round] = await tx.sql<RoundRow>(finding, [...sight, day.today, period]);
      if (!round) throw new Problem('notFound');
      const values = [...sight, period, wanted.limit + 1, ...(wanted.after ?? [])];
      const rows = await tx.sql<LineRow>(wanted.after ? readingNext : readingFirst, values);
      const { items: lines, nextCursor } = cut(rows.map(lineOf), wanted, 'trackingLines', keyOf);
      const assigns = !wanted.after && holds(actor, 'deputyAffairs', 'governmentOffice');
      const waiting = assigns ? await tx.sql<WaitingRow>(handOverQuery, [...sight.slice(0, 3), period]) : [];
      const handOver = assigns ? handOverOf(waiting) : null;
      return { ...roundOn(day)(round), lines, nextCursor, handOver };
    });
  }
}

type AskedPage = Readonly<Record<string, unknown>>;

/** A round as it is answered on a day. */
const roundOn = (day: LocalDay) => (row: RoundRow) => roundOf(row, day);

function roundOf(row: RoundRow, { calendar }: LocalDay): TrackingRoundAnswer {
  const provisional = row.open && !calendar.isKnown(localDate(row.closesOn));
  const [numerator, denominator] = [row.reported + row.late, row.owed - row.excused];
  const percent = denominator === 0 ? null : (Math.round((numerator * 10_000) / denominator) / 100).toFixed(2);
  return { ...row, provisional, rate: { percent, numerator, denominator, denominatorName: '应报件数' } };
}

function keyOf({ office, suggestion, assignmentId }: TrackingLineAnswer): readonly string[] {
  return [office.name, String(suggestion.number), assignmentId];
}

function lineOf({ suggestionId, number, title, officeId, office, ...line }: LineRow): TrackingLineAnswer {
  const names = { suggestion: { id: suggestionId, number, title }, office: { id: officeId, name: office } };
  return { ...line, ...names, statusLabel: trackingStatuses[line.status] };
}
