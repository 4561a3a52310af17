import { addMonths, localDate } from '../../../deadlines/local-date.js';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { inOrder } from '../../../platform/database/in-order.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { invalid, lockOpen, recordEdit, refused, type Edit, type Locked } from './list-edit.js';
import type { CallOffBody, MeetingBody } from './list-forms.js';
import { lineMessages, meetingMessages, type Meeting, type MeetingNews, type StandingLine } from './list-messages.js';

/** How many months ahead a meeting may be fixed: what is later belongs to another quarter's list. */
const mostMonths = 6;

const fixing = statement(`
  update supervision_list set meeting_on = $3, meeting_place = $4, meeting_edition = meeting_edition + 1
  where congress_id = $1 and quarter = $2`);
const standing = statement(`
  select a.office_id as "officeId", s.number, s.title
  from supervision_line t join suggestion s on s.congress_id = t.congress_id and s.id = t.suggestion_id
    left join assignment a on a.congress_id = t.congress_id and a.id = t.assignment_id
      and a.state not in ('reassigned', 'ended')
  where t.congress_id = $1 and t.quarter = $2 and t.struck_on is null order by s.number, t.id`);
const leading = statement(`
  select distinct k.supervising_leader ->> 'accountId' as "accountId"
  from supervision_line t join key_designation k on k.congress_id = t.congress_id and k.suggestion_id = t.suggestion_id
  where t.congress_id = $1 and t.quarter = $2 and t.struck_on is null and k.supervising_leader ? 'accountId'`);
const ofLine = statement(`
  select t.id, t.suggestion_id as "suggestionId", a.office_id as "officeId", s.number, s.title
  from supervision_line t join suggestion s on s.congress_id = t.congress_id and s.id = t.suggestion_id
    join assignment a on a.congress_id = t.congress_id and a.id = t.assignment_id
  where t.congress_id = $1 and t.id = $2`);

/**
 * Fixes the meeting 督办会议, or changes it, and tells whoever must come. The same date and place again change nothing.
 * @throws Problem invalidInput for a day that is past, or more than six months ahead.
 */
export async function fixMeeting(tx: Tx, edit: Edit, { heldOn, place: typed }: MeetingBody): Promise<void> {
  const list = await lockOpen(tx, edit);
  const latest = addMonths(localDate(edit.today), mostMonths);
  if (heldOn < edit.today) throw invalid('heldOn', '「会议日期」不能早于今天（heldOn）');
  if (heldOn > latest) throw invalid('heldOn', `「会议日期」须在六个月以内，最迟 ${latest}（heldOn）`);
  const meeting = { heldOn, place: typed.trim() };
  const before = meetingOf(list);
  if (before?.heldOn === heldOn && before.place === meeting.place) return;
  await tx.sql(fixing, [edit.congressId, edit.quarter, heldOn, meeting.place]);
  recordEdit(tx, edit, 'meetingSet', { day: heldOn, from: before?.heldOn ?? null });
  await tell(tx, edit, list, before ? { what: 'changed', meeting, before } : { what: 'fixed', meeting });
}

/** Calls the meeting off 取消会议, and tells whoever was to come. @throws Problem refused where there is none. */
export async function callOff(tx: Tx, edit: Edit, { reason }: CallOffBody): Promise<void> {
  const list = await lockOpen(tx, edit);
  const before = meetingOf(list);
  if (!before) throw refused('noMeeting', '还没有确定督办会议，没有可以取消的');
  await tx.sql(fixing, [edit.congressId, edit.quarter, null, null]);
  recordEdit(tx, edit, 'meetingCancelled', { from: before.heldOn });
  await tell(tx, edit, list, { what: 'calledOff', before, reason: reason.trim() });
}

/** Tells the office of a line that was added or struck out while the meeting is ahead. */
export async function tellOfLine(tx: Tx, edit: Edit, list: Locked, id: string, added: boolean): Promise<void> {
  const meeting = meetingOf(list);
  if (!meeting || meeting.heldOn < edit.today) return;
  const { congressId } = edit;
  const [line] = await tx.sql<Line>(ofLine, [congressId, id]);
  if (!line) return;
  const people = await peopleOf(tx, congressId, [`office:${line.officeId}`]);
  await post(
    tx,
    lineMessages({ ...edit, edition: list.edition, createdAt: edit.at }, meeting, line, { added, people }),
  );
}

interface Line extends Record<string, unknown>, StandingLine {
  readonly id: string;
  readonly suggestionId: string;
  readonly officeId: string;
}

async function tell(tx: Tx, edit: Edit, { edition }: Locked, news: MeetingNews): Promise<void> {
  const { congressId, quarter } = edit;
  const [lines, leaders] = await inOrder([
    tx.sql<StandingLine & Record<string, unknown>>(standing, [congressId, quarter]),
    tx.sql<{ accountId: string }>(leading, [congressId, quarter]),
  ]);
  const offices = lines.flatMap(({ officeId }) => (officeId === null ? [] : [`office:${officeId}`]));
  const parties = ['role:deputyAffairs', ...offices, ...leaders.map(({ accountId }) => `account:${accountId}`)];
  const people = await peopleOf(tx, congressId, parties);
  await post(tx, meetingMessages({ ...edit, edition: edition + 1, createdAt: edit.at }, news, lines, people));
}

function meetingOf({ meetingOn, meetingPlace }: Locked): Meeting | null {
  return meetingOn === null ? null : { heldOn: meetingOn, place: meetingPlace ?? '' };
}
