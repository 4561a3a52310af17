import type { Client } from 'pg';

/** How much there is, and the day around which it is due: a third of it is overdue, the rest due within forty days. */
export interface ReminderGround {
  readonly clocks: number;
  readonly congresses: number;
  readonly around: string;
}

const offices = 5;
const id = (kind: string, n: string) => `('01900000-0000-7000-${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const congress = (n: string) => id('b000', n);

/**
 * Rows as the engine would write them, without the papers that the sweep does not read: congresses of five offices, each
 * with liaison and head, and an account each for 代表工委 and 政府督查.
 */
export async function fillReminders(client: Client, { clocks, congresses, around }: ReminderGround): Promise<void> {
  const many = String(congresses);
  const office = `n % ${many} * ${String(offices)} + n / ${many} % ${String(offices)}`;
  await client.query('set session_replication_role = replica');
  for (const sql of [
    `insert into congress (id, slug, name, level, profile_key, profile_version, active, created_at, calendar_edition)
     select ${congress('n')}, 'bench' || n, '人大' || n, 'district', 'national', 1, true, '2026-01-01', 0
     from generate_series(0, ${many} - 1) n`,
    `insert into office (congress_id, id, code, name, system, active)
     select ${congress(`n / ${String(offices)}`)}, ${id('c000', 'n')}, 'o' || n, '单位' || n, 'government', true
     from generate_series(0, ${many} * ${String(offices)} - 1) n`,
    `insert into account
       (id, username, password_hash, must_change_password, display_name, active, install_admin, grants_version, created_at)
     select ${id('d000', 'n')}, 'u' || n, '', false, '人员', true, false, 1, '2026-01-01'
     from generate_series(0, ${many} * ${String(2 * offices + 2)} - 1) n`,
    `insert into account_grant (id, account_id, congress_id, role, office_id, category_ids, granted_at)
     select ${id('d001', 'n')}, ${id('d000', 'n')}, ${congress(`n / ${String(2 * offices)}`)},
       case when n % 2 = 0 then 'officeLiaison' else 'officeHead' end, ${id('c000', 'n / 2')}, '{}', '2026-01-01'
     from generate_series(0, ${many} * ${String(2 * offices)} - 1) n`,
    `insert into account_grant (id, account_id, congress_id, role, category_ids, granted_at)
     select ${id('d002', 'n')}, ${id('d000', `${many} * ${String(2 * offices)} + n`)}, ${congress('n / 2')},
       case when n % 2 = 0 then 'deputyAffairs' else 'governmentOffice' end, '{}', '2026-01-01'
     from generate_series(0, ${many} * 2 - 1) n`,
    `insert into suggestion (congress_id, id, version, state, title, cause, proposals, text_version, kind, resident_request,
       submitter_kind, deputy_id, delegation_id, difficult, created_at, updated_at, event_seq, event_hash,
       paper_groups, number)
     select ${congress(`n % ${many}`)}, ${id('9000', 'n')}, 1, 'handling', '关于第' || n || '件事的建议', '案由', '{}', 1,
       'suggestion', false, 'deputy', ${id('9000', 'n')}, ${id('9000', 'n')}, false, '2026-01-01', '2026-01-01', 1, '', '{}',
       n + 1
     from generate_series(0, ${String(clocks)} - 1) n`,
    `insert into assignment (congress_id, id, suggestion_id, office_id, role, round, state, handed_over_on)
     select ${congress(`n % ${many}`)}, ${id('a000', 'n')}, ${id('9000', 'n')}, ${id('c000', office)}, 'lead', 1, 'drafting',
       '2026-03-01'
     from generate_series(0, ${String(clocks)} - 1) n`,
    `insert into suggestion_reader (congress_id, party, suggestion_id)
     select ${congress(`n % ${many}`)}, party, ${id('9000', 'n')}
     from generate_series(0, ${String(clocks)} - 1) n cross join lateral unnest(array['staff', 'government',
       'office:' || ${id('c000', office)}, 'deputy:' || ${id('9000', 'n')}]) party`,
    `insert into clock (congress_id, id, suggestion_id, kind, assignment_id, anchor_on, due_on, state, provisional,
       calendar_version, source, explanation)
     select ${congress(`n % ${many}`)}, ${id('8000', 'n')}, ${id('9000', 'n')}, 'reply', ${id('a000', 'n')}, '2026-03-01',
       date '${around}' + n / ${many} % 60 - 20, 'open', false, '', '代表法第五十一条', ''
     from generate_series(0, ${String(clocks)} - 1) n`,
  ]) {
    await client.query(sql);
  }
}
