import type { Deed } from '../../../lifecycle/deed.js';
import type { Recording } from '../../../lifecycle/recording.js';
import { statement } from '../../../platform/database/statement.js';
import { CaseTaker } from '../case-taker.js';
import type { ImportFormat, Taking } from '../format.js';
import { undoCases } from '../undo-cases.js';
import { ledgerTable } from './ledger-columns.js';
import { LedgerRows } from './ledger-row.js';

const raise = statement(`
  update session s set last_number = greatest(s.last_number, g.highest)
  from jsonb_to_recordset($2::jsonb) as g (id uuid, highest int) where s.congress_id = $1 and s.id = g.id`);

const sessionsOf = statement(`
  select distinct session_id as id from suggestion where congress_id = $1 and id = any ($2::uuid[]) and session_id is not null`);
/** Last, as registration does. Lock first, look second: one statement that did both would not see the number that it waited for. */
const hold = statement(
  'select id from session where congress_id = $1 and id = any ($2::uuid[]) order by id for update',
);
/** Back to the highest number that is still taken; what was registered after the import keeps its own. */
const lower = statement(`
  update session s set last_number = (
      select coalesce(max(x.number), 0) from suggestion x where x.congress_id = $1 and x.session_id = s.id)
  where s.congress_id = $1 and s.id = any ($2::uuid[])`);
/** What else the cases were taken for, which is no act upon them. */
const usedBy = statement(`
  select '已计入公布的考核「' || a.title || '」' as told from assessment_line l
    join assessment a on a.congress_id = l.congress_id and a.id = l.assessment_id
    where l.congress_id = $1 and l.suggestion_id = any ($2::uuid[]) and a.state <> 'draft'
  union select '已提名参加优秀建议评选「' || w.title || '」' from suggestion_nomination n
    join suggestion_award w on w.congress_id = n.congress_id and w.id = n.award_id
    where n.congress_id = $1 and n.suggestion_id = any ($2::uuid[]) order by 1`);

const columns = {
  ...{
    sessionId: '届次',
    number: '编号',
    title: '标题',
    categoryId: '类别',
    deputyId: '领衔代表',
    deputyName: '领衔代表',
  },
  ...{ delegationId: '代表团', delegationName: '代表团', registeredOn: '交办日期', handedOverOn: '交办日期' },
  ...{
    lines: '主办单位',
    coOfficeIds: '会办单位',
    repliedOn: '答复日期',
    outcomeClass: '办理结果',
    attitude: '态度评价',
  },
  ...{
    result: '结果评价',
    feedback: '满意度反馈',
    keyCase: '重点督办',
    inSession: '会议期间',
    commitments: '承诺事项',
  },
};

/** Ledgers of past years 往年台账: each row becomes a case that is brought to its end. */
export function ledgerFormat(recording: Recording, recordPast: Deed, undoing: Deed): ImportFormat {
  return {
    label: '往年台账',
    role: 'deputyAffairs',
    tables: [ledgerTable],
    taker: (taking) => {
      const rows = new LedgerRows();
      // The sessions' counters are locked last, as registration does.
      const ended = ({ tx, actor }: Taking) => {
        const highest = [...rows.highest].map(([id, number]) => ({ id, highest: number }));
        return tx.sql(raise, [actor.congressId, JSON.stringify(highest)]).then(() => undefined);
      };
      return new CaseTaker({ recording, deed: recordPast, read: rows.read, columns, ended }, taking);
    },
    undo: async (tx, actor, made) => {
      const { congressId } = actor;
      const ids = made.map((one) => one.id);
      const used = await tx.sql<{ told: string }>(usedBy, [congressId, ids]);
      if (used.length > 0) return used.map(({ told }) => `这次导入的建议${told}，不能撤销`);
      const sessions = await tx.sql<{ id: string }>(sessionsOf, [congressId, ids]);
      const reasons = await undoCases(recording, undoing, { tx, actor, made });
      if (reasons.length > 0) return reasons;
      const counters = [congressId, sessions.map((one) => one.id)];
      await tx.sql(hold, counters);
      await tx.sql(lower, counters);
      return [];
    },
  };
}
