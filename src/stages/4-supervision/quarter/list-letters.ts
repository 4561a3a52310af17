import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Asker } from '../../../congress/roster/asker.js';
import { Gate } from '../../../lifecycle/gate.js';
import { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { requireBody } from '../../../platform/http/body.js';
import { toProblem } from '../../../platform/http/problem-filter.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.js';
import { superviseByLetter } from '../supervise-by-letter.js';
import type { ListLetterLineAnswer } from './list-answers.js';
import { ListDesk } from './list-desk.js';
import { lockOpen, type Edit } from './list-edits.js';
import { ListLettersBody, type ListLetterBody } from './list-forms.js';

const finding = statement(`
  select suggestion_id as "suggestionId", assignment_id as "assignmentId", struck_on is not null as struck,
    letter_id is not null as lettered
  from supervision_line where congress_id = $1 and quarter = $2 and id = $3`);
const linking = statement(`
  update supervision_line set letter_id = $3 where congress_id = $1 and id = $2 and letter_id is null`);

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
    const { lineId, cause, demand, dueOn } = letter;
    const [line] = await this.database.read<LineRow>({ congressId }, finding, [congressId, quarter, lineId]);
    if (!line) return '这份清单上没有这一项';
    if (line.struck) return '这一项已经划去';
    if (line.lettered) return '已经据这一项发过督办函';
    if (line.assignmentId === null) return '这一项没有列明承办单位，请先交办，或者另列到承办单位';
    const body = { assignmentId: line.assignmentId, cause, demand, dueOn };
    const { answer } = await this.gate.passOne(superviseByLetter, request, {
      id: line.suggestionId,
      body,
      once: `supervision-line ${lineId}`,
    });
    const { supervisionLetters } = JSON.parse(answer) as { supervisionLetters: readonly { id: string }[] };
    const values = [congressId, lineId, supervisionLetters.at(-1)?.id];
    await this.database.transaction({ congressId }, (tx) => tx.sql(linking, values));
    return null;
  }
}

/** @throws Problem invalidInput where a line is named twice. */
function requireEachOnce(letters: readonly ListLetterBody[]): void {
  const ids = letters.map((one) => one.lineId);
  if (new Set(ids).size === ids.length) return;
  const message = '同一项只能发一份督办函（letters）';
  throw new Problem('invalidInput', { causes: [{ code: 'invalidField', field: 'letters', message }] });
}
