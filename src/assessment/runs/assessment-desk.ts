import { Injectable } from '@nestjs/common';
import { Actors, requireRole } from '../../congress/actors.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { created, idempotent, type Posting } from '../../congress/roster/posting.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { SavedFile } from '../../platform/http/attachment.js';
import { badInput, requireBody, type BodyClass } from '../../platform/http/body.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Idempotency, type KeptAnswer } from '../../platform/idempotency/idempotency.js';
import { tableName } from '../../reports/table-name.js';
import { Measures } from '../measures/measures.js';
import type { Assessment } from './assessment.js';
import type { AssessmentAnswer, AssessmentSheetAnswer, AssessmentVerificationAnswer } from './assessment-answers.js';
import { assessmentTable, type TableForm } from './assessment-table.js';
import { decideObjection, objectionOf } from './deciding.js';
import { discard } from './discarding.js';
import { verifyFrozen } from './freezing.js';
import { AssessmentBody, DecisionBody } from './forms.js';
import type { AssessmentLineAnswer } from './line-answers.js';
import { pageOfLines, requireId } from './lines.js';
import { openAssessment, recompute } from './opening.js';
import { AssessmentPlace } from './place.js';
import { assessmentOf, pageFirst, pageNext, readAssessment, readSheet } from './reading.js';
import { assessmentSight } from './sight.js';
import type { Visit } from './visit.js';

type Query = Readonly<Record<string, unknown>>;

/** The desk for assessments 年度考核: who reads them, and what 代表工委 and the offices do with one. */
@Injectable()
export class AssessmentDesk {
  constructor(
    private readonly actors: Actors,
    private readonly places: AssessmentPlace,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly measures: Measures,
  ) {}

  /** A page of assessments, the latest first. @throws Problem invalidInput. */
  async page({ caller, slug }: Asker, query: Query): Promise<Page<AssessmentAnswer>> {
    const actor = await this.actors.of(caller, slug);
    const sight = assessmentSight(actor);
    const wanted = readPage(query, 'assessments', 1, { active: false, key: [isUuid] });
    const after = wanted.after ?? [];
    const asked = after.length > 0 ? pageNext : pageFirst;
    const values = [...sight, wanted.limit + 1, ...after];
    const rows = await this.database.read<Assessment>({ congressId: actor.congressId }, asked, values);
    return cut(
      rows.map((row) => assessmentOf(row, sight)),
      wanted,
      'assessments',
      (one) => [one.id],
    );
  }

  /** One assessment with the results that the reader sees. @throws Problem notFound. */
  async one(asker: Asker, id: string): Promise<AssessmentSheetAnswer> {
    const { actor } = await this.places.visit(asker);
    requireId(id);
    return this.database.transaction({ congressId: actor.congressId }, (tx) =>
      readSheet(tx, assessmentSight(actor), actor.congressSlug, id),
    );
  }

  /** The same as a table; that it was taken out is on the record 导出数据. @param address the network address of the caller. */
  async table(asker: Asker, id: string, form: TableForm, address: string): Promise<SavedFile<Buffer>> {
    const { actor, now, zone } = await this.places.visit(asker);
    requireId(id);
    const { congressId, accountId, grants, congressSlug } = actor;
    return this.database.transaction({ congressId }, async (tx) => {
      const sheet = await readSheet(tx, assessmentSight(actor), congressSlug, id);
      const { file, rows } = await assessmentTable(sheet, form, { by: actor.displayName, at: now, zone });
      const says = { what: `考核 ${sheet.title}`, id, rows };
      recordSecurity(tx, { congressId, kind: 'exported', accountId, role: grants[0]?.role, address, says });
      const { title, asOf } = sheet;
      return { ...(await tableName(tx, congressId, { title, code: 'assessment', asOf, form })), file };
    });
  }

  /** A page of the assignments that it counted. @throws Problem notFound, invalidInput. */
  async lines(asker: Asker, id: string, query: Query): Promise<Page<AssessmentLineAnswer>> {
    const { actor } = await this.places.visit(asker);
    requireId(id);
    const sight = assessmentSight(actor);
    return this.database.transaction({ congressId: actor.congressId }, async (tx) => {
      const of = await readAssessment(tx, sight, id);
      return pageOfLines(tx, sight, { slug: actor.congressSlug, of }, query);
    });
  }

  /** Compares a frozen one with its hash. @throws Problem forbidden, notFound, refused. */
  async verification(asker: Asker, id: string): Promise<AssessmentVerificationAnswer> {
    const { actor } = await this.places.visit(asker);
    requireRole(actor, 'deputyAffairs', 'leader', 'auditor');
    requireId(id);
    return this.database.transaction({ congressId: actor.congressId }, (tx) => verifyFrozen(tx, actor.congressId, id));
  }

  /** Computes a draft 试算. @throws Problem forbidden, invalidInput. */
  async open(asker: Asker, posting: Posting): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    const { actor } = visit;
    requireRole(actor, 'deputyAffairs');
    const body = requireBody(AssessmentBody, posting.body);
    const measure = await this.measures.read(actor.congressId, body.measure, body.version ?? null);
    if (!measure)
      throw badInput([{ code: 'invalidField', field: 'measure', message: '没有这个考核办法或者版本（measure）' }]);
    const calendar = await this.places.calendars.of(actor);
    return this.once(visit, posting, async (tx) => {
      const id = await openAssessment(tx, visit, body, measure, calendar);
      const sheet = await readSheet(tx, assessmentSight(actor), actor.congressSlug, id);
      return created(`/api/c/${actor.congressSlug}/assessments/${id}`, sheet);
    });
  }

  /** Counts a draft anew. @throws Problem forbidden, notFound, invalidInput, refused. */
  async recompute(asker: Asker, id: string, posting: Posting, body: BodyClass<object>): Promise<KeptAnswer> {
    return this.perform(asker, id, posting, body, async (tx, visit) =>
      recompute(tx, visit, id, await this.places.calendars.of(visit.actor, tx)),
    );
  }

  /** Throws a draft away. @throws Problem forbidden, notFound, refused. */
  async discard(asker: Asker, id: string): Promise<void> {
    const visit = await this.places.visit(asker);
    const { actor } = visit;
    requireRole(actor, 'deputyAffairs');
    requireId(id);
    await this.database.transaction({ congressId: actor.congressId }, (tx) => discard(tx, visit, id));
  }

  /**
   * What 代表工委 does with an assessment; the answer is the whole of it.
   * @throws Problem forbidden, notFound, invalidInput, and what `work` throws.
   */
  async perform<Body extends object>(
    asker: Asker,
    id: string,
    posting: Posting,
    type: BodyClass<Body>,
    work: (tx: Tx, visit: Visit, body: Body) => Promise<unknown>,
  ): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    requireRole(visit.actor, 'deputyAffairs');
    return this.upon(visit, id, posting, type, work);
  }

  /** What an office does with one that it sees. @throws as `perform`. */
  async performAsOffice<Body extends object>(
    asker: Asker,
    id: string,
    posting: Posting,
    type: BodyClass<Body>,
    work: (tx: Tx, visit: Visit, body: Body) => Promise<unknown>,
  ): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    requireRole(visit.actor, 'officeHead', 'officeLiaison');
    return this.upon(visit, id, posting, type, work);
  }

  /** Decides an objection; the answer is the whole assessment. @throws Problem forbidden, notFound, invalidInput, refused. */
  async decide(asker: Asker, objectionId: string, posting: Posting): Promise<KeptAnswer> {
    const visit = await this.places.visit(asker);
    const { actor } = visit;
    requireRole(actor, 'deputyAffairs');
    requireId(objectionId);
    await this.database.transaction({ congressId: actor.congressId }, (tx) =>
      objectionOf(tx, actor.congressId, objectionId),
    );
    const body = requireBody(DecisionBody, posting.body);
    return this.once(visit, posting, async (tx) => {
      const id = await decideObjection(tx, visit, objectionId, body);
      return sheetAnswer(await readSheet(tx, assessmentSight(actor), actor.congressSlug, id));
    });
  }

  private async upon<Body extends object>(
    visit: Visit,
    id: string,
    posting: Posting,
    type: BodyClass<Body>,
    work: (tx: Tx, visit: Visit, body: Body) => Promise<unknown>,
  ): Promise<KeptAnswer> {
    const { actor } = visit;
    const sight = assessmentSight(actor);
    requireId(id);
    await this.database.transaction({ congressId: actor.congressId }, (tx) => readAssessment(tx, sight, id));
    const body = requireBody(type, posting.body);
    return this.once(visit, posting, async (tx) => {
      await work(tx, visit, body);
      return sheetAnswer(await readSheet(tx, sight, actor.congressSlug, id));
    });
  }

  private once({ actor }: Visit, posting: Posting, work: (tx: Tx) => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const request = idempotent(this.idempotency, actor.accountId, posting);
    return this.idempotency.once(this.database, { congressId: actor.congressId }, request, work);
  }
}

function sheetAnswer(sheet: AssessmentSheetAnswer): KeptAnswer {
  return { status: 200, headers: {}, answer: JSON.stringify(sheet) };
}
