import type { TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import type { TestCongress } from '../../support/congress.js';
import type { ApiDocument } from '../../support/openapi.js';
import { people, type PersonName } from '../../support/people.js';
import { place } from '../../support/place.js';
import { Story } from '../../support/story.js';
import { TrackingRounds } from '../../../src/stages/4-supervision/tracking/tracking-rounds.js';
import { Pools } from './pools.js';

/** A congress with cases in many states, and every id in it. */
export interface Populated {
  readonly congress: TestCongress;
  readonly slug: string;
  readonly pools: Pools;
}

/** Makes one. @param document whose parameters say which names beside ids are to be known. */
export async function populate(service: TestApp, document: ApiDocument): Promise<Populated> {
  const { congress, ids } = await place(service);
  await cases(congress);
  await trackedMonth(service);
  const named = document.operations.flatMap(({ said }) => said.parameters ?? []).filter((one) => one.in === 'path');
  const parameters = new Set(named.map((one) => one.name).filter((name) => !/id$/i.test(name)));
  const usernames = (Object.keys(people) as PersonName[]).map((name) => congress.username(name));
  const spared = new Set([...usernames, congress.slug, service.config.ADMIN_USERNAME]);
  const pools = new Pools(parameters, spared);
  for (const [kind, id] of Object.entries(ids)) pools.gather({ id }, kind.replace(/Ids?$/, ''));
  for (const year of ['2026', '2026', '2027', '2025']) pools.add('year', year);
  pools.add('quarter', '2026-Q1');
  pools.add('period', '2026-03');
  pools.add('key', 'linan-district');
  const staff = await congress.as('deputyAffairs');
  const order = await staff.post('exports', { kind: 'overdue', format: 'csv' }).expect(202);
  pools.add('export', (order.body as { id: string }).id);
  return { congress, slug: congress.slug, pools };
}

async function cases(congress: TestCongress): Promise<void> {
  const during = { stage: 'during', form: 'visit', heldOn: '2026-03-10', summary: '听取意见。', attendees: ['甲'] };
  const replied = async (more: object = {}) => {
    const story = new Story(congress);
    await story.assigned();
    await story.acknowledged();
    await story.office('head', story.assignment('a').id, 'consultations', during);
    await story.replied('a', more);
    return story;
  };
  await new Story(congress).draft();
  const invited = new Story(congress);
  await invited.draft();
  await invited.act('deputy', 'cosigners', { deputyIds: [congress.deputies.b] });
  await new Story(congress).submitted();
  await new Story(congress).registered();
  const offered = new Story(congress);
  await offered.registered();
  await offered.act('deputyAffairs', 'pre-assignment', { offices: [{ officeId: congress.offices.a, role: 'lead' }] });
  const objected = new Story(congress);
  await objected.assigned();
  await objected.office('head', objected.assignment('a').id, 'reassignment-request', { reason: '不属于本局职责。' });
  const shared = new Story(congress);
  await shared.assigned([
    { office: 'a', role: 'lead' },
    { office: 'b', role: 'co' },
  ]);
  await shared.acknowledged('b');
  await shared.acknowledged('a');
  const extension = { reason: '用地调整。', until: '2026-06-30' };
  await shared.office('liaison', shared.assignment('a').id, 'extension-request', extension);
  await (await replied()).rated('satisfied');
  await (await replied()).rated('dissatisfied');
  await replied();
  const commitments = [{ text: '建成场地', measures: '已落实资金', dueOn: '2026-09-30' }];
  await (await replied({ outcomeClass: 'B', commitments })).rated('basicallySatisfied');
  const closed = await replied();
  await closed.rated('satisfied');
}

/** The round of tracking of March. */
async function trackedMonth(service: TestApp): Promise<void> {
  const before = service.clock.instant();
  service.clock.set('2026-03-25T08:30:00+08:00');
  await service.app.get(TrackingRounds).run();
  service.clock.set(before.toISOString());
}

/** The addresses of all lists of a congress, and of its newest cases, with what they are of. */
export async function readings(document: ApiDocument, { slug }: Populated, staff: Client): Promise<string[]> {
  const lists = document.operations
    .filter(({ method, path }) => method === 'get' && path.includes('{congress}') && !/\{(?!congress)/.test(path))
    .map(({ path }) => path.replace('{congress}', slug));
  const { items } = (await staff.get('suggestions?limit=40')).body as { items: { id: string }[] };
  return [...lists, ...items.map(({ id }) => `/api/c/${slug}/suggestions/${id}`)];
}
