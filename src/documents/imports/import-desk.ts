import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { holds, type Actor } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import { NoBody, requireBody } from '../../platform/http/body.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { readPage, type Page } from '../../platform/http/page.js';
import { parameterFault, unknownParameter } from '../../platform/http/parameter.js';
import { isUuid } from '../../platform/http/text.js';
import type { KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { receiveUpload } from '../../platform/http/upload.js';
import { importKinds, type ImportKind } from './format.js';
import { importModes, importStates, type ImportAnswer, type ImportMode } from './import-answers.js';
import { ImportParts } from './import-parts.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore, type ImportRow } from './import-store.js';

/** The largest file: 10,000 rows of a ledger have about one megabyte. */
const mostBytes = 20 * 1024 * 1024;
/** Within so long an import that was begun is also under way; what is not by then, was cut off. */
const beginningMs = 10_000;
/** How long the answer waits for the end of the work; then the work goes on and the answer says where it can be asked after. */
const patienceMs = 20_000;

/** The desk of imports 导入窗口. In this order: 401, 404, 403, 400, 413, 415, 422. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly runner: ImportRunner,
    private readonly parts: ImportParts,
  ) {}

  /**
   * Takes a file in, or checks it. The same file is taken in once: sent again, it is answered with what became of it.
   * @returns the import, which goes on where it is `running`.
   * @throws Problem invalidRows (422) with what was found, where nothing was taken in.
   */
  async post(asker: Asker, query: Readonly<Record<string, unknown>>, request: FastifyRequest): Promise<ImportAnswer> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    const { kind, mode } = this.asked(actor, query);
    const { sha256, bytes, name } = await receiveUpload(request, this.parts.depot, { most: mostBytes });
    const until = new Date(Date.now() + beginningMs);
    const { job, before } = await this.runner.begin(actor, { kind, mode, sha256, fileName: name, bytes }, until);
    if (before) return this.present(before, actor);
    await Promise.race([this.runner.start(actor, job), delay(patienceMs, undefined, { ref: false })]);
    const answer = this.present(await this.require(actor.congressId, job.id), actor);
    if (answer.state === 'failed') throw invalidRows(answer);
    return answer;
  }

  async page(asker: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<ImportAnswer>> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    const kinds = this.seen(actor);
    if (kinds.length === 0) requireRole(actor, 'admin', 'deputyAffairs', 'auditor');
    const page = await this.store.page(
      actor.congressId,
      kinds,
      readPage(query, 'imports', 1, { active: false, key: [isUuid] }),
    );
    return { ...page, items: page.items.map((row) => this.present(row, actor)) };
  }

  async one(asker: Asker, id: string): Promise<ImportAnswer> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    return this.present(await this.visible(actor, id), actor);
  }

  /**
   * Takes everything back that an import made.
   * @throws Problem refused (409) where something else was done with one of its rows since, with every reason.
   */
  async undo(asker: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(asker.caller, asker.slug);
    const { congressId, accountId } = actor;
    const { kind } = await this.visible(actor, id);
    const format = this.parts.formats.of(kind);
    requireRole(actor, format.role);
    requireBody(NoBody, posting.body);
    const request = idempotent(this.parts.idempotency, accountId, posting);
    return this.parts.idempotency.once(this.database, { congressId }, request, async (tx) => {
      const row = await this.store.locked(tx, congressId, id);
      if (row?.state !== 'committed') {
        const now = row ? importStates[row.state] : '';
        throw refused([`这次导入现为「${now}」，只有已导入的才能撤销`]);
      }
      const reasons = await format.undo(tx, actor, await this.store.made(tx, congressId, id));
      if (reasons.length > 0) throw refused(reasons);
      const undoneAt = await this.store.undone(tx, congressId, id);
      const says = { what: format.label, rows: row.rows, id, contentHash: row.sha256 };
      recordSecurity(tx, { congressId, kind: 'importUndone', accountId, role: format.role, says });
      const answer = this.present({ ...row, state: 'undone', undoneAt }, actor);
      return { status: 200, headers: {}, answer: JSON.stringify(answer) };
    });
  }

  /** Which kinds an actor may look at. */
  seen(actor: Actor): ImportKind[] {
    const kinds = Object.keys(importKinds) as ImportKind[];
    return kinds.filter((kind) => holds(actor, this.parts.formats.of(kind).role, 'auditor'));
  }

  private asked(actor: Actor, query: Readonly<Record<string, unknown>>): { kind: ImportKind; mode: ImportMode } {
    const { kind, mode = 'check', ...others } = query;
    const known = typeof kind === 'string' && Object.hasOwn(importKinds, kind) ? (kind as ImportKind) : null;
    requireRole(actor, ...(known ? [this.parts.formats.of(known).role] : (['admin', 'deputyAffairs'] as const)));
    const causes: Cause[] = Object.keys(others).map((field) => unknownParameter(field));
    if (!known) causes.push(parameterFault('kind', `须为下列之一：${Object.keys(importKinds).join('、')}`));
    if (typeof mode !== 'string' || !Object.hasOwn(importModes, mode)) {
      causes.push(parameterFault('mode', `须为下列之一：${Object.keys(importModes).join('、')}`));
    }
    if (causes.length > 0 || !known) throw new Problem('invalidInput', { causes });
    return { kind: known, mode: mode as ImportMode };
  }

  private async visible(actor: Actor, id: string): Promise<ImportRow> {
    const row = isUuid(id) ? await this.store.find(actor.congressId, id) : null;
    if (!row) throw new Problem('notFound');
    if (!this.seen(actor).includes(row.kind)) throw new Problem('notFound');
    return row;
  }

  private async require(congressId: string, id: string): Promise<ImportRow> {
    const row = await this.store.find(congressId, id);
    if (!row) throw new Problem('notFound');
    return row;
  }

  private present({ accountId: _by, ...row }: ImportRow, { congressSlug }: Actor): ImportAnswer {
    return { ...row, stateLabel: importStates[row.state], href: `/api/c/${congressSlug}/imports/${row.id}` };
  }
}

const mostCauses = 20;

function invalidRows(answer: ImportAnswer): Problem {
  const causes = answer.faults.slice(0, mostCauses).map(({ sheet, row, column, message }) => {
    const place = [sheet, row === null ? '' : `第 ${String(row)} 行`, column ?? '']
      .filter((one) => one !== '')
      .join('，');
    return { code: 'invalidRow', message: place === '' ? message : `${place}：${message}` };
  });
  const { id, kind, mode, state, rows, faults, warnings } = answer;
  return new Problem('invalidRows', { causes, members: { id, kind, mode, state, rows, faults, warnings } });
}

function refused(reasons: readonly string[]): Problem {
  return new Problem('refused', {
    causes: reasons.slice(0, mostCauses).map((message) => ({ code: 'imported', message })),
  });
}
