import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import type { Ids } from './people.js';

const byName = (table: string, name: string) =>
  `(select coalesce(json_object_agg(x.${name}, x.id), '{}') from ${table} x where x.congress_id = $1)`;
const reading = statement(`
  select ${byName('delegation', 'name')} as delegations, ${byName('deputy', 'name')} as deputies,
    ${byName('category', 'code')} as categories, ${byName('office', 'code')} as offices,
    (select coalesce(json_object_agg(a.username, a.id), '{}') from account a
      where a.id in (select g.account_id from account_grant g where g.congress_id = $1)) as accounts`);

/** Reads what ids the roster of the demonstration congress got. */
@Injectable()
export class IdsReader {
  constructor(private readonly database: Database) {}

  async of(congress: string): Promise<Ids> {
    const [row] = await this.database.read<Omit<Ids, 'congress'>>({ congressId: congress }, reading, [congress]);
    if (!row) throw new Error('a select without from has one row');
    return { congress, ...row };
  }
}
