import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CaseFile } from '../case-file/case-file.js';
import { pastHistory } from '../case-file/facts/past-history.js';
import { FileStore } from '../case-file/file-store.js';
import { systemsOf, type Asked } from '../case-file/surroundings.js';
import { readersOf } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem, type Cause } from '../platform/errors/problem.js';
import { checkBody } from '../platform/http/body.js';
import { blank, ownIds } from './blank.js';
import { decide } from './decide.js';
import type { Deed } from './deed.js';
import { enact } from './enact.js';
import { Measures } from './measures.js';
import { takeMinutes } from './minutes.js';
import type { Setting } from './setting.js';
import { Shell } from './shell.js';
import { Writer, type ManyWriting } from './writer.js';

/** What became of one of many: the case, or why it cannot be. */
export type Recorded =
  | { readonly id: string; readonly causes?: undefined }
  | { readonly id: string | null; readonly causes: readonly Cause[] };

/** One of many, judged and enacted in memory: what is to be written, or why nothing is. */
type Prepared = { readonly writing: ManyWriting; readonly setting: Setting } | { readonly causes: readonly Cause[] };

/** How many cases are written in one statement. */
const together = 200;
/** One in so many is read again and compared, where tests have that done. */
const sampled = 25;
const lockAll = statement(
  'select id from suggestion where congress_id = $1 and id = any ($2::uuid[]) order by id for no key update',
);

/**
 * The engine for acts by which many cases are taken in at once 批量录入, and taken back: the same checks, deeds and minutes as for
 * one, in the transaction of whoever imports, so that all of it is done or nothing.
 */
@Injectable()
export class Recording {
  constructor(
    private readonly store: FileStore,
    private readonly writer: Writer,
    private readonly measures: Measures,
    private readonly shell: Shell,
  ) {}

  /**
   * Makes a new case of each body, by one act; with `dry`, only says whether it could.
   * @returns what became of each, in their order. Where one has causes, the caller must not commit.
   * @throws Problem forbidden where the actor may not perform the act.
   */
  async make(tx: Tx, actor: Actor, deed: Deed, bodies: readonly object[], dry = false): Promise<Recorded[]> {
    const outcomes: Recorded[] = [];
    for (let first = 0; first < bodies.length; first += together) {
      const some = bodies.slice(first, first + together).map((body) => checkBody(deed.body, body));
      const asked = merged(some.map((one) => (one.faults ? {} : deed.asks(one.value))));
      const { surroundings } = await this.store.load(tx, actor.congressId, null, merged([asked, ownIds(actor)]));
      const measured = await this.measures.of(actor, undefined, tx);
      const setting: Setting = { ...measured, surroundings, actor, upon: null, assignment: null, commitment: null };
      const prepared = some.map((checked): Prepared => {
        if (checked.faults) return { causes: checked.faults };
        const call = { actor, deed, subjectId: null, body: {}, ifMatch: null, request: null };
        return prepare(deed, blank(call, v7(), surroundings), checked.value, setting);
      });
      outcomes.push(...(await this.finish(tx, actor.congressId, prepared, dry)));
    }
    return outcomes;
  }

  /**
   * Performs one act without a body upon each of these cases, which are locked first, in one order.
   * @returns what became of each. Where one has causes, the caller must not commit.
   */
  async undo(tx: Tx, actor: Actor, deed: Deed, ids: readonly string[]): Promise<Recorded[]> {
    const { congressId } = actor;
    const outcomes: Recorded[] = [];
    await tx.sql(lockAll, [congressId, ids]);
    for (let first = 0; first < ids.length; first += together) {
      const prepared: Prepared[] = [];
      for (const id of ids.slice(first, first + together)) {
        const { file, surroundings } = await this.store.load(tx, congressId, id, {});
        if (!file) throw new Problem('notFound');
        const measured = await this.measures.of(actor, file.suggestion, tx);
        const setting: Setting = { ...measured, surroundings, actor, upon: null, assignment: null, commitment: null };
        prepared.push(prepare(deed, file, new deed.body(), setting));
      }
      const found = await this.finish(tx, congressId, prepared, false);
      outcomes.push(...(found.map((one, index) => ({ ...one, id: ids[first + index] ?? one.id })) as Recorded[]));
    }
    return outcomes;
  }

  private async finish(tx: Tx, congressId: string, prepared: readonly Prepared[], dry: boolean): Promise<Recorded[]> {
    const good = prepared.flatMap((one) => ('writing' in one ? [one] : []));
    if (!dry && good.length === prepared.length && good.length > 0) {
      await this.writer.writeMany(
        tx,
        congressId,
        good.map((one) => one.writing),
      );
      for (const [index, { writing, setting }] of good.entries()) {
        this.store.meet(writing.file.suggestion);
        if (index % sampled === 0) await this.shell.verify(tx, writing.file, setting);
      }
    }
    return prepared.map((one) =>
      'writing' in one ? { id: one.writing.file.suggestion.id } : { id: null, causes: one.causes },
    );
  }
}

/** Judges and enacts, as for one act. Pure but for the ids. */
function prepare(deed: Deed, file: CaseFile, input: object, setting: Setting): Prepared {
  const decision = decide(deed.act, file, setting, input as Record<string, unknown>);
  if (decision.verdict === 'forbidden') throw new Problem('forbidden');
  const faults = deed.faults(file, input, setting);
  if (faults.length > 0) return { causes: faults };
  if (decision.verdict === 'refused') return { causes: decision.causes };
  const seal = () => {
    throw new Error('what is taken in at once holds no personal data to be sealed');
  };
  const deedSetting = { ...setting, role: decision.role, newId: () => v7(), seal, number: null };
  const enacted = enact(deed, file, input, deedSetting);
  const minutes = takeMinutes(deed.act, file, enacted, deedSetting);
  const readers = readersOf(minutes.file, systemsOf(setting.surroundings));
  const facts = pastHistory(minutes.file, setting);
  return { writing: { file: minutes.file, change: minutes.change, minutes, readers, facts }, setting };
}

function merged(asked: readonly Asked[]): Asked {
  const of = (name: keyof Asked) => [...new Set(asked.flatMap((one) => one[name] ?? []))];
  const names = ['officeIds', 'deputyIds', 'delegationIds', 'categoryCodes', 'suggestionIds', 'accountIds'] as const;
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}
