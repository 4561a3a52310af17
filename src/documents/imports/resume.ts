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
  update import set lease_until = $3, attempts = attempts + 1
  where congress_id = $1 and id = $2 and state = 'running' and lease_until < $4 returning attempts`);

/** Cut off again, it may be what ends the process: it is then left alone for so long. */
const againMs = 600_000;
/** So often it is begun. */
const most = 4;

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
      const times = await this.claim(congressId, id, now);
      if (times === null) continue;
      if (times <= most) await this.resume(congressId, id);
      else
        await this.giveUp(congressId, id, '处理这个文件时系统几次中断，没有导入，也不再重试。请分成几个文件后再导入');
      begun += 1;
    }
    return begun;
  }

  /** @returns how often it was begun, this time included; null where it is somebody else's. */
  private async claim(congressId: string, id: string, now: Date): Promise<number | null> {
    const until = new Date(now.getTime() + againMs);
    return this.database.transaction({ congressId }, async (tx) => {
      if (!(await this.store.hold(tx, id))) return null;
      const [row] = await tx.sql<{ attempts: number }>(claim, [congressId, id, until, now]);
      return row?.attempts ?? null;
    });
  }

  private async resume(congressId: string, id: string): Promise<void> {
    const job = await this.store.find(congressId, id);
    if (!job) return;
    const actor = await this.actors.again(job.accountId, congressId);
    if (actor && holds(actor, this.formats.of(job.kind).role)) return this.runner.start(actor, job);
    await this.giveUp(congressId, id, '导入中断后，导入人已没有相应的职责，没有导入');
  }

  private async giveUp(congressId: string, id: string, message: string): Promise<void> {
    const faults = [{ sheet: '', row: null, column: null, message }];
    const ended = { state: 'failed', rows: 0, faults, warnings: [], made: [] } as const;
    await this.database.transaction({ congressId }, (tx) => this.store.end(tx, congressId, id, ended));
  }
}
