import type pg from 'pg';
import { shot, type Shot } from './load.js';
import type { Contestant } from './ground.js';
import type { Played } from './play.js';

/** One line of the table: the same work asked of each contestant. */
export interface Line {
  readonly name: string;
  /** the ratio to the bare handler that is wanted; null where none is set */
  readonly target: number | null;
  readonly product: Shot;
  readonly bare: Shot;
}

const pages = 40;

/** Reports over all cases of the congress, beside a page of 50 rows by the bare handler: no ratio is wanted, 50 ms are. */
function reportLines({ base, tokens }: Played, bare: Shot): Line[] {
  const line = (name: string, path: string, token: string): Line => ({
    ...{ name: `report ${name}`, target: null, bare },
    product: () => shot('GET', `${base}/reports/${path}`, token),
  });
  return [
    line('summary, staff', 'summary', tokens.staff),
    line('offices, staff', 'offices', tokens.staff),
    line('summary, office', 'summary', tokens.heads[0] ?? ''),
  ];
}

/** Makes the lines for a congress full of cases. Cases are drawn at random; acts of the two sides never meet in one case. */
export async function makeLines(client: pg.ClientBase, played: Played, product: Contestant): Promise<Line[]> {
  const { base, id: congress, tokens, offices } = played;
  const office = offices[0] ?? '';
  const ids = await casesOf(client, congress);
  const assignments = await handlingOf(client, congress);
  const half = Math.floor(assignments.length / 2);
  const [ours, theirs] = [drawing(assignments.slice(0, half)), drawing(assignments.slice(half))];
  const staffPages = await walk(product, `${base}/suggestions`, tokens.staff);
  const officePages = await walk(product, `${base}/suggestions`, tokens.heads[0] ?? '');
  const drawCase = drawing(ids);
  const head = (one: Handling) => tokens.heads[offices.indexOf(one.officeId)] ?? '';
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const held = {
    stage: 'during',
    form: 'phone',
    heldOn: day,
    summary: '与代表通话，说明进展。',
    attendees: ['代表', '科长'],
  };
  const urging = { note: '答复期限将至，请抓紧办理。' };
  const draft = {
    title: '关于增设公交站点的建议',
    cause: '居民出行不便。'.repeat(40),
    proposals: ['增设站点。', '加密班次。'],
  };
  const bareDraft = { ...draft, deputyId: played.deputies[0], delegationId: played.delegations[0] };
  const bareAct =
    (body: object): Shot =>
    () =>
      shot('POST', `/act/${congress}/${theirs().caseId}`, '', body);
  return [
    {
      name: 'list 50, staff',
      target: 1,
      product: drawing(staffPages.map((page) => shot('GET', page.path, tokens.staff))),
      bare: drawing(staffPages.map((page) => shot('GET', `/list/${congress}/${page.before}`, ''))),
    },
    {
      name: 'list 50, office',
      target: 1,
      product: drawing(officePages.map((page) => shot('GET', page.path, tokens.heads[0] ?? ''))),
      bare: drawing(officePages.map((page) => shot('GET', `/list/${congress}/${page.before}?office=${office}`, ''))),
    },
    ...reportLines(played, drawing(staffPages.map((page) => shot('GET', `/list/${congress}/${page.before}`, '')))),
    {
      name: 'detail',
      target: 1,
      product: () => shot('GET', `${base}/suggestions/${drawCase()}`, tokens.staff),
      bare: () => shot('GET', `/detail/${congress}/${drawCase()}`, ''),
    },
    {
      name: 'create (draft)',
      target: null,
      product: () => shot('POST', `${base}/suggestions`, tokens.deputy, draft),
      bare: () => shot('POST', `/create/${congress}`, '', bareDraft),
    },
    {
      name: 'act: consult',
      target: 0.35,
      product: () => {
        const one = ours();
        return shot('POST', `${base}/assignments/${one.id}/consultations`, head(one), held);
      },
      bare: bareAct(held),
    },
    {
      name: 'act: urge',
      target: 0.35,
      product: () => shot('POST', `${base}/suggestions/${ours().caseId}/urgings`, tokens.staff, urging),
      bare: bareAct(urging),
    },
  ];
}

interface Handling {
  readonly id: string;
  readonly caseId: string;
  readonly officeId: string;
}

async function casesOf(client: pg.ClientBase, congress: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from suggestion where congress_id = $1 and state <> 'draft'`,
    [congress],
  );
  return rows.map((row) => row.id);
}

/** One assignment of each case that is being handled, whose office has its part still to do. */
async function handlingOf(client: pg.ClientBase, congress: string): Promise<Handling[]> {
  const { rows } = await client.query<Handling>(
    `select a.id, a.suggestion_id as "caseId", a.office_id as "officeId"
     from assignment a join suggestion s on s.congress_id = a.congress_id and s.id = a.suggestion_id
     where a.congress_id = $1 and s.state = 'handling' and a.role = 'lead' order by a.id`,
    [congress],
  );
  return rows;
}

/** The addresses of the first pages of a list, and where each begins: both sides turn the same pages. */
async function walk(product: Contestant, path: string, token: string): Promise<{ path: string; before: string }[]> {
  const found: { path: string; before: string }[] = [];
  let before = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  let next: string | null = path;
  while (next !== null && found.length < pages) {
    const answer = await fetch(`http://127.0.0.1:${String(product.port)}${next}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${next}: ${await answer.text()}`);
    const page = (await answer.json()) as { items: { id: string }[]; nextCursor: string | null };
    found.push({ path: next, before });
    before = page.items.at(-1)?.id ?? before;
    next = page.nextCursor === null ? null : `${path}?cursor=${page.nextCursor}`;
  }
  return found.length > 2 ? found.slice(0, -1) : found;
}

function drawing<T>(values: readonly T[]): () => T {
  return () => {
    const one = values[Math.floor(Math.random() * values.length)];
    if (one === undefined) throw new Error('nothing to draw from: too few cases');
    return one;
  };
}
