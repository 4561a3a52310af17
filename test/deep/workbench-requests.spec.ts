import { describe, expect, it } from '@jest/globals';
import { Story } from '../support/story.js';
import { atAnOffice, hostile } from './at-an-office.js';
import { axeFaults, fitsScreen } from './browser.js';

/** What offices ask for and the staff decides: 申请调整 and 申请延期, in Debian's Chromium against the real service. */
const web = atAnOffice();

interface Asked {
  readonly state: string;
  readonly version: number;
  readonly reassignmentRequests: readonly { decision: string | null; answer: string | null }[];
  readonly assignments: readonly {
    readonly state: string;
    readonly office: { id: string };
    readonly extensions: readonly { state: string; grantedUntil: string | null; decision: string | null }[];
  }[];
  readonly clocks: readonly { kind: string; dueOn: string; state: string }[];
}

/** A case as the staff has it now. */
async function caseOf({ shown }: Story): Promise<Asked> {
  return (await (await web.congress.as('deputyAffairs')).get(`suggestions/${shown.id}`).expect(200)).body as Asked;
}

/** A case to whose hand-over the office objects, with a wish where it should go. */
async function objected(reason: string, more: object = {}): Promise<Story> {
  const story = await web.assigned();
  await story.office('head', story.assignment('a').id, 'reassignment-request', { reason, ...more });
  return story;
}

/** A case for which the office asks for more time. */
async function delayed(): Promise<Story> {
  const story = await web.assigned();
  await story.acknowledged();
  const body = { reason: '涉及用地调整，须会商。', until: '2026-07-31' };
  await story.office('head', story.assignment('a').id, 'extension-request', body);
  return story;
}

const card = (story: Story) =>
  web.page.getByRole('listitem').filter({ has: web.page.locator(`a[href$="/cases/${story.shown.id}"]`) });

describe('objections', () => {
  it('are shown with the office’s reason, and denied or granted, each once', async () => {
    const { offices } = web.congress;
    const moved = await objected(`属于发展改革部门职责。${hostile}`, { suggestedOfficeId: offices.b });
    const denied = await objected('不属于本局职责。');
    await web.enter('deputyAffairs');
    await web.page.getByRole('link', { name: '申请调整，待决定' }).click();
    await web.page.getByText('共 2 件').waitFor();
    await card(moved).getByText('建议改由区发展和改革局承办').waitFor();
    expect(await card(moved).innerText()).toContain(hostile);

    await card(denied)
      .getByRole('button', { name: /^不同意调整/ })
      .click();
    await web.inDialog('不同意调整').click();
    await web.page.getByRole('dialog').getByRole('alert').waitFor();
    await web.page.getByLabel('不同意的理由').fill('此事属于贵局职责，请继续办理。');
    await web.inDialog('不同意调整').dblclick();
    await web.page.getByText('已办理：不同意调整').waitFor();
    expect(await caseOf(denied)).toMatchObject({
      version: denied.shown.version + 1,
      reassignmentRequests: [{ decision: 'denied', answer: '此事属于贵局职责，请继续办理。' }],
    });
    await card(denied).waitFor({ state: 'detached' });

    await card(moved).getByRole('button', { name: /^改办/ }).click();
    // The office that was suggested stands there already.
    const office = web.page.getByRole('combobox', { name: '改由哪个单位承办' });
    await office.waitFor();
    expect(await office.inputValue()).toBe(offices.b);
    await web.page.getByLabel('改办的理由').fill('属于发展改革部门职责。');
    await web.inDialog('改办').click();
    await web.page.getByText('已办理：改办').waitFor();
    const now = await caseOf(moved);
    expect(now.reassignmentRequests).toMatchObject([{ decision: 'reassigned' }]);
    expect(now.assignments.map((one) => [one.office.id, one.state])).toEqual([
      [offices.a, 'reassigned'],
      [offices.b, 'pending'],
    ]);
    await web.page.getByText('没有待决定的申请调整').waitFor();
    expect(await web.page.evaluate("'hit' in window")).toBe(false);
  });

  it('that somebody else decided meanwhile are told of, and not decided again', async () => {
    const story = await objected('不属于本局职责。');
    await web.enter('deputyAffairs');
    await web.open('desk/requests');
    await card(story)
      .getByRole('button', { name: /^不同意调整/ })
      .click();
    await web.page.getByLabel('不同意的理由').fill('请继续办理。');
    await story.office('governmentOffice', story.assignment('a').id, 'reassignment-denial', { reason: '政府已定。' });
    await web.inDialog('不同意调整').click();
    await web.page.getByText('别人办了这些').waitFor();
    await web.page.getByText('现在已经不能办理这一项').waitFor();
    expect((await caseOf(story)).reassignmentRequests).toMatchObject([{ answer: '政府已定。' }]);
    await web.button('先不办').click();
    await card(story).getByText('这项申请已经决定了').waitFor();
  });
});

describe('requests for more time', () => {
  it('are granted until the day that was asked for, or refused, and the new date is told', async () => {
    const [granted, refused] = [await delayed(), await delayed()];
    await web.enter('deputyAffairs');
    await web.open('desk/requests?kind=extension');
    await card(granted).getByText('申请延至2026年7月31日').waitFor();
    await card(granted).getByText('涉及用地调整，须会商。').waitFor();
    await card(granted)
      .getByRole('button', { name: /^同意延期/ })
      .click();
    const until = web.page.getByLabel('同意延至');
    expect(await until.inputValue()).toBe('2026-07-31');
    // Beyond what the law leaves: refused, with the reason, and what was filled in stays.
    await until.fill('2027-07-31');
    await web.inDialog('同意延期').click();
    await web.page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await until.inputValue()).toBe('2027-07-31');
    await until.fill('2026-07-31');
    await web.inDialog('同意延期').click();
    await web.page.getByText('已办理：同意延期').waitFor();
    const now = await caseOf(granted);
    expect(now.assignments[0]?.extensions).toMatchObject([{ state: 'granted', grantedUntil: '2026-07-31' }]);
    expect(now.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-07-31');
    await web.page.getByText(/现在的期限：.*2026年7月31日/).waitFor();

    await card(refused)
      .getByRole('button', { name: /^不同意延期/ })
      .click();
    await web.page.getByLabel('不同意的理由').fill('事项单一，请按期答复。');
    await web.inDialog('不同意延期').click();
    await web.page.getByText('没有待决定的申请延期').waitFor();
    expect((await caseOf(refused)).assignments[0]?.extensions).toMatchObject([
      { state: 'refused', decision: '事项单一，请按期答复。' },
    ]);
  });
});

describe('the requests', () => {
  it('are free of faults that axe finds, and fit a telephone and a large screen', async () => {
    const stories = [await objected('不属于本局职责。'), await delayed()];
    await web.enter('deputyAffairs');
    await web.button('大字').click();
    for (const width of [360, 1366]) {
      await web.page.setViewportSize({ width, height: 780 });
      for (const [at, address] of ['desk/requests', 'desk/requests?kind=extension'].entries()) {
        await web.open(address);
        await card(stories[at]!).getByText('理由：').waitFor();
        const [faults, fits] = [await axeFaults(web.page), await fitsScreen(web.page)];
        expect({ address, width, faults, fits }).toEqual({ address, width, faults: [], fits: true });
      }
    }
  });
});
