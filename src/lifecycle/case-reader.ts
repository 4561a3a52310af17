import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../case-file/case-file.js';
import { CaseList } from '../case-file/case-list.js';
import { FigureFilter } from '../case-file/figure-filter.js';
import { FileStore, nothing } from '../case-file/file-store.js';
import { readFilters } from '../case-file/list-filters.js';
import type { CaseAnswer } from '../case-file/case-answer.js';
import { presentCase } from '../case-file/presenter.js';
import { systemsOf } from '../case-file/surroundings.js';
import { mayRead, readersOf } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import type { Identity } from '../congress/sign-in/identity.js';
import { inOrder } from '../platform/database/in-order.js';
import { Problem } from '../platform/errors/problem.js';
import { isUuid } from '../platform/http/text.js';
import { Measures } from './measures.js';
import { barredActs } from './barred.js';
import type { BarredActsAnswer } from './barred-answer.js';
import { permittedActs } from './permitted.js';
import { aboutOf } from './subjects.js';
import type { Setting } from './setting.js';

/** Reads cases for people: the same file, the same visibility and the same rules as the engine's. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly actors: Actors,
    private readonly store: FileStore,
    private readonly cases: CaseList,
    private readonly measures: Measures,
    private readonly figures: FigureFilter,
  ) {}

  /** @throws Problem notFound where there is no such case or the actor may not see it. */
  async case(caller: Identity, slug: string, id: string): Promise<{ version: number; shown: CaseAnswer }> {
    const { file, setting } = await this.open(caller, slug, id);
    const permitted = (paperId: string | null) => permittedActs(file, setting, paperId);
    return { version: file.suggestion.version, shown: presentCase(file, { ...setting, permitted }) };
  }

  /** What the actor could do here, were it not for what is told with it. @throws Problem notFound as `case`. */
  async barred(caller: Identity, slug: string, id: string): Promise<BarredActsAnswer> {
    const { file, setting } = await this.open(caller, slug, id);
    return { items: barredActs(file, setting) };
  }

  /** @returns JSON text of one page of cases. */
  async list(actor: Actor, query: Readonly<Record<string, unknown>>): Promise<string> {
    const measured = await this.measures.of(actor);
    const filters = readFilters(query, this.figures, measured);
    const day = { today: measured.today, ...measured.profile.lights.value };
    return this.cases.page(actor, day, filters);
  }

  /** Opens a case for reading: caller and file in one flight. @throws Problem notFound. */
  async open(caller: Identity, slug: string, id: string): Promise<{ file: CaseFile; setting: Setting }> {
    const [actor, found] = await this.actors.within(caller, slug, 'look', (tx, asked, congressId) =>
      inOrder([asked, isUuid(id) ? this.store.look(tx, congressId, id, {}) : nothing]),
    );
    // What it has is known now.
    if (!found) return this.open(caller, slug, id);
    const { file, surroundings } = found;
    if (!file || !mayRead(actor, readersOf(file, systemsOf(surroundings)))) throw new Problem('notFound');
    const measured = await this.measures.of(actor, file.suggestion);
    return { file, setting: { ...measured, surroundings, actor, ...aboutOf(file, null) } };
  }
}
