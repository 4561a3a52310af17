import { Injectable } from '@nestjs/common';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { onceAYear, type DueYear } from '../cycles/years.js';
import { listed, type ToldCommitment } from './promise-words.js';

const due = onceAYear('select max(year) from commitment_notice where congress_id = $1');
const claiming = statement(`
  insert into commitment_notice (congress_id, year, due_on, told_on, created_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing returning year`);
/** To whom a commitment was given: the lead deputy and those who co-signed, or the delegation that submitted. */
const owed = statement(`
  select p.party, s.number, s.title, o.name as office, k.text, k.due_on::text as "dueOn",
    case when k.state = 'fulfilled' then k.fulfilled_on::text end as "fulfilledOn"
  from commitment k
    join assignment a on a.congress_id = k.congress_id and a.id = k.assignment_id
    join office o on o.congress_id = a.congress_id and o.id = a.office_id
    join suggestion s on s.congress_id = k.congress_id and s.id = k.suggestion_id
    cross join lateral (
      select case when s.submitter_kind = 'delegation' then 'delegation:' || s.delegation_id else 'deputy:' || s.deputy_id end
      union select 'deputy:' || c.deputy_id from cosigner c
        where c.congress_id = s.congress_id and c.suggestion_id = s.id and c.state = 'confirmed') p (party)
  where k.congress_id = $1 and (k.state in ('open', 'reported')
    or (k.state = 'fulfilled' and k.fulfilled_on between $2::date and $3::date))
  order by k.due_on, s.number, k.id`);

interface Owed extends ToldCommitment, Record<string, unknown> {
  readonly party: string;
}

/** 承诺事项年终通报 (重庆 2017 arts 24, 28): tells each deputy once a year what was promised to him, and what was kept. */
@Injectable()
export class CommitmentNotices {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how many people were told. A year is claimed by its row, so that several processes tell it once. */
  async run(): Promise<number> {
    return this.mornings.inEach(async (morning) => {
      const wanted = await due(this.database, morning, morning.profile.commitmentNoticeDay.value);
      if (!wanted) return 0;
      const { congressId } = morning.place;
      return this.database.transaction({ congressId }, (tx) => tell(tx, morning, wanted));
    });
  }
}

async function tell(tx: Tx, { place, today, now }: Morning, { year, dueOn }: DueYear): Promise<number> {
  const { congressId, slug } = place;
  const claimed = await tx.sql(claiming, [congressId, year, dueOn, today, now]);
  if (claimed.length === 0) return 0;
  const all = await tx.sql<Owed>(owed, [congressId, `${String(year)}-01-01`, `${String(year)}-12-31`]);
  const people = await peopleOf(
    tx,
    congressId,
    all.map((one) => one.party),
  );
  const about = { congressId, kind: 'commitmentNotice', urgent: false, createdAt: now, suggestionId: null };
  const said = { href: `/api/c/${slug}/commitments`, dedupeKey: `commitmentNotice:${String(year)}` };
  const parties = new Map<string, string[]>();
  for (const { accountId, party } of people) parties.set(accountId, [...(parties.get(accountId) ?? []), party]);
  const messages = [...parties].map(([accountId, own]) => ({
    ...{ ...about, ...said, accountId },
    ...wordsOf(distinct(all.filter((one) => own.includes(one.party))), year, today),
  }));
  return post(tx, messages);
}

function wordsOf(commitments: readonly ToldCommitment[], year: number, today: string) {
  const open = commitments.filter((one) => one.fulfilledOn === null);
  const kept = commitments.filter((one) => one.fulfilledOn !== null);
  const subject = `${String(year)}年承诺事项落实情况：未落实 ${String(open.length)} 项，本年落实 ${String(kept.length)} 项`;
  return { subject, body: [...listed('尚未落实', open, today), ...listed('本年落实', kept, today)].join('\n') };
}

/** Who speaks for two of its addressees is told of a commitment once. */
function distinct(commitments: readonly Owed[]): ToldCommitment[] {
  const seen = new Map(commitments.map((one) => [JSON.stringify({ ...one, party: null }), one]));
  return [...seen.values()];
}
