import { administrator } from './ground.js';

/** The service as one signed-in person calls it; a path without a leading slash is below the congress's address. */
export type Person = <T = { readonly id: string }>(method: string, path: string, body?: object) => Promise<T>;

/** A congress of the bench, with its roster in order and its people. */
export interface Played {
  readonly base: string;
  readonly id: string;
  readonly offices: readonly string[];
  readonly deputies: readonly string[];
  readonly delegations: readonly string[];
  readonly categories: readonly string[];
  /** the ids of the cases that were played by real acts, by what they came to */
  readonly cases: Readonly<Record<CaseName, string>>;
  /** access tokens: the staff of the standing committee, deputy 0, and the head of each office */
  readonly tokens: { readonly staff: string; readonly deputy: string; readonly heads: readonly string[] };
}

/** How many of each kind a congress has; each divides `deputies`, so that copies can be shifted round by round. */
export const sizes = { offices: 20, delegations: 6, categories: 6, deputies: 60 };

/** What becomes of the cases, and how many of 20 copies are of each kind. */
export const caseNames = {
  draft: 1,
  submitted: 1,
  registered: 1,
  assigned: 2,
  handling: 6,
  replied: 3,
  closed: 4,
  tracking: 2,
} as const;
export type CaseName = keyof typeof caseNames;

const password = 'a password for benches';
const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const year = Number(day.slice(0, 4));
const sentence = '村民反映活动场地不足，老人、孩子无处锻炼，现有空地坑洼积水，夜间没有照明，存在安全隐患。';

/** Makes a congress with its roster and accounts, and plays one case of each kind, all over HTTP. */
export async function playCongress(port: number, slug: string): Promise<Played> {
  const admin = await signIn(port, administrator.username, administrator.password, `/api/c/${slug}`);
  const body = { slug, name: `量度区 ${slug}`, level: 'district', areaCode: '330112', profile: 'zhejiang-2016' };
  const { id } = await admin.as('POST', '/api/congresses', body);
  const roster = await makeRoster(admin.as);
  const account = async (name: string, grant: object) => {
    const username = `${slug}.${name}`;
    await admin.as('POST', 'accounts', { username, password, displayName: name, grants: [grant] });
    return signIn(port, username, password, `/api/c/${slug}`);
  };
  const staff = await account('staff', { role: 'deputyAffairs' });
  const deputy = await account('deputy', { role: 'deputy', deputyId: roster.deputies[0] });
  const heads = await inTurn(roster.offices, (officeId, index) =>
    account(`head${String(index)}`, { role: 'officeHead', officeId }),
  );
  const acting = { staff: staff.as, deputy: deputy.as, heads: heads.map((one) => one.as), ...roster };
  const cases = await inTurn(
    Object.keys(caseNames) as CaseName[],
    async (name) => [name, await play(name, acting)] as const,
  );
  const tokens = { staff: staff.token, deputy: deputy.token, heads: heads.map((one) => one.token) };
  return {
    base: `/api/c/${slug}`,
    id,
    ...roster,
    cases: Object.fromEntries(cases) as Record<CaseName, string>,
    tokens,
  };
}

type Roster = Pick<Played, 'offices' | 'deputies' | 'delegations' | 'categories'>;

async function makeRoster(admin: Person): Promise<Roster> {
  const add = async (path: string, entry: object) => (await admin('POST', path, entry)).id;
  const many = (count: number, make: (index: number) => Promise<string>) => inTurn([...Array(count).keys()], make);
  await add('sessions', {
    term: 15,
    number: 4,
    name: '十五届四次',
    startsOn: `${String(year)}-01-05`,
    endsOn: `${String(year)}-01-09`,
  });
  const offices = await many(sizes.offices, (i) =>
    add('offices', { code: `b${String(i)}`, name: `区第${String(i)}局`, system: 'government' }),
  );
  const delegations = await many(sizes.delegations, (i) => add('delegations', { name: `第${String(i)}代表团` }));
  const categories = await many(sizes.categories, (i) =>
    add('categories', { code: `c${String(i)}`, name: `类别${String(i)}` }),
  );
  const deputies = await many(sizes.deputies, (i) => {
    const [delegationId, cardNo] = [delegations[i % sizes.delegations], `33011200${String(1000 + i)}`];
    return add('deputies', { name: `代表${String(i)}`, cardNo, delegationId, phone: '13800001234' });
  });
  return { offices, delegations, categories, deputies };
}

interface Acting extends Roster {
  readonly staff: Person;
  readonly deputy: Person;
  readonly heads: readonly Person[];
}

interface Shown {
  readonly id: string;
  readonly assignments: readonly { readonly id: string }[];
}

/** Plays one case up to what its name says. */
async function play(name: CaseName, { staff, deputy, heads, offices }: Acting): Promise<string> {
  const proposals = ['在村委会旁空地建设健身场地，配置器材。', '配备夜间照明，并明确日常管护单位。'];
  const text = { title: '关于推进小剡村健身场地建设的建议', cause: sentence.repeat(8), proposals, categoryCode: 'c0' };
  const { id } = await deputy('POST', 'suggestions', text);
  const of = `suggestions/${id}`;
  if (name === 'draft') return id;
  await deputy('POST', `${of}/submission`, {});
  if (name === 'submitted') return id;
  await staff('POST', `${of}/registration`, { categoryCode: 'c0' });
  if (name === 'registered') return id;
  const roles = ['lead', 'co', 'co'].map((role, index) => ({ officeId: offices[index], role }));
  const { assignments } = await staff<Shown>('POST', `${of}/assignment`, { offices: roles });
  if (name === 'assigned') return id;
  const at = (index: number) => `assignments/${assignments[index]?.id ?? ''}`;
  const receipt = { responsibleLeader: '局长', handler: '经办人', phone: '0571-88881234' };
  for (const index of [0, 1, 2]) await heads[index]?.('POST', `${at(index)}/acknowledgement`, receipt);
  const lead = heads[0];
  if (!lead) throw new Error('no office');
  const held = { stage: 'before', form: 'visit', heldOn: day, summary: sentence, attendees: ['代表0', '副局长'] };
  await lead('POST', `${at(0)}/consultations`, held);
  for (const index of [1, 2])
    await heads[index]?.('POST', `${at(index)}/co-opinion`, { opinion: sentence, signer: '局长' });
  await lead('PUT', `${at(0)}/reply`, replyOf(name === 'tracking' ? 'B' : 'A'));
  if (name === 'handling') return id;
  await lead('POST', `${at(0)}/reply-issue`, { signer: '局长' });
  if (name === 'replied') return id;
  await deputy('POST', `${of}/evaluation`, { attitude: 'satisfied', result: 'satisfied' });
  return id;
}

function replyOf(outcomeClass: 'A' | 'B') {
  const answers = [1, 2].map((proposalSeq) => ({ proposalSeq, text: sentence.repeat(3) }));
  const promised = { text: '年内完成照明安装', measures: '列入年度计划', dueOn: `${String(year + 1)}-06-30` };
  const commitments = outcomeClass === 'B' ? [promised] : [];
  return { answers, summary: sentence, outcomeClass, commitments, publication: 'full', docNo: '区一局〔1〕号' };
}

async function signIn(
  port: number,
  username: string,
  secret: string,
  base: string,
): Promise<{ token: string; as: Person }> {
  const send = async (token: string, method: string, path: string, body?: object) => {
    const url = `http://127.0.0.1:${String(port)}${path.startsWith('/') ? path : `${base}/${path}`}`;
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
    return answer.json() as Promise<never>;
  };
  const { accessToken } = (await send('', 'POST', '/api/session', { username, password: secret })) as {
    accessToken: string;
  };
  return { token: accessToken, as: (method, path, body) => send(accessToken, method, path, body) };
}

/** One after the other, so that ids follow the order. */
async function inTurn<T, R>(values: readonly T[], make: (value: T, index: number) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const [index, value] of values.entries()) made.push(await make(value, index));
  return made;
}
