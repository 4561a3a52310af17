import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { digestOf } from '../support/digest.js';
import type { PersonName } from '../support/people.js';
import { Journey } from './journey.js';

let service: TestApp;
let congress: Journey;
beforeAll(async () => {
  service = await startApp();
  congress = await Journey.begin(service);
});
afterAll(() => service.close());

/** What is tried: by whom, at which address, with what. */
type Tried = readonly [who: PersonName, path: string, body: object];

/** A story up to the point where somebody tries what the rules do not allow, and what he is answered. */
interface Attempt {
  readonly tells: string;
  readonly story: (journey: Journey) => Promise<Tried>;
  readonly status: number;
  /** codes of conditions, or names of fields */
  readonly causes: readonly string[];
  readonly reasons: readonly string[];
}

const upon = ({ shown }: Journey, path: string) => `suggestions/${shown.id}/${path}`;
const of = (journey: Journey, path: string, round?: number) =>
  `assignments/${journey.assignment('a', round).id}/${path}`;
const request = { reason: '此事不属于本局职责。' };
const extension = (until: string) => ({ reason: '涉及用地调整。', until });
const commitments = [{ text: '建成场地', measures: '资金已落实。', dueOn: '2026-09-30' }];

/** Handed over on 16 March to office a alone, and signed by it. */
async function inWork(journey: Journey): Promise<void> {
  journey.on('2026-03-16');
  await journey.assigned();
  await journey.acknowledged();
}

async function extended(journey: Journey): Promise<void> {
  await inWork(journey);
  journey.on('2026-05-20');
  await journey.office('head', journey.assignment('a').id, 'extension-request', extension('2026-07-31'));
  await journey.office('deputyAffairs', journey.assignment('a').id, 'extension-grant', { until: '2026-07-31' });
}

async function answeredAgain(journey: Journey): Promise<void> {
  await inWork(journey);
  await journey.replied('a', {}, '2026-03-16');
  await journey.rated('dissatisfied');
  await journey.replied('a', {}, '2026-03-16');
}

const attempts: readonly Attempt[] = [
  {
    tells: 'objecting a day late',
    story: async (journey) => {
      await inWork(journey);
      journey.on('2026-03-27');
      return ['head', of(journey, 'reassignment-request'), request];
    },
    ...{ status: 409, causes: ['withinObjection'], reasons: ['申请调整的期限已于 2026-03-26 届满'] },
  },
  {
    tells: 'extending twice',
    story: async (journey) => {
      await extended(journey);
      return ['head', of(journey, 'extension-request'), extension('2026-08-31')];
    },
    ...{ status: 409, causes: ['notExtended'], reasons: ['答复期限已经延过一次，不能再延，请按期答复'] },
  },
  {
    tells: 'extending twice, and too late',
    story: async (journey) => {
      await extended(journey);
      journey.on('2026-08-03');
      return ['head', of(journey, 'extension-request'), extension('2026-08-31')];
    },
    ...{ status: 409, causes: ['notExtended', 'replyNotOverdue'] },
    reasons: [
      '答复期限已经延过一次，不能再延，请按期答复',
      '答复期限 2026-07-31 已过，延期须在期限届满前申请；请尽快答复',
    ],
  },
  {
    tells: 'asking for more than six months from the first hand-over, though another office had it then',
    story: async (journey) => {
      journey.on('2026-03-16');
      await journey.assigned([{ office: 'b', role: 'lead' }]);
      journey.on('2026-04-16');
      const successor = { officeId: journey.congress.offices.a, reason: '属于贵局职责。' };
      await journey.office('deputyAffairs', journey.assignment('b').id, 'reassignment', successor);
      await journey.acknowledged('a');
      return ['head', of(journey, 'extension-request'), extension('2026-10-16')];
    },
    ...{ status: 400, causes: ['until'] },
    reasons: ['「申请延至」不能晚于最长的答复期限 2026-09-16，自首次交办之日起算（until）'],
  },
  {
    tells: 'granting more than six months from the first hand-over',
    story: async (journey) => {
      await inWork(journey);
      await journey.office('head', journey.assignment('a').id, 'extension-request', extension('2026-09-16'));
      return ['deputyAffairs', of(journey, 'extension-grant'), { until: '2026-09-17' }];
    },
    ...{ status: 400, causes: ['until'] },
    reasons: ['「同意延至」不能晚于最长的答复期限 2026-09-16，自首次交办之日起算（until）'],
  },
  {
    tells: 'answering for another office that handles the case as well',
    story: async (journey) => {
      journey.on('2026-03-16');
      const offices = ['a', 'b'] as const;
      await journey.assigned(offices.map((office) => ({ office, role: 'separate' })));
      await journey.acknowledged();
      await journey.consulted('a', '2026-03-16');
      await journey.drafted();
      return ['headB', of(journey, 'reply-issue'), { signer: '别局局长' }];
    },
    ...{ status: 403, causes: [], reasons: ['此事不在您的职责以内。'] },
  },
  {
    tells: 'answering for an office whose cases one does not see',
    story: async (journey) => {
      await inWork(journey);
      return ['headC', of(journey, 'reply-issue'), { signer: '别局局长' }];
    },
    ...{ status: 404, causes: [], reasons: ['没有这项内容，或您无权查看。'] },
  },
  {
    tells: 'co-signing after submission',
    story: async (journey) => {
      journey.on('2026-03-10');
      await journey.draft();
      await journey.cosigned();
      await journey.act('deputy', 'submission');
      return ['deputyB', upon(journey, 'cosignature'), { agree: true }];
    },
    ...{ status: 409, causes: ['wrongCaseState'], reasons: ['这件建议现为「已提交」，须在「草稿」时才能附议'] },
  },
  {
    tells: 'rating a reply of another round',
    story: async (journey) => {
      await answeredAgain(journey);
      const assignmentId = journey.assignment('a', 1).id;
      return ['deputy', upon(journey, 'evaluation'), { attitude: 'satisfied', result: 'satisfied', assignmentId }];
    },
    ...{ status: 409, causes: ['ratingDue'] },
    reasons: ['这份答复现在不能评价：尚未答复、您已经评价，或者不是本轮的答复'],
  },
  ...(
    [
      ['without a new date', {}, '「新的完成期限」必须填写（dueOn）'],
      ['to the date it has', { dueOn: '2026-09-30' }, '「新的完成期限」须晚于原来的 2026-09-30（dueOn）'],
    ] as const
  ).map(([how, date, reason]): Attempt => ({
    tells: `deferring a commitment ${how}`,
    story: async (journey) => {
      await inWork(journey);
      await journey.replied('a', { outcomeClass: 'B', commitments }, '2026-03-16');
      const id = journey.shown.commitments[0]?.id ?? '';
      return ['head', `commitments/${id}/deferral`, { reason: '汛期不能施工。', ...date }];
    },
    ...{ status: 400, causes: ['dueOn'], reasons: [reason] },
  })),
  {
    tells: 'handling a case together with itself',
    story: async (journey) => {
      await inWork(journey);
      return ['deputyAffairs', upon(journey, 'joint-handling'), { withIds: [journey.shown.id] }];
    },
    ...{ status: 400, causes: ['withIds[0]'], reasons: ['第 1 件就是这件建议本身，不能与自己并案'] },
  },
  {
    tells: 'withdrawing after a reply',
    story: async (journey) => {
      await inWork(journey);
      await journey.replied('a', {}, '2026-03-16');
      return ['deputy', upon(journey, 'withdrawal'), { reason: '不再需要。' }];
    },
    ...{ status: 409, causes: ['wrongCaseState'] },
    reasons: ['这件建议现为「已答复」，须在「已提交」、「已立案」、「预交办」、「已交办」、「办理中」时才能撤回'],
  },
  {
    tells: 'withdrawing in the second round',
    story: async (journey) => {
      await inWork(journey);
      await journey.replied('a', {}, '2026-03-16');
      await journey.rated('dissatisfied');
      return ['deputy', upon(journey, 'withdrawal'), { reason: '不再需要。' }];
    },
    ...{ status: 409, causes: ['noReplyIssued'] },
    reasons: ['答复已经作出，不能再撤回；对答复不满意的，请在评价中说明'],
  },
];

it.each(attempts)('$tells is refused with all reasons, and nothing is half done', async ({ story, ...expected }) => {
  const journey = congress.another();
  const [who, path, body] = await story(journey);
  const client = await journey.congress.as(who);
  const before = await digestOf(service.database);
  const shown = await journey.seen('deputyAffairs');
  const answer = await client.post(path, body);
  const told = answer.body as { reasons: string[]; causes?: { code: string; field?: string }[] };
  expect(answer.status).toBe(expected.status);
  expect((told.causes ?? []).map((one) => one.field ?? one.code)).toEqual(expected.causes);
  expect(told.reasons).toEqual(expected.reasons);
  // Not a row of any table has changed: neither state nor version, no paper, no clock, no event, no notice.
  expect(await digestOf(service.database)).toEqual(before);
  expect(await journey.seen('deputyAffairs')).toEqual(shown);
});
