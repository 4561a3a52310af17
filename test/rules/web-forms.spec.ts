import { beforeAll, describe, expect, it } from '@jest/globals';
import { actNames, actRow } from '../../src/lifecycle/acts.js';
import { webModule } from '../support/web-module.js';

interface Form {
  readonly fields: readonly { name: string; choices?: readonly { value: string }[] }[];
  readonly fixed: Record<string, unknown>;
  readonly takesFile: boolean;
}
interface Forms {
  formOf(act: { act: string; label: string; method: string; href: string }): Form | null;
  freshValues(fields: Form['fields'], known?: object): Record<string, unknown>;
  bodyOf(fields: Form['fields'], values: Record<string, unknown>): Record<string, unknown>;
}

/** The forms that the case page makes from the document of the API: no act is named in them. */
let web: Forms;
beforeAll(async () => {
  web = await webModule<Forms>('case/act-form.ts');
});

const id = '01900000-0000-7000-8000-000000000000';
const offered = (act: (typeof actNames)[number]) => {
  const { route, label } = actRow(act);
  if (!route) throw new Error(`${act} has no route`);
  return { act, label, method: route.method, href: `/api/c/demo/${route.path.replace(':id', id)}` };
};
const form = (act: (typeof actNames)[number]) => {
  const found = web.formOf(offered(act));
  if (!found) throw new Error(`no form of ${act}`);
  return found;
};

describe('the form of an act', () => {
  it('is there for every act that a person performs', () => {
    const routed = actNames.filter((act) => actRow(act).route !== null);
    expect(routed.length).toBeGreaterThan(50);
    expect(routed.filter((act) => web.formOf(offered(act)) === null)).toEqual([]);
  });

  it('sends by itself what tells the act from the others of its route', () => {
    expect(form('cosign')).toMatchObject({ fields: [], fixed: { agree: true } });
    expect(form('rejectFulfilment')).toMatchObject({ fixed: { accepted: false } });
    expect(form('deliberateRehandle').fields.map((one) => one.name)).toEqual(['heldOn', 'parties', 'minutes']);
  });

  it('offers of several values only those of the act', () => {
    const scope = form('publish').fields.find((one) => one.name === 'scope');
    expect(scope?.choices?.map((one) => one.value)).toEqual(['full', 'summary']);
  });

  it('leaves out what is empty, and sends numbers as numbers', () => {
    const { fields } = form('reportProgress');
    const values = { ...web.freshValues(fields), period: '2026-03', done: '已进场', next: '施工', percent: '40' };
    expect(web.bodyOf(fields, values)).toEqual({ period: '2026-03', done: '已进场', next: '施工', percent: 40 });
  });

  it('begins with what the case has, and leaves out lines that nobody filled in', () => {
    const { fields } = form('draftReply');
    const known = { answers: [{ proposalSeq: 1, text: '已建成。' }, { proposalSeq: 2 }], summary: '感谢关心。' };
    expect(web.bodyOf(fields, web.freshValues(fields, known))).toEqual({
      answers: [{ proposalSeq: 1, text: '已建成。' }],
      summary: '感谢关心。',
    });
  });
});
