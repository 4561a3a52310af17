import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { presentCase } from '../case-file/presenter.js';
import { FileStore } from '../case-file/file-store.js';
import { mayRead, readersOf } from '../case-file/visibility.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { Problem } from '../platform/errors/problem.js';
import { checkBody, withoutNulls } from '../platform/http/body.js';
import { Idempotency, type KeptAnswer } from '../platform/idempotency/idempotency.js';
import { blank, ownIds } from './blank.js';
import type { Call } from './call.js';
import { decide } from './decide.js';
import { enact } from './enact.js';
import { takeMinutes } from './minutes.js';
import { permittedActs } from './permitted.js';
import type { Setting } from './setting.js';
import { Shell, type Opened } from './shell.js';

/**
 * The engine 流程: the only writer of cases. One transaction an act: lock, load in a second statement, decide, run the
 * pure deed, write everything, commit, answer the fresh case. At most six flights to the database.
 */
@Injectable()
export class Lifecycle {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly store: FileStore,
    private readonly shell: Shell,
  ) {}

  /**
   * Performs one act.
   * @returns the answer to send: 200 (201 for a draft) with the fresh case, its ETag and, for a draft, its Location.
   * @throws Problem notFound, forbidden, invalidInput, staleVersion, refused (with every reason), lostRace, keyReused.
   */
  async perform(call: Call): Promise<KeptAnswer> {
    const checked = checkBody(call.deed.body, withoutNulls(call.body));
    const asked = { ...(checked.faults ? {} : call.deed.asks(checked.value)), ...ownIds(call) };
    const opened = async (tx: Tx): Promise<KeptAnswer> => {
      const [kept, caseId] = await Promise.all([
        call.request ? this.idempotency.claim(tx, call.request) : null,
        this.shell.lock(tx, call),
      ]);
      if (kept) return kept;
      const { file, surroundings } = await this.store.load(tx, call.actor.congressId, caseId, asked);
      const whole = caseId === null ? blank(call, v7(), surroundings) : file;
      if (!whole) throw new Problem('notFound');
      const setting = await this.shell.setting(tx, call, whole, surroundings);
      return this.act(tx, call, { file: whole, setting, checked, isNew: caseId === null });
    };
    return this.database.transaction({ congressId: call.actor.congressId }, opened);
  }

  /** From here on everything is known: the order of the checks is 404, 403, 400, 412, 409. */
  private async act(tx: Tx, call: Call, opened: Opened): Promise<KeptAnswer> {
    const { file, setting, checked, isNew } = opened;
    const readers = readersOf(file, systemIn(setting));
    if (!isNew && !mayRead(call.actor, readers) && !call.system) throw new Problem('notFound');
    const input = checked.value ?? undefined;
    const decision = decide(call.deed.act, file, setting, input as Record<string, unknown> | undefined);
    if (decision.verdict === 'forbidden') throw new Problem('forbidden');
    const faults = checked.faults ?? call.deed.faults(file, checked.value, setting);
    if (faults.length > 0 || !input) throw new Problem('invalidInput', { causes: faults });
    if (call.ifMatch !== null && !isNew && call.ifMatch !== file.suggestion.version) throw new Problem('staleVersion');
    if (decision.verdict === 'refused') throw new Problem('refused', { causes: decision.causes });

    const deedSetting = await this.shell.deedSetting(tx, call, file, setting, decision.role);
    const enacted = enact(call.deed, file, input, deedSetting);
    const minutes = takeMinutes(call.deed.act, file, enacted, deedSetting);
    const after = readersOf(minutes.file, systemIn(setting));
    const changed = isNew || after.join() !== readers.join();
    const answer = this.answer({ ...call, isNew }, minutes.file, setting);
    await Promise.all([
      this.shell.write(tx, { file: minutes.file, change: minutes.change, minutes, readers: changed ? after : null }),
      call.request ? this.idempotency.keep(tx, call.request, answer) : null,
    ]);
    await this.shell.verify(tx, minutes.file);
    return answer;
  }

  private answer(call: Call & { isNew: boolean }, file: Opened['file'], setting: Setting): KeptAnswer {
    const { actor } = call;
    const permitted = (assignmentId: string | null) => permittedActs(file, setting, assignmentId);
    const shown = presentCase(file, { ...setting, permitted });
    const headers: Record<string, string> = { etag: `"${String(file.suggestion.version)}"` };
    if (call.isNew) headers['location'] = `/api/c/${actor.congressSlug}/suggestions/${file.suggestion.id}`;
    return { status: call.isNew ? 201 : 200, headers, answer: JSON.stringify(shown) };
  }
}

function systemIn(setting: Setting) {
  return (officeId: string) => setting.surroundings.offices[officeId]?.system;
}
