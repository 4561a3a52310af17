import { v7 } from 'uuid';
import { digest } from '../../../congress/record/digest.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { isUuid } from '../../../platform/http/text.js';
import { listable } from './findings-sql.js';
import { invalid, lockOpen, recordEdit, refused, type Edit } from './list-edit.js';
import type { AddLineBody, ResultBody, StrikeLineBody } from './list-forms.js';
import { tellOfLine } from './list-meeting.js';
import type { GivenReason } from './list-reasons.js';

const targets = statement(`
  select a.id, a.state in ('reassigned', 'ended') as gone
  from suggestion s left join assignment a on a.congress_id = s.congress_id and a.suggestion_id = s.id and a.id = $3
  where s.congress_id = $1 and s.id = $2 and ${listable}`);
const adding = statement(`
  insert into supervision_line (congress_id, id, quarter, suggestion_id, assignment_id, reasons, added_on, added_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (congress_id, quarter, suggestion_id, assignment_id) where struck_on is null do nothing returning id`);
const finding = statement(`
  select struck_on is not null as struck, letter_id is not null as lettered
  from supervision_line where congress_id = $1 and quarter = $2 and id = $3`);
const striking = statement(`
  update supervision_line set struck_on = $4, struck_by = $5, struck_reason = $6
  where congress_id = $1 and quarter = $2 and id = $3`);
const ending = statement(`
  update supervision_list set result = $3, result_on = $4 where congress_id = $1 and quarter = $2`);

/** Puts a case on the list, for one of its offices or by itself. What was struck out may be put on again. */
export async function addLine(tx: Tx, edit: Edit, { suggestionId, assignmentId, reason }: AddLineBody): Promise<void> {
  const list = await lockOpen(tx, edit);
  const { congressId, quarter, accountId, today } = edit;
  const [found] = await tx.sql<{ id: string | null; gone: boolean | null }>(targets, [
    congressId,
    suggestionId,
    assignmentId ?? null,
  ]);
  if (!found) throw invalid('suggestionId', '没有这件立案后还在办理的建议（suggestionId）');
  if (assignmentId && found.id === null) throw invalid('assignmentId', '这件建议没有这项办理任务（assignmentId）');
  if (found.gone) throw invalid('assignmentId', '这项办理任务已经改办或者结束（assignmentId）');
  const reasons: GivenReason[] = [{ reason: 'byStaff', detail: reason.trim() }];
  const id = v7();
  const target = [suggestionId, assignmentId ?? null];
  const line = [congressId, id, quarter, ...target, JSON.stringify(reasons), today, accountId];
  if ((await tx.sql(adding, line)).length === 0) throw refused('alreadyListed', '清单上已经有这一项');
  recordEdit(tx, edit, 'listLineAdded', { suggestionId, id });
  await tellOfLine(tx, edit, list, id, true);
}

/** Strikes a line out, with the reason; it stays on record. @throws Problem notFound, refused. */
export async function strikeLine(tx: Tx, edit: Edit, id: string, { reason }: StrikeLineBody): Promise<void> {
  const list = await lockOpen(tx, edit);
  const { congressId, quarter, accountId, today } = edit;
  if (!isUuid(id)) throw new Problem('notFound');
  const [line] = await tx.sql<{ struck: boolean; lettered: boolean }>(finding, [congressId, quarter, id]);
  if (!line) throw new Problem('notFound');
  if (line.struck) throw refused('alreadyStruck', '这一项已经划去');
  if (line.lettered) throw refused('alreadyLettered', '已经据这一项发出督办函，不能划去');
  await tx.sql(striking, [congressId, quarter, id, today, accountId, reason.trim()]);
  recordEdit(tx, edit, 'listLineStruck', { id });
  await tellOfLine(tx, edit, list, id, false);
}

/** Records what came of the meeting; then the list is closed. @throws Problem refused before the meeting. */
export async function recordResult(tx: Tx, edit: Edit, { result }: ResultBody): Promise<void> {
  const { meetingOn } = await lockOpen(tx, edit);
  const { congressId, quarter, today } = edit;
  if (meetingOn === null) throw refused('noMeeting', '还没有确定督办会议，请代表工委先确定会议的日期和地点');
  if (meetingOn > today) throw refused('meetingAhead', `督办会议定于 ${meetingOn}，会后再登记结果`);
  await tx.sql(ending, [congressId, quarter, result.trim(), today]);
  recordEdit(tx, edit, 'listResult', { contentHash: digest(result.trim()) });
}
