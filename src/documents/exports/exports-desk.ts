import { Injectable, Logger } from '@nestjs/common';
import type { FileHandle } from 'node:fs/promises';
import { v7 } from 'uuid';
import { partiesOf } from '../../case-file/visibility.js';
import type { Actor } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import type { Asker } from '../../congress/roster/asker.js';
import { formOf, idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { exportAnswer, type ExportAnswer } from './export-answer.js';
import { ExportFiles } from './export-files.js';
import { filtersOf, namesOf, unknownNames, type GivenFilters } from './export-filters.js';
import { ExportForm } from './export-form.js';
import { ExportOrders } from './export-orders.js';
import { adding, countingOpen, lockingAccount, ownFirst, ownNext, ownOne, removing } from './export-rows.js';
import { hasLost } from './export-rights.js';
import { exportStates, type Export } from './export.js';
import { exportKind } from './kinds/kinds.js';

/** How many exports of an account wait or are made at most. */
const mostOpen = 5;
const lockSpace = 727_034;
type Row = Export & Record<string, unknown>;

/** A file that is handed out. */
export interface Handed {
  readonly row: Export;
  readonly file: FileHandle;
}

/** The desk for exports 导出: everybody his own, and nobody another's. */
@Injectable()
export class ExportsDesk {
  private readonly logger = new Logger(ExportsDesk.name);

  constructor(
    private readonly actors: Actors,
    private readonly orders: ExportOrders,
    private readonly files: ExportFiles,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Takes an order. The file is made by a job.
   * @param address the network address of the caller.
   * @throws Problem invalidInput, forbidden where the kind is not for his roles, refused where too many wait.
   */
  async order({ caller, slug }: Asker, posting: Posting, address: string): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    const form = formOf(ExportForm, posting.body);
    if (form.encoding && form.format !== 'csv') throw fault('encoding', '「编码」只用于 CSV(encoding)');
    const { roles } = exportKind(form.kind);
    if (roles) requireRole(actor, ...roles);
    const filters = filtersOf(form);
    const { now } = await this.orders.read(actor, form.kind, filters);
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId: actor.congressId }, request, async (tx) => {
      await this.requireRoom(tx, actor, filters);
      const { kind, format } = form;
      const asked = [kind, format, form.encoding ?? 'utf-8', JSON.stringify(filters), partiesOf(actor), address, now];
      const [row] = await tx.sql<Row>(adding, [actor.congressId, v7(), actor.accountId, ...asked]);
      if (!row) throw new Error('the export was not stored');
      const location = `/api/c/${slug}/exports/${row.id}`;
      return { status: 202, headers: { location }, answer: JSON.stringify(exportAnswer(row, slug)) };
    });
  }

  /** A page of one's own, the latest first. @throws Problem invalidInput. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<ExportAnswer>> {
    const { congressId, accountId } = await this.actors.of(caller, slug);
    const wanted = readPage(query, 'exports', 1, { active: false, key: [isUuid] });
    const after = wanted.after ?? [];
    const values = [congressId, accountId, new Date(), wanted.limit + 1, ...after];
    const rows = await this.database.read<Row>({ congressId }, after.length > 0 ? ownNext : ownFirst, values);
    return cut(
      rows.map((row) => exportAnswer(row, slug)),
      wanted,
      'exports',
      (one) => [one.id],
    );
  }

  /** One of one's own. @throws Problem notFound. */
  async one({ caller, slug }: Asker, id: string): Promise<ExportAnswer> {
    return exportAnswer(await this.own(await this.actors.of(caller, slug), id), slug);
  }

  /**
   * The file of one of one's own.
   * @throws Problem notFound; refused where it is not ready, or the asker has lost a role since; unavailable where the folder lacks it.
   */
  async file({ caller, slug }: Asker, id: string): Promise<Handed> {
    const actor = await this.actors.of(caller, slug);
    const row = await this.own(actor, id);
    if (row.state !== 'ready') throw refused(`导出${exportStates[row.state]}，没有文件可以下载`);
    if (hasLost(actor, row)) throw refused('您的职责在导出之后有变化，请重新导出');
    const file = await this.files.read(row);
    if (file) return { row, file };
    this.logger.error(
      { exportId: id },
      'the file of an export is not in the folder; is it shared by all processes (EXPORT_DIR)?',
    );
    throw new Problem('unavailable', { detail: '导出的文件暂时取不到，请重新导出，或请运维人员检查导出目录。' });
  }

  /** Takes one back, or takes its file away. @throws Problem notFound. */
  async remove({ caller, slug }: Asker, id: string): Promise<void> {
    const { congressId, accountId } = await this.actors.of(caller, slug);
    if (!isUuid(id)) throw new Problem('notFound');
    const [row] = await this.database.transaction({ congressId }, (tx) =>
      tx.sql<Row>(removing, [congressId, accountId, id]),
    );
    if (!row) throw new Problem('notFound');
    await this.files.remove(row);
  }

  private async own({ congressId, accountId }: Actor, id: string): Promise<Export> {
    const values = [congressId, accountId, new Date(), id];
    const [row] = isUuid(id) ? await this.database.read<Row>({ congressId }, ownOne, values) : [];
    if (!row) throw new Problem('notFound');
    return row;
  }

  private async requireRoom(tx: Tx, { congressId, accountId }: Actor, filters: GivenFilters): Promise<void> {
    await tx.sql(lockingAccount, [accountId, lockSpace]);
    const unknown = unknownNames(filters, await namesOf(tx, congressId, filters));
    if (unknown.length > 0) throw badInput(unknown);
    const [counted] = await tx.sql<{ open: number }>(countingOpen, [congressId, accountId]);
    if ((counted?.open ?? 0) < mostOpen) return;
    throw refused(`您已有 ${String(mostOpen)} 项导出尚未生成，请等候，或者先取消其中的`);
  }
}

function refused(message: string): Problem {
  return new Problem('refused', { causes: [{ code: 'export', message }] });
}

function fault(field: string, message: string): Problem {
  return badInput([{ code: 'invalidField', field, message }]);
}
