import type { TestCongress } from '../support/congress.js';
import { csvOf, ledgerTitles, send, type ShownImport } from '../support/imports.js';

/** An import that is checked, taken in and taken back, one that is refused, and a template. */
export async function anImport(congress: TestCongress): Promise<void> {
  const staff = await congress.as('deputyAffairs');
  const row = {
    届次: '17-4',
    编号: 401,
    标题: '往年的一件',
    领衔代表: '代表丁',
    主办单位: '区财政局',
    办理结果: 'B',
    结果评价: '满意',
  };
  const file = csvOf(ledgerTitles, [row]);
  await send(staff, 'kind=ledger&mode=check', file).expect(200);
  const { id } = (await send(staff, 'kind=ledger&mode=commit', file).expect(200)).body as ShownImport;
  await send(staff, 'kind=ledger&mode=commit', csvOf(ledgerTitles, [{ ...row, 主办单位: '某局' }])).expect(422);
  const { items } = (await staff.get('suggestions?limit=1').expect(200)).body as { items: { id: string }[] };
  await staff.get(`suggestions/${items[0]?.id ?? ''}`).expect(200);
  await staff.get('imports?limit=1').expect(200);
  await staff.get(`imports/${id}`).expect(200);
  await staff.get('import-templates/ledger.xlsx').expect(200);
  await staff.post(`imports/${id}/undo`).expect(200);
  await staff.post(`imports/${id}/undo`).expect(409);
  await staff.get(`suggestions/${items[0]?.id ?? ''}`).expect(200);
}
