import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { LocalDate } from '../../../deadlines/local-date.js';
import { lastMonthOf, quarterOf } from '../../../deadlines/working-days.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { onceAPeriod } from '../cycles/months.js';
import { findings } from './findings-sql.js';
import { quarterInWords } from './list-messages.js';
import { linesOf, listReasons, type Finding, type FoundLine, type ListReason } from './list-reasons.js';

const due = onceAPeriod({
  last: 'select max(quarter) from supervision_list where congress_id = $1',
  ...{ day: 'supervisionListDay', every: 3, monthOf: lastMonthOf },
});
const claiming = statement(`
  insert into supervision_list (congress_id, quarter, due_on, made_on, created_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing returning quarter`);
const adding = statement(`
  insert into supervision_line (congress_id, id, quarter, suggestion_id, assignment_id, reasons, added_on)
  select $1, g.id, $2, g."suggestionId", g."assignmentId", g.reasons, $3
  from jsonb_to_recordset($4::jsonb) as g (id uuid, "suggestionId" uuid, "assignmentId" uuid, reasons jsonb)`);

/** 一季一督办: makes the supervision list of each quarter. */
@Injectable()
export class SupervisionLists {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how many lists were made. A list is claimed by its row, so that several processes make it once. */
  async run(): Promise<number> {
    return this.mornings.inEach((morning) => this.makeDue(morning));
  }

  private async makeDue(morning: Morning): Promise<number> {
    const { congressId } = morning.place;
    let made = 0;
    for (const { month, dueOn } of await due(this.database, morning)) {
      const claimed = await this.database.transaction({ congressId }, (tx) => make(tx, morning, month, dueOn));
      made += claimed ? 1 : 0;
    }
    return made;
  }
}

async function make(tx: Tx, morning: Morning, month: string, dueOn: LocalDate): Promise<boolean> {
  const { place, today, now } = morning;
  const quarter = quarterOf(month);
  const claimed = await tx.sql(claiming, [place.congressId, quarter, dueOn, today, now]);
  if (claimed.length === 0) return false;
  const lines = linesOf(await tx.sql<Finding>(findings, [place.congressId, today]));
  const rows = JSON.stringify(lines.map((line) => ({ id: v7(), ...line })));
  await tx.sql(adding, [place.congressId, quarter, today, rows]);
  if (lines.length > 0) await tell(tx, morning, quarter, lines);
  return true;
}

/** Tells the deputy-affairs office and the leaders, to whom letters that were not answered are escalated so. */
async function tell(tx: Tx, { place, now }: Morning, quarter: string, lines: readonly FoundLine[]): Promise<void> {
  const people = await peopleOf(tx, place.congressId, ['role:deputyAffairs', 'role:leader']);
  const many = (reason: ListReason) => lines.filter((line) => line.reasons.some((one) => one.reason === reason)).length;
  const counted = (Object.keys(listReasons) as ListReason[]).filter((reason) => many(reason) > 0);
  const counts = counted.map((reason) => `${listReasons[reason]} ${String(many(reason))} 项`).join('，');
  const unanswered = many('unansweredLetter');
  const raised = unanswered === 0 ? '' : `其中 ${String(unanswered)} 项督办函逾期未回复，提请常委会领导督办。`;
  const body = `共 ${String(lines.length)} 项：${counts}。${raised}`;
  const subject = `${quarterInWords(quarter)}督办清单已生成`;
  const href = `/api/c/${place.slug}/supervision-lists/${quarter}`;
  const said = { kind: 'supervisionList', subject, body, href, dedupeKey: `supervisionList:${quarter}` };
  const about = { congressId: place.congressId, urgent: false, createdAt: now, suggestionId: null };
  const accounts = [...new Set(people.map((one) => one.accountId))];
  await post(
    tx,
    accounts.map((accountId) => ({ ...about, ...said, accountId })),
  );
}
