import { ApiProperty } from '@nestjs/swagger';
import { caseStates, type CaseState } from '../case-file/states.js';
import { roles } from '../congress/actor.js';
import {
  instant,
  localDate,
  Shown,
  ShownChoice,
  ShownItems,
  ShownList,
  ShownPart,
  text,
  uuid,
  whole,
} from '../platform/http/shown.js';
import { actNames, actRow, type ActName } from './acts.js';

const pastActs = Object.fromEntries(actNames.map((name) => [name, actRow(name).past]));

/** What an act may say of itself: a value, a list of texts, or a list of lines such as the offices of a hand-over. */
const line = { type: 'object', additionalProperties: { type: 'string' } } as const;
const said = [
  ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
  { type: 'array', items: { anyOf: [{ type: 'string' }, line] } },
];

/** The account 账号 that acted. */
export class ActingAccountAnswer {
  @Shown('用户名', text, { example: 'daibiao.jia' })
  username: string;

  @Shown('姓名或名称', text, { example: '代表甲' })
  displayName: string;
}

/** One event of a case 办理记录. */
export class EventAnswer {
  @Shown('在本案中的序号，从 1 起；不能看的事项略去', whole, { example: 5 })
  seq: number;

  @ShownChoice('办理动作', pastActs, 'assign')
  act: ActName;

  @Shown('办理动作的名称', text, { example: '已交办' })
  label: string;

  @Shown('办理时间', instant, { example: '2026-03-02T01:00:00.000Z' })
  at: string;

  @Shown('办理日期', localDate, { example: '2026-03-02' })
  on: string;

  @ShownChoice('以什么职责办理', { ...roles, system: '系统' }, 'deputyAffairs')
  role: string;

  @Shown('职责的名称', text, { example: '代表工委' })
  roleLabel: string;

  @ShownPart(
    '办理人的账号；只给代表工委和审计看，代表也看得到自己的；其他人看到的和系统自动办理的为 null',
    () => ActingAccountAnswer,
    {
      nullable: true,
    },
  )
  account: ActingAccountAnswer | null;

  @Shown('所办的办理任务；对整件建议的动作为 null', uuid, { nullable: true, example: null })
  assignmentId: string | null;

  @ShownChoice('办理前的状态', caseStates, 'registered')
  from: CaseState;

  @ShownChoice('办理后的状态', caseStates, 'assigned')
  to: CaseState;

  @Shown('办理后状态的名称', text, { example: '已交办' })
  toLabel: string;

  @ShownItems('随之自动发生的变化', text, ['开始办理'])
  rollUps: readonly string[];

  @ApiProperty({
    description: '要点，随办理动作而异，如立案的 number、退回的 reason；没有要点时为空',
    type: 'object',
    additionalProperties: { anyOf: said },
    example: { number: 12, categoryCode: 'jkww', inSession: true },
  })
  says: Readonly<Record<string, unknown>>;

  @Shown('本条记录的散列值（SHA-256），与上一条相连', text, { example: '0'.repeat(64) })
  hash: string;
}

/** The record of a case 办理记录. */
export class TimelineAnswer {
  @ShownList('各条记录，按先后次序', () => EventAnswer)
  items: readonly EventAnswer[];
}
