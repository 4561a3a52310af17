import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Asker } from '../../../congress/roster/asker.js';
import { Gate } from '../../../lifecycle/gate.js';
import { Database } from '../../../platform/database/database.js';
import { statement, type Statement } from '../../../platform/database/statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { requireBody } from '../../../platform/http/body.js';
import { toProblem } from '../../../platform/http/problem-filter.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.js';
import { superviseByLetter } from '../supervise-by-letter.js';
import type { ListLetterLineAnswer } from './list-answers.js';
import { ListDesk } from './list-desk.js';
import { lockOpen, type Edit } from './list-edit.js';
import { ListLettersBody, type ListLetterBody } from './list-forms.js';

const finding = statement(`
  select suggestion_id as "suggestionId", assignment_id as "assignmentId", struck_on is not null as struck,
    letter_id is not null as lettered
  from supervision_line where congress_id = $1 and quarter = $2 and id = $3`);
// A claim that nobody gave back is void after ten minutes; the same account goes on with its own at once.
const claiming = statement(`
  update supervision_line set sending_by = $3, sending_at = $4
  where congress_id = $1 and id = $2 and letter_id is null and struck_on is null
    and (sending_by is null or sending_by = $3 or sending_at < $4::timestamptz - interval '10 minutes') returning id`);
const releasing = statement(`
  update supervision_line set sending_by = null, sending_at = null
  where congress_id = $1 and id = $2 and sending_by = $3`);
const linking = statement(`
  update supervision_line set letter_id = $3, sending_by = null, sending_at = null
  where congress_id = $1 and id = $2 and letter_id is null`);

interface LineRow extends Record<string, unknown> {
  readonly suggestionId: string;
  readonly assignmentId: string | null;
  readonly struck: boolean;
  readonly lettered: boolean;
}

/**
 * Issues the letters of a list 督办函: each by its own act in its own transaction, so that one that cannot go does not hold up
 * the others, and remembers with the line which letter went out upon it.
 */
@Injectable()
export class ListLetters {
  private readonly logger = new Logger(ListLetters.name);

  constructor(
    private readonly desk: ListDesk,
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * @returns a line for each letter, in the order in which they were sent; with an Idempotency-Key the whole may be sent again.
   * @throws Problem forbidden, notFound, invalidInput, keyReused; refused where the list is closed.
   */
  async issue(asker: Asker, quarter: string, request: FastifyRequest): Promise<readonly ListLetterLineAnswer[]> {
    const { actor, edit } = await this.desk.editing(asker, quarter);
    const { letters } = requireBody(ListLettersBody, request.body);
    requireEachOnce(letters);
    const scope = { congressId: edit.congressId };
    const keyed = this.gate.keyed(request, actor.accountId);
    const before = keyed && (await this.database.transaction(scope, (tx) => this.idempotency.begin(tx, keyed)));
    if (before && before !== 'unfinished') return JSON.parse(before.answer) as ListLetterLineAnswer[];
    await this.database.transaction(scope, (tx) => lockOpen(tx, edit));
    const lines: ListLetterLineAnswer[] = [];
    // One after the other: letters of one case would only wait for each other.
    for (const letter of letters) lines.push(await this.tried(request, edit, letter));
    if (keyed) {
      const answer = { status: 200, headers: {}, answer: JSON.stringify(lines) };
      await this.database.transaction(scope, (tx) => {
        this.idempotency.keep(tx, keyed, answer);
        return Promise.resolve();
      });
    }
    return lines;
  }

  private async tried(request: FastifyRequest, edit: Edit, letter: ListLetterBody): Promise<ListLetterLineAnswer> {
    const id = letter.lineId;
    try {
      const fault = await this.issueOne(request, edit, letter);
      return { id, ok: fault === null, reasons: fault === null ? [] : [fault] };
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500) this.logger.error({ err: error, lineId: id, requestId: request.id });
      const reasons = problem.extras.causes?.map((one) => one.message) ?? [];
      return { id, ok: false, reasons: reasons.length > 0 ? reasons : [problem.message] };
    }
  }

  /** @returns what stands in the way on the list itself, or null when the letter is out. */
  private async issueOne(request: FastifyRequest, edit: Edit, letter: ListLetterBody): Promise<string | null> {
    const { congressId, quarter } = edit;
    const { lineId } = letter;
    const [line] = await this.database.read<LineRow>({ congressId }, finding, [congressId, quarter, lineId]);
    if (!line) return '这份清单上没有这一项';
    if (line.struck) return '这一项已经划去';
    if (line.lettered) return '已经据这一项发过督办函';
    if (line.assignmentId === null) return '这一项没有列明承办单位，请先交办，或者另列到承办单位';
    const claim = [congressId, lineId, edit.accountId];
    const claimed = await this.write(congressId, claiming, [...claim, new Date()]);
    if (claimed.length === 0) return '另一位工作人员正在据这一项发督办函，或者刚刚发出';
    const id = await this.sent(request, line, letter).catch(async (error: unknown) => {
      // Where nobody knows whether it went out, the claim stands: the same account finds out by sending it again.
      if (toProblem(error).status < 500) await this.write(congressId, releasing, claim);
      throw error;
    });
    await this.write(congressId, linking, [congressId, lineId, id]);
    return null;
  }

  /** @returns the id of the letter. */
  private async sent(request: FastifyRequest, { suggestionId, assignmentId }: LineRow, letter: ListLetterBody) {
    const { lineId, cause, demand, dueOn } = letter;
    const body = { assignmentId, cause, demand, dueOn };
    const once = `supervision-line ${lineId}`;
    const { answer } = await this.gate.passOne(superviseByLetter, request, { id: suggestionId, body, once });
    type Letters = readonly { id: string; assignmentId: string }[];
    const { supervisionLetters } = JSON.parse(answer) as { supervisionLetters: Letters };
    return supervisionLetters.findLast((one) => one.assignmentId === assignmentId)?.id;
  }

  private write(congressId: string, asked: Statement, values: readonly unknown[]): Promise<unknown[]> {
    return this.database.transaction({ congressId }, (tx) => tx.sql(asked, values));
  }
}

/** @throws Problem invalidInput where a line is named twice. */
function requireEachOnce(letters: readonly ListLetterBody[]): void {
  const ids = letters.map((one) => one.lineId);
  if (new Set(ids).size === ids.length) return;
  const message = '同一项只能发一份督办函（letters）';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'letters', message }] });
}
