import type { TestCongress } from '../support/congress.js';

/** Every report, grouped in every way, as the staff read it; and two refusals. */
export async function everyReport(congress: TestCongress): Promise<void> {
  const staff = await congress.as('deputyAffairs');
  const { items } = (await staff.get('reports').expect(200)).body as { items: { name: string; groupings: string[] }[] };
  for (const { name, groupings } of items) {
    await staff.get(`reports/${name}`).expect(200);
    await staff.get(`reports/${name}.csv`).expect(200);
    for (const by of groupings) await staff.get(`reports/${name}?groupBy=${by}`).expect(200);
  }
  await staff.get('reports/nothing').expect(404);
  await staff.get('reports/summary?scale=9').expect(400);
}
