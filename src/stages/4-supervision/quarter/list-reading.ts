import { letterStates, type LetterState } from '../../../case-file/states.js';
import { localDate } from '../../../deadlines/local-date.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { cut, readPage, type PageQuery } from '../../../platform/http/page.js';
import type { LocalDay } from '../cycles/local-days.js';
import { seenSql, type Sight } from '../cycles/sight.js';
import type { SupervisionLineAnswer, SupervisionListAnswer, SupervisionListSheetAnswer } from './list-answers.js';
import { listReasons, type GivenReason } from './list-reasons.js';

const counted = `
  select m.quarter, m.due_on::text as "dueOn", m.made_on::text as "madeOn", m.meeting_on::text as "meetingOn",
    m.meeting_place as "meetingPlace", m.result, m.result_on::text as "resultOn",
    count(t.id) filter (where t.struck_on is null)::int as count, count(t.struck_on)::int as struck,
    count(t.letter_id)::int as lettered, count(l.answered_on)::int as answered
  from supervision_list m
    left join supervision_line t on t.congress_id = m.congress_id and t.quarter = m.quarter and ${seenSql('t')}
    left join supervision_letter l on l.congress_id = t.congress_id and l.id = t.letter_id
  where m.congress_id = $1`;
const listing = (after: string) =>
  statement(`${counted}${after} group by m.congress_id, m.quarter order by m.quarter desc limit $4`);

/** A page of lists, the latest first: after the sight how many are asked for, and the quarter of the last one before. */
export const [listingFirst, listingNext] = [listing(''), listing(' and m.quarter < $5')];
const finding = statement(`${counted} and m.quarter = $4 group by m.congress_id, m.quarter`);
const reading = (after: string) =>
  statement(`
  select t.id, t.suggestion_id as "suggestionId", s.number, s.title, t.assignment_id as "assignmentId",
    o.id as "officeId", o.name as office, t.reasons, t.added_on::text as "addedOn",
    t.added_by is not null as "byStaff", t.struck_on::text as "struckOn", t.struck_reason as "struckReason",
    l.id as "letterId", l.state as "letterState", l.due_on::text as "letterDueOn",
    l.answered_on::text as "letterAnsweredOn"
  from supervision_line t
    join suggestion s on s.congress_id = t.congress_id and s.id = t.suggestion_id
    left join assignment a on a.congress_id = t.congress_id and a.id = t.assignment_id
    left join office o on o.congress_id = a.congress_id and o.id = a.office_id
    left join supervision_letter l on l.congress_id = t.congress_id and l.id = t.letter_id
  where t.congress_id = $1 and t.quarter = $4 and ${seenSql('t')} ${after}
  order by s.number, t.suggestion_id, coalesce(o.name, ''), t.id limit $5`);
const [readingFirst, readingNext] = [
  reading(''),
  reading(`and (s.number, t.suggestion_id, coalesce(o.name, ''), t.id) > ($6::int, $7::uuid, $8, $9::uuid)`),
];

/** A list as the database has it. */
export interface ListRow extends Record<string, unknown>, Omit<SupervisionListAnswer, 'meeting' | 'provisional'> {
  readonly meetingOn: string | null;
  readonly meetingPlace: string | null;
}

interface LineRow extends Record<string, unknown> {
  readonly id: string;
  readonly suggestionId: string;
  readonly number: number | null;
  readonly title: string;
  readonly assignmentId: string | null;
  readonly officeId: string | null;
  readonly office: string | null;
  readonly reasons: readonly GivenReason[];
  readonly addedOn: string;
  readonly byStaff: boolean;
  readonly struckOn: string | null;
  readonly struckReason: string | null;
  readonly letterId: string | null;
  readonly letterState: LetterState | null;
  readonly letterDueOn: string | null;
  readonly letterAnsweredOn: string | null;
}

/** Reads one list with its lines, as far as they are seen. @throws Problem notFound where there is none of that quarter. */
export async function readList(
  tx: Tx,
  sight: Sight,
  { quarter, page, day }: AskedList,
): Promise<SupervisionListSheetAnswer> {
  const [list] = await tx.sql<ListRow>(finding, [...sight, quarter]);
  if (!list) throw new Problem('notFound');
  const values = [...sight, quarter, page.limit + 1, ...(page.after ?? [])];
  const rows = await tx.sql<LineRow>(page.after ? readingNext : readingFirst, values);
  const { items: lines, nextCursor } = cut(rows.map(lineOf), page, 'supervisionLines', keyOf);
  return { ...listOf(list, day), lines, nextCursor };
}

/** Which list is read, which page of its lines, on which day. */
export interface AskedList {
  readonly quarter: string;
  readonly page: PageQuery;
  readonly day: LocalDay;
}

/** The page of a list's lines that is asked for. @throws Problem invalidInput. */
export function linesPage(query: Readonly<Record<string, unknown>>): PageQuery {
  return readPage(query, 'supervisionLines', 4, { active: false });
}

/** A list as it is answered on a day. */
export function listOf({ meetingOn, meetingPlace, ...row }: ListRow, { calendar }: LocalDay): SupervisionListAnswer {
  const meeting = meetingOn === null ? null : { heldOn: meetingOn, place: meetingPlace ?? '' };
  return { ...row, meeting, provisional: !calendar.isKnown(localDate(row.dueOn)) };
}

function lineOf(row: LineRow): SupervisionLineAnswer {
  const { id, suggestionId, number, title, assignmentId, officeId, office, addedOn, byStaff } = row;
  return {
    id,
    suggestion: { id: suggestionId, number, title },
    assignmentId,
    office: officeId === null ? null : { id: officeId, name: office ?? '' },
    reasons: row.reasons.map(({ reason, detail }) => ({ reason, label: listReasons[reason], detail })),
    addedOn,
    byStaff,
    struck: row.struckOn === null ? null : { on: row.struckOn, reason: row.struckReason ?? '' },
    letter: letterOf(row),
  };
}

function keyOf({ suggestion, office, id }: SupervisionLineAnswer): readonly string[] {
  return [String(suggestion.number), suggestion.id, office?.name ?? '', id];
}

function letterOf({ letterId, letterState, letterDueOn, letterAnsweredOn }: LineRow): SupervisionLineAnswer['letter'] {
  if (letterId === null || letterState === null || letterDueOn === null) return null;
  const stateLabel = letterStates[letterState];
  return { id: letterId, state: letterState, stateLabel, dueOn: letterDueOn, answeredOn: letterAnsweredOn };
}
