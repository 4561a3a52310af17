import { PartialType } from '@nestjs/swagger';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Cause } from '../../../platform/errors/problem.js';
import { DateField, Flag, Text, Whole } from '../../../platform/http/fields.js';
import { localDate, Shown, text, whole } from '../../../platform/http/shown.js';
import { Session } from '../../entities/session.js';
import { EntryAnswer } from '../entry-answer.js';
import { plain, taken, type Proposal, type Resource } from '../resource.js';

const example = { term: 17, number: 5, name: '第十七届第五次会议', startsOn: '2026-02-03', endsOn: '2026-02-06' };

/** A new session 会议. */
export class SessionForm {
  @Whole({ label: '届', min: 1, max: 99, example: example.term })
  term: number;

  @Whole({ label: '次', min: 1, max: 99, example: example.number })
  number: number;

  @Text({ label: '会议名称', max: 100, example: example.name })
  name: string;

  @DateField({ label: '开幕日期', example: example.startsOn })
  startsOn: string;

  @DateField({ label: '闭幕日期', example: example.endsOn })
  endsOn: string;
}

/** What of a session changes. */
export class SessionPatch extends PartialType(SessionForm) {
  @Flag({ label: '是否在用', optional: true })
  active?: boolean;
}

/** A session as it is answered. */
export class SessionAnswer extends EntryAnswer {
  @Shown('届', whole, { example: example.term })
  term: number;

  @Shown('次', whole, { example: example.number })
  number: number;

  @Shown('会议名称', text, { example: example.name })
  name: string;

  @Shown('开幕日期', localDate, { example: example.startsOn })
  startsOn: string;

  @Shown('闭幕日期', localDate, { example: example.endsOn })
  endsOn: string;
}

const overlapping = statement(`
  select name, starts_on, ends_on from session
  where congress_id = $1 and id <> $2 and active and starts_on <= $4 and ends_on >= $3
  order by starts_on`);

/** Sessions 会议: no two that are in use share a day, so that each day belongs to one session or to the recess. */
export const sessions: Resource = {
  ...plain,
  path: 'sessions',
  label: '会议',
  operation: 'Session',
  operations: 'Sessions',
  entity: Session,
  form: SessionForm,
  patch: SessionPatch,
  answer: SessionAnswer,
  order: { sql: 'starts_on', property: 'startsOn', type: 'date' },
  shown: ['term', 'number', 'name', 'startsOn', 'endsOn'],
  oneByOne: true,
  unique: {
    session_congress_id_term_number_key: {
      field: 'number',
      message: ({ term, number }) => `「届」「次」第 ${String(term)} 届第 ${String(number)} 次会议已存在（number）`,
    },
    session_congress_id_name_key: taken('会议名称', 'name'),
  },
  faults: (_tx, { values }) => {
    const wrong = String(values['endsOn']) < String(values['startsOn']);
    const message = `「闭幕日期」不能早于开幕日期 ${String(values['startsOn'])}（endsOn）`;
    return Promise.resolve(wrong ? [{ code: 'invalidField', field: 'endsOn', message }] : []);
  },
  obstacles,
};

interface Overlap extends Record<string, unknown> {
  readonly name: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

async function obstacles(tx: Tx, { congressId, id, values }: Proposal): Promise<readonly Cause[]> {
  if (values['active'] === false) return [];
  const rows = await tx.sql<Overlap>(overlapping, [congressId, id, values['startsOn'], values['endsOn']]);
  return rows.map(({ name, starts_on: from, ends_on: to }) => ({
    code: 'overlappingSession',
    field: 'startsOn',
    message: `会期与「${name}」（${from} 至 ${to}）重叠（startsOn）`,
  }));
}
