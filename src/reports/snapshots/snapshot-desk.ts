import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor, Role } from '../../congress/actor.js';
import { Actors, requireRole } from '../../congress/actors.js';
import type { Profile } from '../../congress/profile/profile.js';
import { Profiles } from '../../congress/profiles.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { created, formOf, idempotent, type Posting } from '../../congress/roster/posting.js';
import { today } from '../../deadlines/local-date.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Now } from '../../platform/time/now.js';
import { hashOf, printAll, type PrintedPage, type Printer, type SnapshotScope } from './printing.js';
import { SnapshotForm } from './snapshot-form.js';
import { sheetOf } from './snapshot-sheet.js';
import { addSnapshot, hasFinal } from './snapshot-store.js';

/** All of it is counted as those see it who see every case. */
const readers = ['deputyAffairs', 'leader', 'auditor'] as const satisfies Role[];
const sessionNamed = statement('select name from session where congress_id = $1 and id = $2');

/** Everything about a snapshot that is to be kept. */
interface Order {
  readonly actor: Actor;
  readonly form: SnapshotForm;
  readonly scope: SnapshotScope;
  readonly pages: readonly PrintedPage[];
  readonly now: Date;
}

/** The desk where reports are frozen 统计定稿: 代表工委 freezes; leaders and the auditor read too. */
@Injectable()
export class SnapshotDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** Who reads snapshots. @throws Problem notFound, forbidden. */
  async reader({ caller, slug }: Asker): Promise<Actor> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, ...readers);
    return actor;
  }

  /**
   * Freezes every report of a year or a session as of a day that is over. They are counted of one moment, and kept with their
   * hashes; the doing is on the record.
   * @throws Problem forbidden; invalidInput; refused where there is a final one already and no reason is given.
   */
  async freeze({ caller, slug }: Asker, posting: Posting): Promise<KeptAnswer> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'deputyAffairs');
    const form = formOf(SnapshotForm, posting.body);
    const { congressId } = actor;
    const profile = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const now = this.clock.instant();
    const day = today(now, profile.timeZone);
    const scope = { year: form.year ?? null, sessionId: form.sessionId ?? null, asOf: form.asOf };
    await this.examine(congressId, scope, day);
    const request = idempotent(this.idempotency, actor.accountId, posting);
    const pages = await this.print(actor, scope, { profile, now, today: day });
    return this.idempotency.once(this.database, { congressId }, request, (tx) =>
      this.keep(tx, { actor, form, scope, pages, now }),
    );
  }

  private async examine(congressId: string, scope: SnapshotScope, day: string): Promise<void> {
    const causes = faultsOf(scope, day);
    const known = scope.sessionId === null || (await this.isSession(congressId, scope.sessionId));
    if (!known) causes.push(fault('sessionId', '不是本级人大的会议'));
    if (causes.length > 0) throw new Problem('invalidInput', { causes });
  }

  private async isSession(congressId: string, id: string): Promise<boolean> {
    return (await this.database.read({ congressId }, sessionNamed, [congressId, id])).length > 0;
  }

  private print(actor: Actor, scope: SnapshotScope, by: Pick<Printer, 'now' | 'today'> & { profile: Profile }) {
    const { congressId, congressSlug } = actor;
    const printer = { ...by, reader: { congressId, parties: [], seesAll: true }, slug: congressSlug };
    return this.database.snapshot({ congressId }, (tx) => printAll(scope, printer, (send) => send(tx)));
  }

  private async keep(tx: Tx, { actor, form, scope, pages, now }: Order): Promise<KeptAnswer> {
    const { congressId, congressSlug, accountId } = actor;
    const { final = false, reason = null, note = null } = form;
    if (final && (await hasFinal(tx, congressId, scope)) && reason === null) throw secondFinal();
    const [id, hash] = [v7(), hashOf(pages)];
    const of = { congress_id: congressId, id, year: scope.year, session_id: scope.sessionId, as_of: scope.asOf };
    const said = { final, reason, note, profile_key: actor.profileKey, profile_version: actor.profileVersion };
    await addSnapshot(tx, { ...of, ...said, hash, account_id: accountId, created_at: now.toISOString() }, pages);
    const sheet = await sheetOf(tx, { congressId, congressSlug }, id);
    const says = {
      id,
      year: scope.year,
      name: sheet.session?.name ?? null,
      day: scope.asOf,
      contentHash: hash,
      reason,
    };
    recordSecurity(tx, {
      ...{ congressId, accountId, role: 'deputyAffairs', says },
      kind: final ? 'reportsFinal' : 'reportsKept',
    });
    return created(`/api/c/${congressSlug}/reports/snapshots/${id}`, sheet);
  }
}

function faultsOf({ year, sessionId, asOf }: SnapshotScope, day: string): Cause[] {
  const faults: Cause[] = [];
  if ((year === null) === (sessionId === null)) faults.push(fault('year', '「年度」和「会议」须填且只填一项'));
  if (asOf >= day) faults.push(fault('asOf', `「截至日」须早于今天（${day}）：当天的数字还会变`));
  if (year !== null && asOf < `${String(year)}-01-01`) faults.push(fault('asOf', '「截至日」不能早于所统计的年度'));
  return faults;
}

function fault(field: string, said: string): Cause {
  return { code: 'invalidField', field, message: `${said}（${field}）` };
}

function secondFinal(): Problem {
  const message = '这一年度或会议已有正式定稿；要重新定稿，请代表工委填写原因（reason）';
  return new Problem('refused', { causes: [{ code: 'finalExists', field: 'reason', message }] });
}
