import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../case-file/case-file.js';
import type { Evaluation } from '../case-file/papers/evaluation.js';
import { assignmentById } from '../case-file/questions.js';
import { submitterOf } from '../case-file/addressees.js';
import { isInsider, publicActs, seesReviews } from '../case-file/insiders.js';
import { evaluationsOf, speaksFor } from '../case-file/raters.js';
import { seesRating, worksFor } from '../case-file/ratings.js';
import { caseStates, type CaseState } from '../case-file/states.js';
import { systemsOf } from '../case-file/surroundings.js';
import { holds, roles, type Actor, type Role } from '../congress/actor.js';
import type { Identity } from '../congress/sign-in/identity.js';
import { Database } from '../platform/database/database.js';
import { statement } from '../platform/database/statement.js';
import { actRow, type ActName } from './acts.js';
import { CaseReader } from './case-reader.js';
import type { EventBody } from './record/event.js';
import type { ActingAccountAnswer, EventAnswer, TimelineAnswer } from './timeline-answer.js';

const reading = statement(`
  select e.body, e.hash from event e where e.congress_id = $1 and e.suggestion_id = $2 order by e.seq`);
const naming = statement(`
  select a.id, a.username, a.display_name as "displayName" from account a where a.id = any ($1::uuid[])`);

type Accounts = ReadonlyMap<string, ActingAccountAnswer>;

/** The record of a case as people read it 办理记录: every act, in order, as far as this reader may know of it. */
@Injectable()
export class Timeline {
  constructor(
    private readonly database: Database,
    private readonly reader: CaseReader,
  ) {}

  /** @throws Problem notFound where the case is not there for this actor. */
  async of(caller: Identity, slug: string, id: string): Promise<TimelineAnswer> {
    const { file, setting } = await this.reader.open(caller, slug, id);
    const { actor } = setting;
    const { congressId } = actor;
    const rows = await this.database.read<{ body: string; hash: string }>({ congressId }, reading, [congressId, id]);
    const events = rows.map(({ body, hash }) => ({ ...(JSON.parse(body) as EventBody), hash }));
    const isInside = isInsider(actor, file, systemsOf(setting.surroundings));
    const known = events.filter((event) => (isInside ? maySee(actor, file, event) : publicActs.has(event.act)));
    const accounts = await this.accountsOf(known.filter((event) => seesAccount(actor, event)));
    return { items: known.map((event) => present(event, accounts.get(event.accountId ?? '') ?? null)) };
  }

  private async accountsOf(events: readonly EventBody[]): Promise<Accounts> {
    const ids = [...new Set(events.flatMap(({ accountId }) => accountId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<ActingAccountAnswer & { id: string }>('install', naming, [ids]);
    return new Map(rows.map(({ id, username, displayName }) => [id, { username, displayName }]));
  }
}

/** From which account an act was done is for those who watch over the record, and for a deputy who did it himself. */
function seesAccount(actor: Actor, { accountId }: EventBody): boolean {
  return holds(actor, 'deputyAffairs', 'auditor') || (holds(actor, 'deputy') && actor.accountId === accountId);
}

/** Who was asked to co-sign and who declined 不附议 is between these deputies and the submitter. */
const betweenDeputies = new Set(['inviteCosigners', 'declineCosign']);

/** How the suggestion was examined and returned is known to those who wrote and who judged it. */
const reviewing = new Set(['examinePass', 'examineFail', 'return']);

function isAmongThem(actor: Actor, file: CaseFile, { accountId }: EventBody): boolean {
  return actor.accountId === accountId || speaksFor(actor, submitterOf(file.suggestion));
}

/** A rating's event is seen when the rating is; what an office does and tells nobody outside is that office's own. */
function maySee(actor: Actor, file: CaseFile, event: EventBody): boolean {
  const { act, says } = event;
  if (act === 'evaluate') return ratedBy(file, says).every((rating) => seesRating(actor, file, rating));
  if (reviewing.has(act)) return seesReviews(actor, file);
  if (betweenDeputies.has(act)) return isAmongThem(actor, file, event);
  const { by, notifies } = actRow(act as ActName);
  const isOffices = by.every((who) => who === 'ownOffice' || who === 'ownOfficeHead');
  if (!isOffices || notifies.some((whom) => whom !== 'ownOffice')) return true;
  return worksFor(actor, assignmentById(file, event.assignmentId ?? '')?.officeId ?? '');
}

/** The ratings that an event may tell of: the rater's or, where it does not say who rated, all of that reply. */
function ratedBy(file: CaseFile, { assignmentId, deputyId, delegationId }: EventBody['says']): Evaluation[] {
  const given = evaluationsOf(file, String(assignmentId));
  const own = given.filter((one) => one.deputyId === deputyId && one.delegationId === delegationId);
  return own.length > 0 ? own : given;
}

function present(event: EventBody & { hash: string }, account: ActingAccountAnswer | null): EventAnswer {
  const { seq, act, at, on, role, assignmentId, from, to, rollUps, says, hash } = event;
  const row = actRow(act as ActName);
  return {
    seq,
    act: act as ActName,
    label: row.past,
    at,
    on,
    role,
    roleLabel: role === 'system' ? '系统' : roles[role as Role],
    account,
    assignmentId,
    from: from as CaseState,
    to: to as CaseState,
    toLabel: caseStates[to as CaseState],
    rollUps,
    says,
    hash,
  };
}
