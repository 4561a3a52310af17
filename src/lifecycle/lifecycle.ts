import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { factsOf, newFacts } from '../case-file/facts/facts-of.js';
import { presentCase } from '../case-file/presenter.js';
import { systemsOf } from '../case-file/surroundings.js';
import { mayRead, readersOf } from '../case-file/visibility.js';
import type { Actor } from '../congress/actor.js';
import { Actors } from '../congress/actors.js';
import type { Identity } from '../congress/sign-in/identity.js';
import { Database } from '../platform/database/database.js';
import { inOrder } from '../platform/database/in-order.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import { badInput, checkBody, withoutNulls } from '../platform/http/body.js';
import { Idempotency, type KeptAnswer } from '../platform/idempotency/idempotency.js';
import { blank } from './blank.js';
import type { Call, Request } from './call.js';
import { decide } from './decide.js';
import { enact } from './enact.js';
import { takeMinutes } from './minutes.js';
import { permittedActs } from './permitted.js';
import type { Setting } from './setting.js';
import { Shell, type Opened } from './shell.js';

/**
 * The engine 流程: the only writer of cases. One transaction an act: lock, load in a second statement, decide, run the
 * pure deed, write everything, commit, answer the fresh case. What need not wait is sent together: an act upon a case is two
 * flights to the database, one upon an assignment three, and never more than six.
 */
@Injectable()
export class Lifecycle {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly actors: Actors,
    private readonly shell: Shell,
  ) {}

  /**
   * Performs one act, of an actor who is known.
   * @returns the answer to send: 200 (201 for a draft) with the fresh case, its ETag and, for a draft, its Location.
   * @throws Problem notFound, forbidden, invalidInput, staleVersion, refused (with every reason), lostRace, keyReused.
   */
  async perform({ actor, ...request }: Call): Promise<KeptAnswer> {
    const { congressId } = actor;
    return this.database.transaction({ congressId }, (tx) =>
      this.open(tx, request, Promise.resolve(actor), congressId),
    );
  }

  /** The same for a caller who has yet to be found: he is looked for together with the case. */
  async performFor(caller: Identity, slug: string, request: Request): Promise<KeptAnswer> {
    return this.actors.within(caller, slug, 'act', (tx, asked, congressId) =>
      this.open(tx, request, asked, congressId),
    );
  }

  /** The first flight: who acts, whether it was done before, the lock and, sent after it, the file. */
  private async open(tx: Tx, request: Request, asked: Promise<Actor>, congressId: string): Promise<KeptAnswer> {
    const checked = checkBody(request.deed.body, withoutNulls(request.body, request.deed.clears));
    const names = checked.faults ? {} : request.deed.asks(checked.value);
    const [actor, kept, { file, surroundings }] = await inOrder([
      asked,
      request.request ? this.idempotency.claim(tx, request.request) : null,
      this.shell.open(tx, congressId, request, { asked, names }),
    ]);
    if (kept) return kept;
    const call = { ...request, actor };
    const isNew = request.subjectId === null;
    const whole = isNew ? blank(call, v7(), surroundings) : file;
    if (!whole) throw new Problem('notFound');
    const setting = await this.shell.setting(tx, call, whole, surroundings);
    return this.act(tx, call, { file: whole, setting, checked, isNew });
  }

  /** From here on everything is known: the order of the checks is 404, 403, 400, 412, 409. */
  private async act(tx: Tx, call: Call, opened: Opened): Promise<KeptAnswer> {
    const { file, setting, checked, isNew } = opened;
    const readers = readersOf(file, systemsOf(setting.surroundings));
    if (!isNew && !mayRead(call.actor, readers) && !call.system) throw new Problem('notFound');
    const input = checked.value ?? undefined;
    const decision = decide(call.deed.act, file, setting, input as Record<string, unknown> | undefined);
    if (decision.verdict === 'forbidden') throw new Problem('forbidden');
    const faults = [
      ...(call.headerFaults ?? []),
      ...(checked.faults ?? call.deed.faults(file, checked.value, setting)),
    ];
    if (faults.length > 0 || !input) throw badInput(faults);
    if (call.ifMatch !== null && !isNew && call.ifMatch !== file.suggestion.version) throw new Problem('staleVersion');
    if (decision.verdict === 'refused') throw new Problem('refused', { causes: decision.causes });

    const deedSetting = await this.shell.deedSetting(tx, call, file, setting, decision.role);
    const enacted = enact(call.deed, file, input, deedSetting);
    const minutes = takeMinutes(call.deed.act, file, enacted, deedSetting);
    const after = readersOf(minutes.file, systemsOf(setting.surroundings));
    const changed = isNew || after.join() !== readers.join();
    const answer = this.answer({ ...call, isNew }, minutes.file, setting);
    const facts = newFacts(factsOf(file, setting), factsOf(minutes.file, setting));
    const { change } = minutes;
    this.shell.write(tx, {
      ...{ file: minutes.file, change, minutes, readers: changed ? after : null },
      ...{ facts, on: setting.today },
    });
    if (call.request) this.idempotency.keep(tx, call.request, answer);
    await this.shell.verify(tx, minutes.file, setting);
    return answer;
  }

  private answer(call: Call & { isNew: boolean }, file: Opened['file'], setting: Setting): KeptAnswer {
    const { actor } = call;
    const permitted = (paperId: string | null) => permittedActs(file, setting, paperId);
    const shown = presentCase(file, { ...setting, permitted });
    const headers: Record<string, string> = { etag: `"${String(file.suggestion.version)}"` };
    if (call.isNew) headers['location'] = `/api/c/${actor.congressSlug}/suggestions/${file.suggestion.id}`;
    return { status: call.isNew ? 201 : 200, headers, answer: JSON.stringify(shown) };
  }
}
