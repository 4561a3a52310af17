import { Injectable } from '@nestjs/common';
import { Actors } from '../../congress/actors.js';
import { holds } from '../../congress/actor.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { ImportFormats } from './import-formats.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore } from './import-store.js';

const left = statement(`
  select congress_id as "congressId", id from import where state = 'running' and lease_until < $1 order by id limit 200`);
const claim = statement(`
  update import set lease_until = $3 where congress_id = $1 and id = $2 and state = 'running' and lease_until < $4 returning id`);

/** Cut off again, it may be what ends the process: it is then left alone for so long. */
const againMs = 600_000;

/**
 * Begins imports again whose process was killed 中断的导入: nothing of them had been written. Whether somebody is still at one, the
 * database knows, for whoever is holds it.
 */
@Injectable()
export class ImportResume {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly store: ImportStore,
    private readonly formats: ImportFormats,
    private readonly runner: ImportRunner,
  ) {}

  /** @returns how many were begun again, or given up because whoever began them may no longer. */
  async run(): Promise<number> {
    const now = new Date();
    const rows = await this.database.read<{ congressId: string; id: string }>('jobs', left, [now]);
    let begun = 0;
    for (const { congressId, id } of rows) {
      if (!(await this.claim(congressId, id, now))) continue;
      await this.resume(congressId, id);
      begun += 1;
    }
    return begun;
  }

  private async claim(congressId: string, id: string, now: Date): Promise<boolean> {
    const until = new Date(now.getTime() + againMs);
    return this.database.transaction({ congressId }, async (tx) => {
      if (!(await this.store.hold(tx, id))) return false;
      return (await tx.sql(claim, [congressId, id, until, now])).length > 0;
    });
  }

  private async resume(congressId: string, id: string): Promise<void> {
    const job = await this.store.find(congressId, id);
    if (!job) return;
    const actor = await this.actors.again(job.accountId, congressId);
    if (actor && holds(actor, this.formats.of(job.kind).role)) return this.runner.start(actor, job);
    const message = '导入中断后，导入人已没有相应的职责，没有导入';
    const faults = [{ sheet: '', row: null, column: null, message }];
    const ended = { state: 'failed', rows: 0, faults, warnings: [], made: [] } as const;
    await this.database.transaction({ congressId }, (tx) => this.store.end(tx, congressId, id, ended));
  }
}
