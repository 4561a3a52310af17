import { Injectable } from '@nestjs/common';
import { requireRole } from '../../congress/actors.js';
import type { Role } from '../../congress/actor.js';
import type { Asker } from '../../congress/roster/asker.js';
import { created, idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { badInput, requireBody, type BodyClass } from '../../platform/http/body.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { Measures } from '../measures/measures.js';
import { requireId } from '../runs/lines.js';
import { AssessmentPlace } from '../runs/place.js';
import { readAssessment } from '../runs/reading.js';
import { assessmentSight } from '../runs/sight.js';
import type { Visit } from '../runs/visit.js';
import type { OfficeAwardAnswer, SuggestionAwardAnswer, SuggestionAwardSheetAnswer } from './award-answers.js';
import { OfficeAwardBody, SuggestionAwardBody } from './award-forms.js';
import { awardOf, awardsFirst, awardsNext, readAward, type AwardRow } from './award-reading.js';
import { announceOffices, readOfficeAward } from './office-award.js';
import { fault, openSuggestionAward } from './suggestion-awards.js';

/** The desk for awards 评优. */
@Injectable()
export class AwardsDesk {
  constructor(
    private readonly places: AssessmentPlace,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly measures: Measures,
  ) {}

  /** 先进承办单位 of an assessment. @throws Problem notFound. */
  async ofAssessment(asker: Asker, id: string): Promise<OfficeAwardAnswer> {
    const { actor } = await this.places.visit(asker);
    requireId(id);
    return this.database.transaction({ congressId: actor.congressId }, (tx) =>
      readOfficeAward(tx, assessmentSight(actor), id),
    );
  }

  /** Announces them. @throws Problem forbidden, notFound, invalidInput, refused. */
  async announceOffices(asker: Asker, id: string, posting: Posting): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    const { actor } = visit;
    requireRole(actor, 'deputyAffairs');
    requireId(id);
    const sight = assessmentSight(actor);
    await this.database.transaction({ congressId: actor.congressId }, (tx) => readAssessment(tx, sight, id));
    const body = requireBody(OfficeAwardBody, posting.body);
    return this.once(visit, posting, async (tx) => {
      await announceOffices(tx, visit, id, body);
      return answered(await readOfficeAward(tx, sight, id));
    });
  }

  /** A page of the selections of 优秀建议, the latest first. @throws Problem invalidInput. */
  async page(asker: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<SuggestionAwardAnswer>> {
    const { actor, today } = await this.places.visit(asker);
    const wanted = readPage(query, 'suggestionAwards', 1, { active: false, key: [isUuid] });
    const after = wanted.after ?? [];
    const values = [...assessmentSight(actor), today, wanted.limit + 1, ...after];
    const asked = after.length > 0 ? awardsNext : awardsFirst;
    const rows = await this.database.read<AwardRow>({ congressId: actor.congressId }, asked, values);
    return cut(rows.map(awardOf), wanted, 'suggestionAwards', (one) => [one.id]);
  }

  /** One. @throws Problem notFound. */
  async one(asker: Asker, id: string): Promise<SuggestionAwardSheetAnswer> {
    const visit = await this.places.visit(asker);
    requireId(id);
    return this.database.transaction({ congressId: visit.actor.congressId }, (tx) => sheet(tx, visit, id));
  }

  /** Opens one. @throws Problem forbidden, invalidInput, refused. */
  async open(asker: Asker, posting: Posting): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    const { actor } = visit;
    requireRole(actor, 'deputyAffairs');
    const body = requireBody(SuggestionAwardBody, posting.body);
    const measure = await this.measures.read(actor.congressId, body.measure, null);
    if (!measure) throw badInput([fault('measure', '没有这个考核办法')]);
    return this.once(visit, posting, async (tx) => {
      const id = await openSuggestionAward(tx, visit, body, measure);
      return created(`/api/c/${actor.congressSlug}/suggestion-awards/${id}`, await sheet(tx, visit, id));
    });
  }

  /** What somebody of some roles does with one; the answer is the whole of it. @throws Problem forbidden, notFound, and as `work`. */
  async perform<Body extends object>(
    asker: Asker,
    id: string,
    posting: Posting,
    { type, roles }: { readonly type: BodyClass<Body>; readonly roles: readonly Role[] },
    work: (tx: Tx, visit: Visit, body: Body) => Promise<void>,
  ): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    requireRole(visit.actor, ...roles);
    requireId(id);
    await this.database.transaction({ congressId: visit.actor.congressId }, (tx) => sheet(tx, visit, id));
    const body = requireBody(type, posting.body);
    return this.once(visit, posting, async (tx) => {
      await work(tx, visit, body);
      return answered(await sheet(tx, visit, id));
    });
  }

  private once({ actor }: Visit, posting: Posting, work: (tx: Tx) => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId: actor.congressId }, request, work);
  }
}

function sheet(tx: Tx, { actor, today }: Visit, id: string): Promise<SuggestionAwardSheetAnswer> {
  return readAward(tx, assessmentSight(actor), today, id);
}

function answered(value: object): KeptAnswer {
  return { status: 200, headers: {}, answer: JSON.stringify(value) };
}
