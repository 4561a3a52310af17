import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { cut, type Page, type PageQuery } from '../../platform/http/page.js';
import { Now } from '../../platform/time/now.js';
import type { Person } from '../actor.js';
import { Congress } from '../entities/congress.js';
import { slugPattern } from '../levels.js';
import { Profiles } from '../profiles.js';
import { taken, type Unique, type Values } from './resource.js';
import { named } from './roster-store.js';
import { lockOrder, requireOrder } from './congress-order.js';
import type { CongressAnswer } from './congress-forms.js';

type Row = CongressAnswer & Record<string, unknown>;

const columns = `
  id, slug, name, level, area_code as "areaCode", parent_id as "parentId", profile_key as profile, profile_version as "profileVersion", active,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;
const member = `active and id in (
  select g.congress_id from account_grant g where g.account_id = $1 and g.revoked_at is null)`;
const finding = statement(`select ${columns} from congress where slug = $2 and ($1::uuid is null or (${member}))`);
const readingBack = statement(`select ${columns} from congress where id = $1`);

const unique: Readonly<Record<string, Unique>> = {
  congress_slug_key: taken('简称', 'slug'),
  congress_name_key: taken('名称', 'name'),
};

/** Reads and writes congresses 人大. Members see their own that are in use; the install administrator sees all. */
@Injectable()
export class Congresses {
  constructor(
    private readonly database: Database,
    private readonly profiles: Profiles,
    private readonly now: Now,
  ) {}

  /** A page of congresses, by slug. */
  async list(person: Person, query: PageQuery): Promise<Page<Row>> {
    const { limit, after, active } = query;
    const seen = person.installAdmin ? '$1::uuid is not null' : member;
    const inUse = active === null ? '' : active ? ' and active' : ' and not active';
    const rest = after === null ? '' : ' and slug collate "C" > $3';
    const text = `select ${columns} from congress where ${seen}${inUse}${rest} order by slug collate "C" limit $2`;
    const values = [person.accountId, limit + 1, ...(after ?? [])];
    const rows = await this.database.read<Row>('install', statement(text), values);
    return cut(rows, query, 'congresses', (row) => [row.slug]);
  }

  /** @throws Problem notFound (404) where there is none, or the person does not belong to it. */
  async find(person: Person, slug: string): Promise<Row> {
    const known = slugPattern.test(slug) ? slug : '';
    const [row] = await this.database.read<Row>('install', finding, [
      person.installAdmin ? null : person.accountId,
      known,
    ]);
    if (!row) throw new Problem('notFound');
    return row;
  }

  /** @throws Problem invalidInput (400) for an unknown profile, duplicate (409). */
  async add(tx: Tx, { profile, ...body }: Values): Promise<Row> {
    await lockOrder(tx, body);
    const id = v7();
    const row = {
      id,
      areaCode: null,
      parentId: null,
      ...body,
      ...(await this.pinned(tx, profile)),
      calendarEdition: 0,
      active: true,
      createdAt: this.now.instant(),
    };
    await named(unique, body, () => tx.manager.insert(Congress, row));
    await requireOrder(tx, id, body);
    return this.readBack(tx, id);
  }

  /** @throws Problem invalidInput (400) for an unknown profile, duplicate (409). */
  async change(tx: Tx, id: string, { profile, ...body }: Values): Promise<Row> {
    await lockOrder(tx, body);
    const changes = { ...body, ...(profile === undefined ? {} : await this.pinned(tx, profile)) };
    if (Object.keys(changes).length > 0) await named(unique, body, () => tx.manager.update(Congress, { id }, changes));
    await requireOrder(tx, id, body);
    return this.readBack(tx, id);
  }

  /** The newest version of a profile, as the columns that name it. */
  private async pinned(tx: Tx, key: unknown): Promise<{ profileKey: string; profileVersion: number }> {
    const newest = await this.profiles.newest(tx, String(key));
    if (newest) return { profileKey: newest.key, profileVersion: newest.version };
    const message = `没有代码为 ${String(key)} 的办理规则（profile）`;
    throw new Problem('invalidInput', { causes: [{ code: 'unknownReference', field: 'profile', message }] });
  }

  private async readBack(tx: Tx, id: string): Promise<Row> {
    const [row] = await tx.sql<Row>(readingBack, [id]);
    if (!row) throw new Problem('notFound');
    return row;
  }
}
