import { digest } from '../../congress/record/digest.js';
import { recordSecurity } from '../../congress/record/security-event.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { badInput } from '../../platform/http/body.js';
import { canonicalJson } from '../../platform/idempotency/canonical.js';
import { lockAssessment, refused, requireState, type Assessment } from '../runs/assessment.js';
import { readAssessment, readResults } from '../runs/reading.js';
import { assessmentSight, type AssessmentSight } from '../runs/sight.js';
import { tell } from '../runs/telling.js';
import type { Visit } from '../runs/visit.js';
import type { OfficeAwardAnswer } from './award-answers.js';
import type { OfficeAwardBody } from './award-forms.js';
import { candidatesOf, type Candidates } from './candidates.js';

/** An office in an announced award, and why it was not chosen. */
interface Announced {
  readonly id: string;
  readonly name: string;
  readonly system: string;
  readonly rank: number;
  readonly grade: string | null;
  readonly points: string | null;
  readonly chosen: boolean;
  readonly reasons: readonly string[];
}

/** What is kept of an award. */
interface AwardContent extends Pick<Candidates, 'assessed' | 'fewest' | 'most'> {
  readonly offices: readonly Announced[];
  readonly reason: string | null;
}

interface AwardRow extends Record<string, unknown> {
  readonly decidedOn: string;
  readonly meeting: string;
  readonly body: AwardContent;
  readonly contentHash: string;
  readonly announcedOn: string;
}

const reading = statement(`
  select decided_on::text as "decidedOn", meeting, body, content_hash as "contentHash", announced_on::text as "announcedOn"
  from office_award where congress_id = $1 and assessment_id = $2`);
const adding = statement(`
  insert into office_award (congress_id, assessment_id, decided_on, meeting, body, content_hash, account_id, announced_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/**
 * The award 先进承办单位 of an assessment as somebody sees it: before it is announced the candidates, for those who see drafts;
 * then what was announced, an office of the others only who was chosen.
 * @throws Problem notFound.
 */
export async function readOfficeAward(tx: Tx, sight: AssessmentSight, id: string): Promise<OfficeAwardAnswer> {
  const found = await readAssessment(tx, sight, id);
  const [congressId, drafts] = sight;
  const [row] = await tx.sql<AwardRow>(reading, [congressId, id]);
  if (row) return announcedOf(found, sight, row);
  if (!drafts || found.measure.officeAward === null) throw new Problem('notFound');
  const { all, ...counts } = await candidatesIn(tx, sight, found);
  const offices = all.map(({ office, barred, system: _system, ...one }) => ({
    office,
    ...named(found, one),
    chosen: false,
    reasons: barred,
  }));
  const pending = {
    announced: false,
    decidedOn: null,
    meeting: null,
    announcedOn: null,
    contentHash: null,
    reason: null,
  };
  return { assessmentId: id, ...counts, ...pending, offices };
}

function announcedOf(found: Assessment, sight: AssessmentSight, { body, ...row }: AwardRow): OfficeAwardAnswer {
  const [, , all, government, own] = sight;
  const { offices, ...counts } = body;
  const seen = offices.filter(
    (one) => all || one.chosen || (government && one.system === 'government') || own.includes(one.id),
  );
  return {
    ...{ assessmentId: found.id, ...counts, announced: true, ...row },
    offices: seen.map(({ id, name, system: _system, ...one }) => ({
      office: { id, name },
      ...named(found, one),
      proposed: one.chosen,
    })),
  };
}

function named<One extends { readonly grade: string | null }>({ measure }: Assessment, one: One) {
  return { ...one, gradeLabel: measure.grades.find(({ code }) => code === one.grade)?.name ?? null };
}

async function candidatesIn(tx: Tx, sight: AssessmentSight, { id, measure }: Assessment): Promise<Candidates> {
  const rule = measure.officeAward;
  if (rule === null) throw refused('noOfficeAward', '考核办法没有规定评选先进承办单位');
  const rows = await readResults(tx, sight, id);
  return candidatesOf(
    measure,
    rule,
    rows.filter((row) => row.section === rule.section),
  );
}

/** Announces 先进承办单位 of a frozen assessment, once, with a reason for every other. @throws Problem notFound, invalidInput, refused. */
export async function announceOffices(tx: Tx, visit: Visit, id: string, body: OfficeAwardBody): Promise<void> {
  const { actor, today } = visit;
  const { congressId, accountId } = actor;
  const found = await lockAssessment(tx, congressId, id);
  if (body.decidedOn > today)
    throw badInput([{ code: 'invalidField', field: 'decidedOn', message: '「决定日期」不能晚于今天（decidedOn）' }]);
  requireState(found, 'frozen');
  if ((await tx.sql(reading, [congressId, id])).length > 0)
    throw refused('awardAnnounced', '先进承办单位已经公布，不能更改');
  const candidates = await candidatesIn(tx, assessmentSight(actor), found);
  const chosen = new Set(body.officeIds.map((one) => one.toLowerCase()));
  const reason = body.reason?.trim() ?? null;
  const causes = faultsOf(candidates, chosen, reason);
  if (causes.length > 0) throw new Problem('refused', { causes });
  const content = contentOf(candidates, chosen, reason);
  const hash = digest(
    canonicalJson({ congressId, id, decidedOn: body.decidedOn, meeting: body.meeting.trim(), content }),
  );
  await tx.sql(adding, [
    congressId,
    id,
    body.decidedOn,
    body.meeting.trim(),
    JSON.stringify(content),
    hash,
    accountId,
    today,
  ]);
  const says = { id, year: found.year, rows: chosen.size, contentHash: hash, day: body.decidedOn };
  recordSecurity(tx, { congressId, kind: 'officesAwarded', accountId, role: 'deputyAffairs', says });
  await tellOffices(tx, visit, found, content, body);
}

async function tellOffices(
  tx: Tx,
  visit: Visit,
  { id, title }: Assessment,
  { offices }: AwardContent,
  { decidedOn, meeting }: OfficeAwardBody,
): Promise<void> {
  const chosen = offices.filter((one) => one.chosen).length;
  const told = { kind: 'officesAwarded', dedupeKey: `officesAwarded:${id}`, urgent: false };
  const body = `${decidedOn} ${meeting.trim()}决定，共 ${String(chosen)} 个单位。`;
  const parties = offices.map((one) => `office:${one.id}`);
  await tell(tx, visit, parties, {
    ...told,
    subject: `先进承办单位公布：${title}`,
    body,
    path: `assessments/${id}/award`,
  });
}

/** What is kept: every office that was assessed, and why it is not among the chosen. */
function contentOf({ all, ...counts }: Candidates, chosen: ReadonlySet<string>, reason: string | null): AwardContent {
  const offices = all.map(({ office, barred, proposed: _proposed, ...one }): Announced => {
    const isChosen = chosen.has(office.id);
    const why = barred.length > 0 ? barred : [reason ?? '名次在入选单位之后'];
    return { ...office, ...one, chosen: isChosen, reasons: isChosen ? [] : why };
  });
  return { ...counts, offices, reason };
}

function faultsOf({ all, fewest, most }: Candidates, chosen: ReadonlySet<string>, reason: string | null): Cause[] {
  const eligible = all.filter((one) => one.barred.length === 0);
  const strangers = [...chosen].filter((id) => !all.some((one) => one.office.id === id)).length;
  const barred = all.filter((one) => chosen.has(one.office.id) && one.barred.length > 0);
  const worst = Math.max(0, ...all.filter((one) => chosen.has(one.office.id)).map((one) => one.rank));
  const passedOver = eligible.filter((one) => !chosen.has(one.office.id) && one.rank <= worst);
  const least = Math.min(fewest, eligible.length);
  return [
    ...(strangers > 0 ? [cause('notAssessed', `有 ${String(strangers)} 个不是参加这次考核排名的承办单位`)] : []),
    ...barred.map(({ office, barred: why }) => cause('barred', `${office.name}不能参评：${why.join('；')}`)),
    ...(chosen.size > most ? [cause('tooMany', `名额至多 ${String(most)} 个，选了 ${String(chosen.size)} 个`)] : []),
    ...(chosen.size < least ? [cause('tooFew', `名额至少 ${String(least)} 个，选了 ${String(chosen.size)} 个`)] : []),
    ...(reason === null
      ? passedOver.map(({ office }) =>
          cause('passedOver', `${office.name}的名次不在入选单位之后而没有入选，须写明理由（reason）`),
        )
      : []),
  ];
}

function cause(code: string, message: string): Cause {
  return { code, message };
}
