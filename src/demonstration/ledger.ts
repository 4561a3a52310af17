import type { CategoryCode, OfficeCode } from './roster.js';

/** What came of a suggestion of the year before: late means after the three months of the rules. */
export interface PastEnd {
  readonly outcomeClass: 'A' | 'B' | 'C';
  readonly isLate?: true;
  /** attitude and result as the deputy rated them; without, he did not */
  readonly rated?: readonly [attitude: PastRating, result: PastRating];
}
type PastRating = '满意' | '基本满意' | '不满意';

/** A row of the ledger of the year before 往年台账. */
export interface PastRow {
  readonly title: string;
  readonly category: CategoryCode;
  readonly lead: OfficeCode;
  readonly co?: OfficeCode;
  /** the number of the deputy's account */
  readonly deputy: number;
  readonly end: PastEnd;
  readonly isKey?: true;
  /** working days from the opening of the session to the hand-over; within a month it came in the session */
  readonly handedOverAfter: number;
}

const satisfied = ['满意', '满意'] as const;
const solved: PastEnd = { outcomeClass: 'A', rated: satisfied };
const solvedLate: PastEnd = { ...solved, isLate: true };
const solvedUnrated: PastEnd = { outcomeClass: 'A' };
const solvedInPart: PastEnd = { outcomeClass: 'A', rated: ['满意', '基本满意'] };
const planned: PastEnd = { outcomeClass: 'B', rated: satisfied };
const plannedInPart: PastEnd = { outcomeClass: 'B', rated: ['基本满意', '基本满意'] };
const plannedLate: PastEnd = { ...plannedInPart, isLate: true };
const plannedUnrated: PastEnd = { outcomeClass: 'B' };
const kept: PastEnd = { outcomeClass: 'C', rated: ['满意', '基本满意'] };
const refused: PastEnd = { outcomeClass: 'C', rated: ['基本满意', '不满意'], isLate: true };

type Told = readonly [matter: string, end: PastEnd, co?: OfficeCode];

/** By lead office: what it was asked for, and what came of it. Every case is made up 虚构. */
const told: Readonly<Partial<Record<OfficeCode, readonly [CategoryCode, readonly Told[]]>>> = {
  zjj: [
    'cjhb',
    [
      ['在西兴片增设口袋公园', solved],
      ['规范住宅小区维修资金使用', planned, 'czj'],
      ['推进龙门镇农房风貌提升', solvedInPart],
      ['加强建筑工地扬尘管控', solvedLate],
      ['完善保障性租赁住房配套', plannedInPart],
      ['整治临江路积水点', solved],
      ['加快湘湖片污水管网改造', plannedLate],
    ],
  ],
  jtj: [
    'cjhb',
    [
      ['优化区内公交线路', solved],
      ['在临江新城增设公交首末站', planned, 'zrzy'],
      ['修复龙门至西兴县道路面', solved],
      ['增设共享单车停放点', solvedUnrated],
      ['开通校园公交专线', solved],
      ['治理货车超限超载', kept],
    ],
  ],
  zrzy: [
    'cjhb',
    [
      ['优化工业用地出让方式', planned],
      ['保护湘湖沿岸岸线', solved],
      ['盘活村级留用地', kept],
      ['开展龙门溪生态修复', plannedUnrated, 'nyj'],
    ],
  ],
  wjj: [
    'jkww',
    [
      ['加强乡村医生队伍建设', planned],
      ['增加儿科门诊夜间服务', solved],
      ['推进医养结合', solved],
      ['完善家庭医生签约', solvedInPart],
      ['规范民营口腔诊所管理', solved, 'scjg'],
    ],
  ],
  jyj: [
    'jkww',
    [
      ['扩建西兴小学', planned, 'czj'],
      ['增加公办幼儿园托位', solved],
      ['做好课后服务', solved],
      ['改善乡村学校住宿条件', solvedUnrated],
      ['加强中小学心理健康教育', solved],
    ],
  ],
  nyj: [
    'nync',
    [
      ['扶持山区茶产业发展', solved],
      ['修缮农田灌溉渠道', planned],
      ['推广秸秆综合利用', solvedLate],
      ['规范农村集体资产出租', solved],
      ['提高粮食种植补贴', refused, 'czj'],
    ],
  ],
  jxj: [
    'cj',
    [
      ['帮助中小企业数字化改造', solved],
      ['降低企业用电成本', kept],
      ['建设专精特新产业园', planned],
      ['畅通民营企业诉求渠道', solved],
    ],
  ],
  gaj: [
    'fzsf',
    [
      ['严厉打击电信网络诈骗', solved],
      ['优化学校周边交通信号', solved],
      ['治理机动车远光灯', solvedInPart],
      ['整治夜间飙车扰民', solved],
    ],
  ],
  scjg: [
    'shjs',
    [
      ['规范预付卡消费', plannedInPart],
      ['加强网络餐饮监管', solved],
      ['做好电梯安全检查', solved],
    ],
  ],
  wgltj: [
    'jkww',
    [
      ['免费开放乡镇体育场馆', solved],
      ['保护龙门竹编非物质文化遗产', solved],
    ],
  ],
  xxjd: ['shjs', [['建设社区老年活动中心', solved]]],
  fy: ['fzsf', [['便利群众跨域立案', solved]]],
};

const keys: ReadonlySet<string> = new Set(['加强乡村医生队伍建设', '加快湘湖片污水管网改造', '帮助中小企业数字化改造']);
const deputies = 12;
/** Every eighth came in the recess, and was handed over month by month. */
const recess = 8;

/** The ledger, in the order of its numbers: those of the session first, the offices in turn as they come in. */
export const pastRows: readonly PastRow[] = Object.entries(told)
  .flatMap(([lead, [category, matters]]) =>
    matters.map(([matter, end, co], place) => ({ lead: lead as OfficeCode, category, matter, end, co, place })),
  )
  .sort((one, other) => one.place - other.place)
  .map(({ matter, co, place: _place, ...row }, index) => ({
    ...row,
    ...(co ? { co } : {}),
    ...(keys.has(matter) ? { isKey: true as const } : {}),
    title: `关于${matter}的建议`,
    deputy: (index % deputies) + 1,
    handedOverAfter: index % recess === recess - 1 ? 40 + index : 12,
  }))
  .sort((one, other) => one.handedOverAfter - other.handedOverAfter);
