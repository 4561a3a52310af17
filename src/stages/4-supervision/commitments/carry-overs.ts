import { Injectable } from '@nestjs/common';
import { post } from '../../../notices/messages.js';
import { peopleOf } from '../../../notices/people.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Mornings, type Morning } from '../../../lifecycle/mornings.js';
import { onceAYear } from '../cycles/years.js';
import { listed, type ToldCommitment } from './promise-words.js';

/** Into what commitments are carried over 结转: a year, or a term 届, and from which day on it counts. */
interface Into {
  readonly kind: 'year' | 'term';
  readonly number: number;
  /** what was given before this day is carried over */
  readonly from: string;
}

const due = onceAYear(`select max(number) from carry_over where congress_id = $1 and kind = 'year'`);
/** The term that has begun last, where it has an earlier one and was not carried into yet. */
const newTerm = statement(`
  select s.term as number, min(s.starts_on)::text as "from" from session s
  where s.congress_id = $1 and s.active
    and s.term = (select max(term) from session where congress_id = $1 and active and starts_on <= $2::date)
    and exists (select 1 from session o where o.congress_id = $1 and o.term < s.term)
    and not exists (select 1 from carry_over c where c.congress_id = $1 and c.kind = 'term' and c.number >= s.term)
  group by s.term`);
const claiming = statement(`
  insert into carry_over (congress_id, kind, number, carried_on, created_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing returning number`);
const carrying = statement(`
  with carried as (
    insert into carry_over_line (congress_id, kind, number, commitment_id)
    select k.congress_id, $2, $3, k.id from commitment k
      join reply r on r.congress_id = k.congress_id and r.id = k.reply_id
    where k.congress_id = $1 and k.state in ('open', 'reported') and r.issued_on < $4::date
    returning commitment_id)
  select a.office_id as "officeId", s.number, s.title, o.name as office, k.text, k.due_on::text as "dueOn",
    null as "fulfilledOn"
  from carried c
    join commitment k on k.congress_id = $1 and k.id = c.commitment_id
    join assignment a on a.congress_id = k.congress_id and a.id = k.assignment_id
    join office o on o.congress_id = a.congress_id and o.id = a.office_id
    join suggestion s on s.congress_id = k.congress_id and s.id = k.suggestion_id
  order by k.due_on, s.number, k.id`);

interface Carried extends ToldCommitment, Record<string, unknown> {
  readonly officeId: string;
}

/** 结转: carries the commitments that are not kept into the new year, and into a new term; staff and offices are told. */
@Injectable()
export class CarryOvers {
  constructor(
    private readonly database: Database,
    private readonly mornings: Mornings,
  ) {}

  /** @returns how often something was carried over. It is claimed by its row, so that several processes do it once. */
  async run(): Promise<number> {
    return this.mornings.inEach(async (morning) => {
      const { congressId } = morning.place;
      const day = morning.profile.carryOverDay.value;
      if (day === null) return 0;
      const [term] = await this.database.read<Omit<Into, 'kind'> & Record<string, unknown>>({ congressId }, newTerm, [
        congressId,
        morning.today,
      ]);
      const year = await due(this.database, morning, day);
      const wanted: Into[] = [
        ...(term ? [{ kind: 'term' as const, number: term.number, from: term.from }] : []),
        ...(year ? [{ kind: 'year' as const, number: year.year, from: `${String(year.year)}-01-01` }] : []),
      ];
      let done = 0;
      for (const into of wanted) {
        done += await this.database.transaction({ congressId }, (tx) => carry(tx, morning, into));
      }
      return done;
    });
  }
}

async function carry(tx: Tx, morning: Morning, into: Into): Promise<number> {
  const { place, today, now } = morning;
  const { kind, number, from } = into;
  const claimed = await tx.sql(claiming, [place.congressId, kind, number, today, now]);
  if (claimed.length === 0) return 0;
  const carried = await tx.sql<Carried>(carrying, [place.congressId, kind, number, from]);
  if (carried.length > 0) await tell(tx, morning, into, carried);
  return 1;
}

async function tell(tx: Tx, morning: Morning, { kind, number }: Into, carried: readonly Carried[]): Promise<void> {
  const { place, today, now } = morning;
  const where = kind === 'year' ? `${String(number)}年` : `第${String(number)}届`;
  const query = kind === 'year' ? `carriedInto=${String(number)}` : `carriedIntoTerm=${String(number)}`;
  const about = { congressId: place.congressId, kind: 'carryOver', urgent: false, createdAt: now, suggestionId: null };
  const said = { href: `/api/c/${place.slug}/commitments?${query}`, dedupeKey: `carryOver:${kind}:${String(number)}` };
  const offices = carried.map((one) => `office:${one.officeId}`);
  const people = await peopleOf(tx, place.congressId, ['role:deputyAffairs', ...offices]);
  const parties = new Map<string, string[]>();
  for (const { accountId, party } of people) parties.set(accountId, [...(parties.get(accountId) ?? []), party]);
  const messages = [...parties].map(([accountId, own]) => {
    const all = own.includes('role:deputyAffairs');
    const theirs = carried.filter((one) => all || own.includes(`office:${one.officeId}`));
    const subject = `结转到${where}的承诺事项：${String(theirs.length)} 项`;
    const body = listed('以下承诺事项尚未落实，结转继续办理，共', theirs, today).join('\n');
    return { ...about, ...said, accountId, subject, body };
  });
  await post(tx, messages);
}
