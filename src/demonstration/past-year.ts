import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Actor } from '../congress/actor.js';
import { ImportRunner } from '../documents/imports/import-runner.js';
import { ImportStore } from '../documents/imports/import-store.js';
import { Depot } from '../platform/files/depot.js';
import { byteOrderMark, csvLine } from '../platform/sheets/csv.js';
import type { Days } from './days.js';
import { pastRows, type PastRow } from './ledger.js';
import { deputyOf } from './people.js';
import { categories, offices } from './roster.js';

/** Of a row of a ledger 往年台账, by the titles that the import knows; what else it may say was not recorded. */
type Cells = Readonly<Record<string, string>>;

const fileName = '往年台账.csv';
const most = 1_048_576;
/** Working days from the hand-over to the reply: the usual, and one that is late. */
const [usualDays, lateDays] = [34, 82];
/** In the first so many working days after the opening it was handed over as a suggestion of the session. */
const inSession = 20;

/** The year before 往年: a ledger of the session before the latest, taken in by the import of ledgers, so that figures have something to stand beside. */
@Injectable()
export class PastYear {
  constructor(
    private readonly depot: Depot,
    private readonly store: ImportStore,
    private readonly runner: ImportRunner,
  ) {}

  /**
   * Takes the ledger in; one that an earlier start took in is left as it is, and one that was cut off is begun again.
   * @throws Error naming what is wrong with it.
   */
  async ensure(actor: Actor, days: Days): Promise<void> {
    const { sha256, bytes } = await this.depot.put(Readable.from([Buffer.from(ledgerOf(days))]), { most });
    const file = { kind: 'ledger', mode: 'commit', sha256, fileName, bytes } as const;
    const { job, before } = await this.runner.begin(actor, file, new Date());
    if (before?.state === 'committed') return;
    await this.runner.start(actor, job);
    const ended = await this.store.find(actor.congressId, job.id);
    if (ended?.state !== 'committed') throw new Error(`the ledger was not taken in: ${JSON.stringify(ended?.faults)}`);
  }
}

/** The ledger as a file: the same bytes on every start that makes the same demonstration. */
function ledgerOf(days: Days): string {
  const rows = pastRows.map((row, index) => cellsOf(row, index, days));
  const titles = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => csvLine(titles.map((title) => row[title] ?? '')));
  return [byteOrderMark, csvLine(titles), ...lines].join('');
}

function cellsOf(
  { title, category, lead, co, deputy, end, isKey, handedOverAfter }: PastRow,
  index: number,
  days: Days,
): Cells {
  const session = days.sessions.at(-2);
  if (!session) throw new Error('the demonstration has a session before the latest');
  const handedOverOn = days.later(session.startsOn, handedOverAfter);
  const [attitude = '', result = ''] = end.rated ?? [];
  return {
    届次: session.name,
    编号: String(index + 1),
    标题: title,
    类别: categories[category],
    领衔代表: deputyOf(`deputy${String(deputy)}`),
    代表团: '',
    交办日期: handedOverOn,
    主办单位: offices[lead][0],
    会办单位: co ? offices[co][0] : '',
    答复日期: days.later(handedOverOn, end.isLate ? lateDays + (index % 9) : usualDays + (index % 20)),
    办理结果: end.outcomeClass,
    态度评价: attitude,
    结果评价: result,
    满意度反馈: end.rated ? '是' : '否',
    重点督办: isKey ? '是' : '否',
    会议期间: handedOverAfter < inSession ? '是' : '否',
  };
}
