import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../congress/actor.js';
import { Actors, requireRole } from '../../../congress/actors.js';
import { Profiles } from '../../../congress/profiles.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { created, idempotent, type Posting } from '../../../congress/roster/posting.js';
import { today } from '../../../deadlines/local-date.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../platform/errors/problem.js';
import { NoBody, requireBody } from '../../../platform/http/body.js';
import { cut, readPage, type Page } from '../../../platform/http/page.js';
import { isUuid } from '../../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../../platform/idempotency/idempotency.js';
import { Now } from '../../../platform/time/now.js';
import { castBallot, requireElector } from './ballots.js';
import type { VoteAnswer, VoteSheetAnswer } from './vote-answers.js';
import { closeVote } from './vote-closing.js';
import { BallotBody, VoteBody } from './vote-form.js';
import { lockVote, refused } from './vote-locking.js';
import { remindElectors, tellElectors } from './vote-messages.js';
import { openVote } from './vote-opening.js';
import { pageFirst, pageNext, readSheet, readVote, voteOf, voteSightOf, type VoteRow } from './vote-reading.js';

/** Who comes to the desk, on which day, by which rules. */
interface Visit {
  readonly actor: Actor;
  readonly today: string;
  readonly now: Date;
  readonly least: number;
}

/** The desk for the votes 评议票决: 代表工委 opens, reminds and counts; each elector casts one ballot. */
@Injectable()
export class VoteDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Now,
  ) {}

  /** A page of the votes that the reader may see, the latest first. @throws Problem invalidInput. */
  async page(asker: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<VoteAnswer>> {
    const { actor, today: day } = await this.visit(asker);
    const wanted = readPage(query, 'votes', 1, { active: false, key: [isUuid] });
    const after = wanted.after ?? [];
    const asked = after.length > 0 ? pageNext : pageFirst;
    const values = [...voteSightOf(actor, day), wanted.limit + 1, ...after];
    const rows = await this.database.read<VoteRow>({ congressId: actor.congressId }, asked, values);
    return cut(rows.map(voteOf), wanted, 'votes', (one) => [one.id]);
  }

  /** One vote. @throws Problem notFound. */
  async one(asker: Asker, id: string): Promise<VoteSheetAnswer> {
    const { actor, today: day } = await this.visit(asker);
    if (!isUuid(id)) throw new Problem('notFound');
    return this.database.transaction({ congressId: actor.congressId }, (tx) => readSheet(tx, actor, day, id));
  }

  /** Opens a vote, and asks the electors. @throws Problem forbidden, and as `openVote`. */
  async open(asker: Asker, posting: Posting): Promise<KeptAnswer> {
    const visit = await this.visit(asker);
    requireRole(visit.actor, 'deputyAffairs');
    const body = requireBody(VoteBody, posting.body);
    return this.once(visit, posting, async (tx, { actor }) => {
      const id = await openVote(tx, visit, body);
      await tellElectors(tx, toldOf(visit), await lockVote(tx, actor.congressId, id));
      const sheet = await readSheet(tx, actor, visit.today, id);
      return created(`/api/c/${actor.congressSlug}/votes/${id}`, sheet);
    });
  }

  /**
   * Casts the caller's ballot. It takes no `Idempotency-Key`: what is kept of a request by its key would tie the ballot to the
   * account. Sent twice, the second is refused.
   * @throws Problem notFound, forbidden, invalidInput, and as `castBallot`.
   */
  async cast(asker: Asker, id: string, posting: Posting): Promise<VoteAnswer> {
    const { actor, today: day } = await this.visit(asker);
    if (!isUuid(id)) throw new Problem('notFound');
    const { congressId, accountId } = actor;
    return this.database.transaction({ congressId }, async (tx) => {
      await readVote(tx, voteSightOf(actor, day), id);
      await requireElector(tx, actor, id);
      const { choice } = requireBody(BallotBody, posting.body);
      await castBallot(tx, { congressId, voteId: id, accountId, today: day }, choice);
      return readVote(tx, voteSightOf(actor, day), id);
    });
  }

  /** Reminds those who have not voted. @throws Problem forbidden, notFound, invalidInput, refused. */
  async remind(asker: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    return this.kept(asker, id, posting, async (tx, visit) => {
      const vote = await lockVote(tx, visit.actor.congressId, id);
      const open = vote.closedOn === null && vote.opensOn <= visit.today && visit.today <= vote.closesOn;
      if (!open) throw refused('notOpen', '现在不是投票时间，无须提醒');
      return { reminded: await remindElectors(tx, toldOf(visit), vote, visit.today) };
    });
  }

  /** Closes a vote before its last day, or on it, and counts; before its first it is called off. @throws Problem forbidden, notFound, invalidInput, refused. */
  async close(asker: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    return this.kept(asker, id, posting, async (tx, visit) => {
      const { actor, today: day } = visit;
      await closeVote(tx, { ...toldOf(visit), voteId: id, today: day, closedBy: actor.accountId });
      return readSheet(tx, actor, day, id);
    });
  }

  private async kept(
    asker: Asker,
    id: string,
    posting: Posting,
    work: (tx: Tx, visit: Visit) => Promise<object>,
  ): Promise<KeptAnswer> {
    const visit = await this.visit(asker);
    requireRole(visit.actor, 'deputyAffairs');
    if (!isUuid(id)) throw new Problem('notFound');
    await this.one(asker, id);
    requireBody(NoBody, posting.body);
    return this.once(visit, posting, async (tx) => ({
      status: 200,
      headers: {},
      answer: JSON.stringify(await work(tx, visit)),
    }));
  }

  private once(visit: Visit, posting: Posting, work: (tx: Tx, visit: Visit) => Promise<KeptAnswer>) {
    const { accountId, congressId } = visit.actor;
    const request = idempotent(this.idempotency, accountId, posting);
    return this.idempotency.once(this.database, { congressId }, request, (tx) => work(tx, visit));
  }

  private async visit({ caller, slug }: Asker): Promise<Visit> {
    const actor = await this.actors.of(caller, slug);
    const { timeZone, leastElectors } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const now = this.clock.instant();
    return { actor, today: today(now, timeZone), now, least: leastElectors.value };
  }
}

function toldOf({ actor, now }: Visit) {
  return { congressId: actor.congressId, slug: actor.congressSlug, now };
}
