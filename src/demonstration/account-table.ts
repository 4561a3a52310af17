import { roles, type Role } from '../congress/actor.js';
import type { Entry } from './entrance.js';
import { people } from './people.js';
import { congress, slug } from './roster.js';

const columns = 16;

/** The accounts of the demonstration 演示账号, one line a role, for the person who started the service. */
export function accountTable({ generated, given, withAdministrator }: Entry, administrator: string): string[] {
  const rows = (Object.keys(roles) as Role[]).map((role) => [roles[role], usernamesOf(role)] as const);
  const filled = rows.filter(([, usernames]) => usernames !== '');
  const admin = withAdministrator ? administrator : `${administrator}（密码另设）`;
  return [
    '',
    `演示人大  ${congress.name}（/api/c/${slug}）`,
    ...filled.map(([label, usernames]) => row(label, usernames)),
    row('系统管理员', admin),
    row('密码', passwordLine(generated, given)),
    row('试走一件', '另开一个终端：ADMIN_PASSWORD=系统管理员的密码 npm run journey'),
  ];
}

function passwordLine(generated: string | null, given: boolean): string {
  if (generated !== null) return `${generated}（各账号相同，只显示这一次，请记下）`;
  if (given) return '各账号相同，即 DEMO_PASSWORD';
  return '各账号相同，首次启动时显示过（或由 DEMO_PASSWORD 设定）；忘记时用 DEMO_PASSWORD=新密码 npm start 重设';
}

/** `deputy1 … deputy12`; two are both named. Liaison and head of one office have the same number. */
function usernamesOf(role: Role): string {
  const names = people.filter((one) => one.role === role).map((one) => one.username);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length < 3) return names.join('、');
  return role === 'officeHead' ? `${first} … ${last}（与同号的联络员属同一单位）` : `${first} … ${last}`;
}

/** A Chinese character is two columns wide. */
function row(label: string, text: string): string {
  return `  ${label}${' '.repeat(columns - 2 * label.length)}${text}`;
}
