/** One error that the service can answer: its status, its title for a person, and who can mend it. */
export interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
}

/** Every error of the service; printed into docs/errors.md. `code` is for programs and never changes its meaning. */
export const catalogue = {
  malformedBody: e(400, '请求无法读懂', '请求正文不是有效的 JSON。', '调用方检查请求正文的格式'),
  malformedRequest: e(400, '请求无法读懂', '请求不符合 HTTP 协议。', '调用方检查请求的写法'),
  invalidInput: e(400, '填写有误', '提交的内容不符合要求。', '填写人按所列各项改正后重新提交'),
  unauthenticated: e(401, '尚未登录', '请先登录，或登录已过期，请重新登录。', '使用者重新登录'),
  badCredentials: e(401, '登录失败', '用户名或密码不正确。', '使用者核对后再试，或请管理员重设密码'),
  oidcFailed: e(
    401,
    '统一身份认证没有成功',
    '统一身份认证没有成功，请重新登录。',
    '使用者重新登录；屡次不成的，请运维人员查日志',
  ),
  forbidden: e(403, '没有权限', '此事不在您的职责以内。', '请有相应职责的人员办理，或请管理员核对授权'),
  scopeMissing: e(
    403,
    '接口令牌没有权限',
    '接口令牌不能办理此事。',
    '令牌的所有人另做一个有所需权限范围的令牌，或本人登录后办理',
  ),
  identityNotLinked: e(
    403,
    '统一身份未关联账号',
    '您的统一身份没有关联本系统的账号。',
    '使用者先用密码登录后自行关联，或请管理员关联',
  ),
  passwordChangeRequired: e(
    403,
    '须先修改密码',
    '请先修改密码，再办理其他事项。',
    '使用者修改密码（POST /api/session/password）',
  ),
  notFound: e(404, '没有找到', '没有这项内容，或您无权查看。', '使用者核对地址和编号'),
  linkEnded: e(404, '链接已失效', '下载链接无效或者已经失效，请回到案卷重新打开附件。', '使用者回到案卷重新打开附件'),
  methodNotAllowed: e(
    405,
    '方法不对',
    '这个地址不支持这种请求方法，可用的见答复头 Allow。',
    '调用方按接口文档改用其他方法',
  ),
  requestTimeout: e(408, '请求超时', '请求没有按时发送完毕。', '使用者检查网络后重试'),
  refused: e(409, '现在不能办理', '办理条件尚不具备。', '按所列各项补齐后再办理'),
  lostRace: e(409, '刚刚有人办理过', '同时有人办理了这件建议，请刷新后再试。', '使用者刷新后再试'),
  duplicate: e(409, '内容重复', '同样的名称或编号已经存在。', '填写人换一个名称或编号'),
  keyReused: e(409, '重复的请求编号', '这个 Idempotency-Key 已用于另一份内容。', '调用方换一个新的编号'),
  staleVersion: e(412, '内容已有变化', '您看到的版本已不是最新，请看过变化以后再办理。', '使用者看过变化后再办理'),
  tooLarge: e(413, '内容过大', '提交的内容超过了大小限制。', '填写人删减内容'),
  unsupportedMediaType: e(415, '格式不支持', '请求正文须为 application/json。', '调用方改用 JSON'),
  rangeNotThere: e(416, '没有这一段', '文件没有这样长，请求的一段不存在。', '调用方按文件大小改正 Range，或者整个下载'),
  invalidRows: e(422, '导入内容有误', '导入的表格有误，一行也没有导入。', '填写人按所列各行改正后重新导入'),
  unreadableTable: e(422, '文件不能读取', '文件不能作为表格读取。', '填写人按提示另存文件后再试'),
  headersTooLarge: e(431, '请求头过大', '请求头（含地址）超过了大小限制。', '调用方缩短地址和请求头'),
  signInLocked: e(
    429,
    '暂停登录',
    '这个用户名登录失败的次数过多，已暂停登录。',
    '使用者到时再试，或请管理员解除暂停、重设密码',
  ),
  tooManyRequests: e(429, '请求过于频繁', '请稍候再试。', '使用者稍候再试'),
  sweepFailed: e(
    500,
    '定时任务失败',
    '推进演练时间时，有一项定时任务失败，时间停在它的时刻。',
    '运维人员按 requestId 查日志；排除原因后可以再次推进',
  ),
  internal: e(500, '系统出错', '系统出错，已记录；请把 requestId 告诉运维人员。', '运维人员按 requestId 查日志'),
  oidcUnavailable: e(
    503,
    '统一身份认证暂不可用',
    '统一身份认证服务暂时连接不上，请稍候再试，或用密码登录。',
    '运维人员检查统一身份认证服务；恢复后自动恢复',
  ),
  storageFull: e(507, '存储空间不足', '存放文件的磁盘空间不足，文件没有保存。', '运维人员清理或扩充磁盘后再上传'),
  unavailable: e(503, '服务暂不可用', '数据库暂时连接不上，请稍候再试。', '运维人员检查数据库；恢复后服务自动恢复'),
} as const satisfies Record<string, CatalogueEntry>;

/** The stable name of an error, in camelCase. */
export type ErrorCode = keyof typeof catalogue;

function e(status: number, title: string, detail: string, mend: string): CatalogueEntry {
  return { status, title, detail, mend };
}
