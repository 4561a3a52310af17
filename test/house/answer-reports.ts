import { Exporter } from '../../src/documents/exports/exporter.js';
import type { TestApp } from '../support/app.js';
import type { TestCongress } from '../support/congress.js';

/** Every report, grouped in every way, as the staff read it; and two refusals. */
export async function everyReport(congress: TestCongress): Promise<void> {
  const staff = await congress.as('deputyAffairs');
  const { items } = (await staff.get('reports').expect(200)).body as { items: { name: string; groupings: string[] }[] };
  for (const { name, groupings } of items) {
    await staff.get(`reports/${name}`).expect(200);
    await staff.get(`reports/${name}.csv`).expect(200);
    await staff.get(`reports/${name}.xlsx`).expect(200);
    for (const by of groupings) await staff.get(`reports/${name}?groupBy=${by}`).expect(200);
  }
  const form = { year: 2026, asOf: '2026-03-01', final: true, note: '年度定稿' };
  const { id } = (await staff.post('reports/snapshots', form).expect(201)).body as { id: string };
  await staff.post('reports/snapshots', form).expect(409);
  await staff.get('reports/snapshots').expect(200);
  await staff.get(`reports/snapshots/${id}`).expect(200);
  await staff.get(`reports/snapshots/${id}/verification`).expect(200);
  await staff.get(`reports/snapshots/${id}/reports/summary`).expect(200);
  await staff.get(`reports/snapshots/${id}/reports/offices.csv`).expect(200);
  for (const by of ['child', 'congress', 'level', 'year']) await staff.get(`overview?groupBy=${by}`).expect(200);
  await staff.get('overview?groupBy=office').expect(400);
  await staff.get('reports/nothing').expect(404);
  await staff.get('reports/summary?scale=9').expect(400);
}

/** An export from its order to its file, one that is taken back, and refusals. */
export async function anExport(service: TestApp, congress: TestCongress): Promise<void> {
  const staff = await congress.as('deputyAffairs');
  const { id } = (await staff.post('exports', { kind: 'ledger', format: 'xlsx', key: false }).expect(202)).body as {
    id: string;
  };
  await staff.get(`exports/${id}`).expect(200);
  await staff.get(`exports/${id}/file`).expect(409);
  await service.app.get(Exporter).run();
  await staff.get(`exports/${id}`).expect(200);
  await staff.get(`exports/${id}/file`).expect(200);
  await staff.get('exports?limit=1').expect(200);
  await staff.delete(`exports/${id}`).expect(204);
  await staff.get(`exports/${id}`).expect(404);
  await staff.post('exports', { kind: 'everything' }).expect(400);
}
