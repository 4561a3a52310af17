/**
 * What a security event may say besides, with the words before it. The keys are closed, so that nothing is written that
 * nobody can read. Never a password, token, card number, telephone or a text that somebody wrote at length.
 */
export const securityParticulars = {
  username: '账号',
  displayName: '姓名',
  name: '名称',
  entry: '条目',
  entryKind: '类别',
  fields: '修改的内容',
  role: '职责',
  party: '对象',
  active: '在用',
  reason: '原因',
  failures: '连续失败次数',
  until: '至',
  signIns: '终止的登录数',
  issuer: '统一身份提供方',
  tokenName: '令牌名称',
  scopes: '权限范围',
  expiresAt: '到期时间',
  congress: '人大',
  profile: '办理规则',
  version: '版本',
  year: '年度',
  quarter: '季度',
  day: '日期',
  edition: '版次',
  host: '推送主机',
  channel: '渠道',
  what: '内容',
  filter: '筛选条件',
  rows: '行数',
  suggestionId: '建议',
  officeId: '承办单位',
  deputyId: '代表',
  id: '编号',
  seed: '随机种子',
  seedGiven: '种子由人指定',
  size: '抽取件数',
  population: '总体件数',
  populationHash: '总体摘要（SHA-256）',
  electors: '应投票人数',
  least: '最少票数',
  ballots: '收到票数',
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  closesOn: '截止日期',
  revision: '第几次报送',
  contentHash: '内容摘要（SHA-256）',
  from: '原为',
  to: '改为',
  before: '早于',
  differing: '不同的指标',
} as const;

export type SecurityParticular = keyof typeof securityParticulars;

/** What an event says; null and absent are not shown. */
export type SecuritySays = {
  readonly [Name in SecurityParticular]?: string | number | boolean | null | readonly string[];
};
