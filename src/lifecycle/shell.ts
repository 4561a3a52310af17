import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import type { CaseFile } from '../case-file/case-file.js';
import { assertFacts } from '../case-file/facts/fact-check.js';
import { factsOf } from '../case-file/facts/facts-of.js';
import { FileStore, type Loaded } from '../case-file/file-store.js';
import { handlerPhonePurpose } from '../case-file/papers/assignment.js';
import type { Asked, Surroundings } from '../case-file/surroundings.js';
import type { Actor, Role } from '../congress/actor.js';
import { inOrder } from '../platform/database/in-order.js';
import { statement } from '../platform/database/statement.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import type { Checked } from '../platform/http/body.js';
import { isUuid } from '../platform/http/text.js';
import { maskPhone } from '../platform/vault/masks.js';
import { Vault } from '../platform/vault/vault.js';
import { actRow } from './acts.js';
import { ownIds } from './blank.js';
import type { Call, Request } from './call.js';
import { Measures } from './measures.js';
import type { DeedSetting, Setting } from './setting.js';
import { aboutOf, paperSubject, paperSubjectNames } from './subjects.js';
import { Writer, type Writing } from './writer.js';

/** What the engine knows once the file is loaded. */
export interface Opened {
  readonly file: CaseFile;
  readonly setting: Setting;
  readonly checked: Checked<object>;
  readonly isNew: boolean;
}

/** What the body names and, for a draft, who asks. */
interface Sought {
  readonly asked: Promise<Actor>;
  readonly names: Asked;
}

const lockCase = statement('select id from suggestion where congress_id = $1 and id = $2 for no key update');
const lockByPaper = new Map(
  paperSubjectNames.map((name) => [
    name,
    statement(`
      select s.id from suggestion s where s.congress_id = $1
        and s.id = (select p.suggestion_id from ${paperSubject(name).table} p where p.congress_id = $1 and p.id = $2)
        for no key update`),
  ]),
);
const takeNumber = statement(`
  update session set last_number = last_number + 1 where congress_id = $1 and id = $2 returning last_number`);

/** The imperative shell of the engine: what must be asked of the world, so that the rest can be pure. */
@Injectable()
export class Shell {
  /** Whether every act reloads the file and compares it with the one in memory; tests switch it on. */
  verifies = false;

  constructor(
    private readonly store: FileStore,
    private readonly writer: Writer,
    private readonly measures: Measures,
    private readonly vault: Vault,
  ) {}

  /**
   * Locks the case that the request is upon, the suggestion's row, which is the only lock of a case; then loads its file, in
   * a second statement, which sees what was committed while the first one waited. Where the id of the case is known, both go
   * in one flight. For a draft there is nothing to lock: what it names is looked up.
   * @throws Problem notFound.
   */
  async open(tx: Tx, congressId: string, { subjectId, deed }: Request, { asked, names }: Sought): Promise<Loaded> {
    if (subjectId === null) return this.store.load(tx, congressId, null, { ...names, ...ownIds(await asked) });
    if (!isUuid(subjectId)) throw new Problem('notFound');
    const { subject } = actRow(deed.act);
    const lock = subject === 'suggestion' ? undefined : lockByPaper.get(subject);
    if (lock) {
      const [row] = await tx.sql<{ id: string }>(lock, [congressId, subjectId]);
      if (!row) throw new Problem('notFound');
      return this.store.load(tx, congressId, row.id, names);
    }
    const locked = tx.sql(lockCase, [congressId, subjectId]);
    const [, loaded] = await inOrder([locked, this.store.load(tx, congressId, subjectId, names)]);
    return loaded;
  }

  /** Everything that rules may know. */
  async setting(tx: Tx, call: Call, file: CaseFile, surroundings: Surroundings): Promise<Setting> {
    const { actor } = call;
    const measured = await this.measures.of(actor, file.suggestion, tx, call.now);
    const about = aboutOf(file, actRow(call.deed.act).subject === 'suggestion' ? null : call.subjectId);
    return { ...measured, surroundings, actor, ...about };
  }

  /** What a deed may use beside: ids, the vault and, for an act that takes one, the session's next number, locked last. */
  async deedSetting(tx: Tx, call: Call, file: CaseFile, setting: Setting, role: Role | 'system'): Promise<DeedSetting> {
    const session = call.deed.session?.(file, setting) ?? null;
    const rows = session
      ? await tx.sql<{ last_number: number }>(takeNumber, [call.actor.congressId, session])
      : [{ last_number: null }];
    const seal = (plain: string) => ({ cipher: this.vault.seal(handlerPhonePurpose, plain), masked: maskPhone(plain) });
    return { ...setting, role, newId: () => v7(), seal, number: rows[0]?.last_number ?? null };
  }

  /** Writes everything, together with the commit. */
  write(tx: Tx, writing: Writing): void {
    this.writer.write(tx, writing);
    this.store.meet(writing.file.suggestion);
  }

  /**
   * Sends at once what is to be written, and reads it again.
   * @throws Error where the file in memory is not the file in the database: a deed left something undefined.
   */
  async verify(tx: Tx, file: CaseFile, { profile }: Setting): Promise<void> {
    if (!this.verifies) return;
    await inOrder(tx.sendLast());
    const { congressId, id } = file.suggestion;
    const again = await this.store.load(tx, congressId, id, {});
    const { file: found, surroundings } = again;
    const plain: unknown = JSON.parse(JSON.stringify(file));
    if (!found || !isDeepStrictEqual(plain, found)) {
      throw new Error(`memory and database differ:\n${JSON.stringify(plain)}\n${JSON.stringify(found)}`);
    }
    await assertFacts(tx, file.suggestion, factsOf(found, { profile, surroundings }));
  }
}
