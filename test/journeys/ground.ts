import { randomBytes } from 'node:crypto';
import { Service } from './service.js';

/** Where the service is, and who may make a congress there. */
export interface PlayOptions {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** One who acts in the play: his name as it is printed, and the service as he calls it. */
export interface Player {
  readonly name: string;
  readonly service: Service;
}

/** The congress in which the play takes place, with its people. */
export interface Ground {
  readonly name: string;
  readonly base: string;
  readonly profile: string;
  /** the service's own day */
  readonly today: string;
  readonly lead: string;
  readonly co: string;
  readonly deputy: Player;
  readonly staff: Player;
  readonly liaison: Player;
  readonly head: Player;
  readonly coLiaison: Player;
}

const zone = 'Asia/Shanghai';
const profile = 'zhejiang-2016';

/**
 * Makes a congress of the play's own: one session that is on today, one deputy, two offices, five accounts.
 * @throws PlayError
 */
export async function makeGround({ url, username, password }: PlayOptions): Promise<Ground> {
  const admin = await Service.enter(url, username, password);
  const slug = `journey-${randomBytes(4).toString('hex')}`;
  const name = `走查用人大 ${slug.slice(-8)}`;
  const congress = { slug, name, level: 'district', profile };
  const { createdAt } = await admin.send<{ createdAt: string }>('POST', '/api/congresses', congress);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(createdAt));
  const base = `/api/c/${slug}`;
  const add = async (path: string, body: object) =>
    (await admin.send<{ id: string }>('POST', `${base}/${path}`, body)).id;
  await add('sessions', { term: 17, number: 5, name: '第十七届第五次会议', startsOn: today, endsOn: today });
  await add('categories', { code: 'jkww', name: '教科文卫' });
  const delegationId = await add('delegations', { name: '湘湖代表团' });
  const deputyId = await add('deputies', { name: '代表甲', cardNo: 'ZC20220001', delegationId });
  const lead = await add('offices', { code: 'wgltj', name: '区文广旅体局', system: 'government' });
  const co = await add('offices', { code: 'zrzy', name: '区规划和自然资源局', system: 'government' });
  const secret = randomBytes(12).toString('hex');
  const player = async (short: string, displayName: string, grant: object): Promise<Player> => {
    const account = { username: `${slug}.${short}`, password: secret, displayName, grants: [grant] };
    await add('accounts', account);
    return { name: displayName, service: await Service.enter(url, account.username, secret) };
  };
  return {
    ...{ name, base, profile, today, lead, co },
    deputy: await player('deputy', '代表甲', { role: 'deputy', deputyId }),
    staff: await player('staff', '代表工委', { role: 'deputyAffairs' }),
    liaison: await player('liaison', '主办单位联络员', { role: 'officeLiaison', officeId: lead }),
    head: await player('head', '主办单位负责人', { role: 'officeHead', officeId: lead }),
    coLiaison: await player('co', '会办单位联络员', { role: 'officeLiaison', officeId: co }),
  };
}
