import { Demonstration } from '../../src/demonstration/demonstration.js';
import { Database } from '../../src/platform/database/database.js';
import { statement } from '../../src/platform/database/statement.js';
import { startApp } from './app.js';
import { signIn, type Client } from './client.js';

const password = 'a demonstration password';

/** A case of the demonstration as the database has it. */
export interface DemoCase extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly session: string | null;
  readonly number: number | null;
  /** whether the ledger of the year before 往年台账 made it */
  readonly past: boolean;
  /** how many events it has */
  readonly acts: number;
}

const finding = statement(`select id from congress where slug = 'demo'`);
const reading = statement(`
  select s.id, s.title, s.state, s.version, e.name as session, s.number,
    exists (select 1 from past_record p where p.congress_id = s.congress_id and p.suggestion_id = s.id) as past,
    (select count(*)::int from event e where e.congress_id = s.congress_id and e.suggestion_id = s.id) as acts
  from suggestion s left join session e on e.congress_id = s.congress_id and e.id = s.session_id
  where s.congress_id = $1 order by past desc, s.registered_on, s.id`);

/** A service with the demonstration congress 演示人大 made on a day, opened to its people by one password. */
export async function startDemonstration(day: string) {
  const service = await startApp({ DEMO_PASSWORD: password, ADMIN_PASSWORD: '' });
  service.clock.set(day);
  await service.app.get(Demonstration).prepare();
  await service.app.get(Demonstration).open();
  const database = service.app.get(Database);
  const congressId = (await database.read<{ id: string }>('install', finding))[0]?.id ?? '';
  const cases = await database.read<DemoCase>({ congressId }, reading, [congressId]);
  const as = (username: string) => signIn(service.server, username, password, '/api/c/demo');
  const idOf = (word: string) => cases.find((one) => !one.past && one.title.includes(word))?.id ?? '';
  /** The case of a story whose title has the word, as this person gets it. */
  const open = async (client: Client, word: string) => (await client.get(`suggestions/${idOf(word)}`).expect(200)).body;
  return { service, database, congressId, cases, as, idOf, open };
}

/** What `startDemonstration` gives. */
export type Demo = Awaited<ReturnType<typeof startDemonstration>>;
