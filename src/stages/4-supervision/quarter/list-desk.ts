import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../congress/actor.js';
import { Actors, requireRole } from '../../../congress/actors.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { idempotent } from '../../../congress/roster/posting.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { requireBody, type BodyClass } from '../../../platform/http/body.js';
import { cut, readPage, type Page } from '../../../platform/http/page.js';
import { isUuid } from '../../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../../platform/idempotency/idempotency.js';
import { LocalDays, type LocalDay } from '../cycles/local-days.js';
import { sightOf } from '../cycles/sight.js';
import type { SupervisionListAnswer, SupervisionListSheetAnswer } from './list-answers.js';
import type { Edit, ListEdit } from './list-edit.js';
import { linesPage, listOf, listingFirst, listingNext, readList, type ListRow } from './list-reading.js';
import type { SentEdit } from './sent-edit.js';

const readers = [
  ...(['deputyAffairs', 'leader', 'auditor', 'committee', 'governmentOffice', 'governmentLeader'] as const),
] satisfies Role[];
const existingLine = statement('select 1 from supervision_line where congress_id = $1 and quarter = $2 and id = $3');
const existing = statement('select 1 from supervision_list where congress_id = $1 and quarter = $2');

/** Whose edit it is, of which list. */
export interface Editing {
  readonly actor: Actor;
  readonly edit: Edit;
  readonly day: LocalDay;
}

/** The desk for the supervision lists 督办清单: 代表工委 edits, the offices never see them. */
@Injectable()
export class ListDesk {
  constructor(
    private readonly actors: Actors,
    private readonly days: LocalDays,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** A page of lists, the latest first. @throws Problem forbidden. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<SupervisionListAnswer>> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    const wanted = readPage(query, 'supervisionLists', 1, { active: false });
    const values = [...sightOf(actor), wanted.limit + 1, ...(wanted.after ?? [])];
    const asked = wanted.after ? listingNext : listingFirst;
    const rows = await this.database.read<ListRow>({ congressId: actor.congressId }, asked, values);
    const day = await this.days.of(actor);
    return cut(
      rows.map((row) => listOf(row, day)),
      wanted,
      'supervisionLists',
      (one) => [one.quarter],
    );
  }

  /** One list with a page of its lines. @throws Problem notFound, forbidden, invalidInput. */
  async list(
    { caller, slug }: Asker,
    quarter: string,
    query: Readonly<Record<string, unknown>>,
  ): Promise<SupervisionListSheetAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    if (!isQuarter(quarter)) throw new Problem('notFound');
    const asked = { quarter, page: linesPage(query), day: await this.days.of(actor) };
    return this.database.transaction({ congressId: actor.congressId }, (tx) => readList(tx, sightOf(actor), asked));
  }

  /** Who edits, once it is known that he may and that the list is there. @throws Problem forbidden, notFound. */
  async editing({ caller, slug }: Asker, quarter: string): Promise<Editing> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'deputyAffairs');
    const { congressId, accountId } = actor;
    const found = isQuarter(quarter) ? await this.database.read({ congressId }, existing, [congressId, quarter]) : [];
    if (found.length === 0) throw new Problem('notFound');
    const day = await this.days.of(actor);
    return { actor, day, edit: { congressId, quarter, accountId, slug, at: day.at, today: day.today } };
  }

  /**
   * Edits a list, and answers it as it then is, with the first page of its lines.
   * @throws Problem as `editing`; invalidInput; whatever `change` throws.
   */
  async edit<T extends object>(
    { asker, quarter, lineId, posting }: SentEdit,
    body: BodyClass<T>,
    change: ListEdit<T>,
  ): Promise<KeptAnswer> {
    const { actor, edit, day } = await this.editing(asker, quarter);
    if (lineId !== null) await this.requireLine(edit, lineId);
    const said = requireBody(body, posting.body);
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId: edit.congressId }, request, async (tx) => {
      await change(tx, edit, said);
      const list = await readList(tx, sightOf(actor), { quarter, page: linesPage({}), day });
      return { status: 200, headers: {}, answer: JSON.stringify(list) };
    });
  }

  /** What is not there is told before what is wrong with the body. @throws Problem notFound. */
  private async requireLine({ congressId, quarter }: Editing['edit'], id: string): Promise<void> {
    const values = [congressId, quarter, id];
    const found = isUuid(id) ? await this.database.read({ congressId }, existingLine, values) : [];
    if (found.length === 0) throw new Problem('notFound');
  }
}

function isQuarter(quarter: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(quarter);
}
