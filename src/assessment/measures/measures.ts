import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Measure, StoredMeasure } from './measure.js';
import { shippedMeasures } from './shipped.js';

/** Who stores a measure, and when. */
export interface MeasureAuthor {
  readonly congressId: string;
  readonly accountId: string;
  readonly now: Date;
}

const turn = statement('select pg_advisory_xact_lock(727035, hashtext($1))');
const adding = statement(`
  insert into assessment_measure (congress_id, key, version, body, account_id, created_at)
  select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from assessment_measure where congress_id = $1 and key = $2
  returning version`);
const reading = statement(`
  select version, body from assessment_measure where congress_id = $1 and key = $2 and ($3::int is null or version = $3)
  order by version desc limit 1`);
const listing = statement(`
  select key, version, body ->> 'name' as name from assessment_measure where congress_id = $1 order by key, version`);

/** A line of the list of measures. */
export interface MeasureLine extends Record<string, unknown> {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly shipped: boolean;
}

/** The measures 考核办法 of a congress: those that come with the product, and its own, whose versions are added and never changed. */
@Injectable()
export class Measures {
  constructor(private readonly database: Database) {}

  /** Every version of every measure, the shipped ones first. */
  async list(congressId: string): Promise<MeasureLine[]> {
    const own = await this.database.read<MeasureLine>({ congressId }, listing, [congressId]);
    const shipped = shippedMeasures.map(({ key, version, name }) => ({ key, version, name, shipped: true }));
    return [...shipped, ...own.map((one) => ({ ...one, shipped: false }))];
  }

  /** @param version null: the newest. @returns null where there is none. */
  async read(congressId: string, key: string, version: number | null): Promise<StoredMeasure | null> {
    if (isShipped(key)) return this.shipped(key, version);
    const rows = await this.database.read<Row>({ congressId }, reading, [congressId, key, version]);
    const [row] = rows;
    return row ? { ...row.body, version: row.version, shipped: false } : null;
  }

  /** Adds a measure that was checked, as the next version of its key. */
  async add(tx: Tx, { congressId, accountId, now }: MeasureAuthor, measure: Measure): Promise<StoredMeasure> {
    await tx.sql(turn, [`${congressId} ${measure.key}`]);
    const values = [congressId, measure.key, JSON.stringify(measure), accountId, now];
    const [row] = await tx.sql<{ version: number }>(adding, values);
    if (!row) throw new Error('the measure was not stored');
    return { ...measure, version: row.version, shipped: false };
  }

  private shipped(key: string, version: number | null): StoredMeasure | null {
    const versions = shippedMeasures.filter((one) => one.key === key);
    return (version === null ? versions.at(-1) : versions.find((one) => one.version === version)) ?? null;
  }
}

/** Whether a key belongs to the product: a congress gives its own measures other names. */
export function isShipped(key: string): boolean {
  return shippedMeasures.some((one) => one.key === key);
}

interface Row extends Record<string, unknown> {
  readonly version: number;
  readonly body: Measure;
}
