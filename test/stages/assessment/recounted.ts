import { Temporal } from 'temporal-polyfill';
import type { Client } from '../../support/client.js';

/** What of a case, as its page tells it, an assessment counts. */
interface Page {
  readonly state: string;
  readonly registeredOn: string | null;
  readonly assignments: readonly {
    readonly id: string;
    readonly office: { readonly id: string };
    readonly role: string;
    readonly round: number;
    readonly state: string;
    readonly handedOverOn: string;
    readonly acknowledgedOn: string | null;
  }[];
  readonly replies: readonly { readonly assignmentId: string; readonly issuedOn: string | null }[];
  readonly evaluations: readonly { readonly assignmentId: string; readonly result: string; readonly round: number }[];
  readonly reassignmentRequests: readonly { readonly assignmentId: string }[];
  readonly clocks: readonly {
    readonly kind: string;
    readonly assignmentId?: string;
    readonly dueOn: string;
    readonly metOn?: string;
    readonly state: string;
  }[];
}

type Assignment = Page['assignments'][number];

/** The registered cases, each as its page tells it. */
export async function pagesOf(client: Client): Promise<Page[]> {
  const { body } = await client.get('suggestions?limit=200').expect(200);
  const pages: Page[] = [];
  for (const { id } of (body as { items: { id: string }[] }).items) {
    pages.push((await client.get(`suggestions/${id}`).expect(200)).body as Page);
  }
  return pages.filter((one) => one.registeredOn !== null && one.state !== 'withdrawn');
}

const later = (from: string, period: object) => Temporal.PlainDate.from(from).add(period).toString();

/** Counts an office again, slowly, in another way: from the pages of the cases alone. Numerators and denominators by question. */
export function recounted(pages: readonly Page[], officeId: string, asOf: string): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {
    [within]: [0, 0],
    late: [0, 0],
    unanswered: [0, 0],
    [unhappy]: [0, 0],
    [happy]: [0, 0],
  };
  const add = (key: string, whole: boolean, counts: boolean) => {
    const at = found[key] ?? [0, 0];
    if (whole) at[1] += 1;
    if (whole && counts) at[0] += 1;
  };
  for (const page of pages) {
    for (const one of page.assignments.filter((each) => each.office.id === officeId && each.state !== 'reassigned')) {
      const { signed, out } = signing(one, asOf);
      const asked = page.reassignmentRequests.some((each) => each.assignmentId === one.id);
      add(within, one.round === 1 && !asked && (one.acknowledgedOn !== null || out), signed);
      const { answered, late } = answering(page, one, asOf);
      add('late', answered || late, late);
      add('unanswered', answered || late, !answered);
      const rating = lastRating(page, one);
      add(happy, rating !== null, rating === 'satisfied');
      add(unhappy, rating !== null, rating === 'dissatisfied');
    }
  }
  return found;
}

const within = 'acknowledgedWithin.7d';
const [happy, unhappy] = ['rated.result.satisfied', 'rated.result.dissatisfied'];

function signing(one: Assignment, asOf: string) {
  const last = later(one.handedOverOn, { days: 7 });
  return { signed: one.acknowledgedOn !== null && one.acknowledgedOn <= last, out: last < asOf };
}

function answering({ replies, clocks }: Page, { id }: Assignment, asOf: string) {
  const answered = replies.some((one) => one.assignmentId === id && one.issuedOn !== null);
  const clock = clocks.find((one) => one.assignmentId === id && ['reply', 'rehandle'].includes(one.kind));
  const late = answered ? (clock?.metOn ?? '') > (clock?.dueOn ?? '') : clock?.state === 'open' && clock.dueOn < asOf;
  return { answered, late };
}

/** The rating of this round, unless the office was rated again for the same case; in a case that is still rated, none. */
function lastRating({ state, assignments, evaluations }: Page, one: Assignment): string | null {
  const own = assignments.filter((each) => each.office.id === one.office.id && each.role !== 'co');
  const rounds = own
    .filter((each) => evaluations.some((given) => given.assignmentId === each.id))
    .map((each) => each.round);
  if (one.round !== Math.max(...rounds)) return null;
  if (state === 'replied') throw new Error('a phase of rating that goes on is not played here');
  return evaluations.find((given) => given.assignmentId === one.id)?.result ?? null;
}
