import type { Client } from '../../support/client.js';

/** What of a case, as it is answered to a reader, counts. */
interface ShownCase {
  readonly id: string;
  readonly state: string;
  readonly registeredOn: string | null;
  readonly inSession: boolean;
  readonly concluded: boolean;
  readonly accomplished: boolean | null;
  readonly keyDesignation: object | null;
  readonly category: { readonly name: string } | null;
  readonly assignments: readonly {
    readonly id: string;
    readonly role: string;
    readonly state: string;
    readonly predecessorId: string | null;
  }[];
  readonly replies: readonly {
    readonly assignmentId: string;
    readonly issuedOn: string | null;
    readonly outcomeClass: string | null;
  }[];
  readonly evaluations: readonly { readonly assignmentId: string; readonly result: string }[];
  readonly clocks: readonly {
    readonly kind: string;
    readonly assignmentId?: string | null;
    readonly dueOn: string;
    readonly metOn?: string | null;
  }[];
}

const order = ['satisfied', 'basicallySatisfied', 'dissatisfied'];

/** The registered cases that a reader sees, each as its page tells it. */
export async function casesSeen(client: Client): Promise<ShownCase[]> {
  const { body } = await client.get('suggestions?limit=200').expect(200);
  const ids = (body as { items: { id: string }[] }).items.map((one) => one.id);
  const shown: ShownCase[] = [];
  for (const id of ids) shown.push((await client.get(`suggestions/${id}`).expect(200)).body as ShownCase);
  return shown.filter((one) => one.registeredOn !== null);
}

/** The lines of handling, each from the latest assignment back. */
function linesOf({ assignments }: ShownCase) {
  const followed = new Set(assignments.map((one) => one.predecessorId));
  const latest = assignments.filter((one) => one.role !== 'co' && one.state !== 'reassigned' && !followed.has(one.id));
  return latest.map((one) => {
    const line = [one];
    for (let at = one; ;) {
      const before = assignments.find((other) => other.id === at.predecessorId);
      if (!before) return line.map(({ id }) => id);
      line.push(before);
      at = before;
    }
  });
}

/** Counts again, slowly, in another way: from the pages of the cases alone. */
export function recomputed(cases: readonly ShownCase[]): Record<string, number> {
  const all = cases.filter((one) => one.state !== 'withdrawn');
  const count = (test: (one: ShownCase) => boolean) => all.filter(test).length;
  const issued = (one: ShownCase, id: string) =>
    one.replies.find((reply) => reply.assignmentId === id && reply.issuedOn);
  const replied = (one: ShownCase) => {
    const lines = linesOf(one);
    return lines.length > 0 && lines.every((line) => line.some((id) => issued(one, id)));
  };
  const inTime = (one: ShownCase) =>
    one.replies
      .filter((reply) => reply.issuedOn)
      .every(({ assignmentId }) => {
        const clock = one.clocks.find(
          (other) => other.assignmentId === assignmentId && ['reply', 'rehandle'].includes(other.kind),
        );
        return clock?.metOn ? clock.metOn <= clock.dueOn : false;
      });
  const result = (one: ShownCase) => {
    const given = linesOf(one).flatMap((line) => {
      const rated = line.find((id) => one.evaluations.some((other) => other.assignmentId === id));
      return one.evaluations
        .filter((other) => other.assignmentId === rated)
        .map((other) => order.indexOf(other.result));
    });
    return given.length === 0 ? -1 : Math.max(...given);
  };
  return {
    filed: all.length,
    inSession: count((one) => one.inSession),
    inRecess: count((one) => !one.inSession),
    replied: count(replied),
    concluded: count((one) => one.concluded),
    accomplished: count((one) => one.accomplished === true),
    onTime: count((one) => replied(one) && inTime(one)),
    late: count((one) => replied(one) && !inTime(one)),
    feedback: count((one) => replied(one) && result(one) >= 0),
    satisfied: count((one) => result(one) === 0),
    basicallySatisfied: count((one) => result(one) === 1),
    dissatisfied: count((one) => result(one) === 2),
    key: count((one) => one.keyDesignation !== null),
    withdrawn: cases.length - all.length,
  };
}
