import { stages, type Stage } from './lifecycle/act.js';
import { stageTag } from './lifecycle/stage-module.js';
import type { AboutApi } from './platform/http/openapi-document.js';

const description = `提-交-办-督-评全过程的接口。

**登录** \`POST /api/session\` 得到 \`accessToken\`，放在请求头 \`Authorization: Bearer …\` 中；十分钟后失效，用 \`refreshToken\` 换新的。

**地址** 每个人大的内容都在 \`/api/c/{congress}/…\` 之下，\`congress\` 是人大的简称；别的人大的内容一律答 404。

**可办的事项** 案卷答复中的 \`permittedActs\` 列出登录人此刻可办的事项、请求方法和地址。每一办理动作答 200（起草答 201）和办理后的案卷。

**版本** 案卷答复带 \`ETag: "17"\`。办理时可用 \`If-Match: "17"\` 写明所看到的版本，已有变化的答 412；不写而同时有人办理的答 409。名册各项的答复带 \`version\`，修改时同样写在 \`If-Match\` 中。

**重复提交** POST 可带 \`Idempotency-Key\`：同一编号、同一内容只办一次，答复与第一次相同（保留 48 小时）；同一编号、不同内容答 409。

**错误** 都是 \`application/problem+json\`(RFC 9457):\`code\` 供程序识别，\`reasons\` 逐条用中文说明原因和补救办法。
依次检查 401、404（看不到）、403（职责）、400（填写）、412（版本）、409（状态和条件）。各错误代码见 [错误代码](/api/docs/errors)。

**列表** 逐页给出：把答复中的 \`nextCursor\` 作为 \`cursor\` 即得下一页，为 null 时没有下一页。游标不透明，须与同样的排序一起用。

**日期** 以 \`On\` 结尾的是当地日期 \`YYYY-MM-DD\`，以 \`At\` 结尾的是时刻（RFC 3339）。文字按 NFC 保存，长度按字数计。`;

const procedure: Readonly<Record<Stage, string>> = {
  '1-submission': '代表起草、修改、提交建议；代表工委审查，立案、退回修改或不予立案。',
  '2-assignment': '交办给主办、会办或分别办理的单位，由单位签收。',
  '3-handling': '承办单位与代表沟通、提交会办意见、拟稿、答复。',
  '4-supervision': '催办、列为重点督办。',
  '5-evaluation': '代表对办理态度和办理结果作出评价。',
};

/** What the API's document says of the whole: its habits, and its parts in the order of the procedure. */
export const aboutApi: AboutApi = {
  title: '闭环 人大代表建议办理系统',
  description,
  tags: [
    { name: '登录', description: '登录、续期、退出。' },
    { name: '人大', description: '各人大，由系统管理员设立。' },
    { name: '办理规则', description: '各地的期限、分类和办理要求，分版本保存。' },
    { name: '名册', description: '会议、代表团、承办单位、代表、类别，由管理员维护。' },
    { name: '账号', description: '账号及其职责，由管理员维护。' },
    { name: '接口令牌', description: '供程序使用的令牌，代本人办理，限于一个人大和所列的权限范围。' },
    { name: '安全事件', description: '登录、账号、职责、规则等案卷以外的办理记录，由审计和管理员查看。' },
    { name: '工作日历', description: '每年的放假和调休上班；期限据此推算。' },
    { name: '案卷', description: '查阅建议、办理记录和期限。' },
    ...(Object.keys(stages) as Stage[]).map((stage) => ({ name: stageTag(stage), description: procedure[stage] })),
    {
      name: '跟踪与督办',
      description: '一月一跟踪：每月应报进展的承办任务，谁已报送，谁尚未报送。一季一督办：督办清单、督办会议和督办函。',
    },
    {
      name: '一年一评议',
      description: '年终的回头看抽查，可以复核；评议票决，无记名；承诺事项的通报和结转。',
    },
    {
      name: '年度办理情况报告',
      description: '每年定日以前，各承办单位就本年度承办的建议报送一份报告；谁已报送，谁尚未报送。',
    },
    {
      name: '统计',
      description: '统计报表：每项指标都有分子、分母及其名称，可以打开所计的各件；可以查截至以前任何一日的数字。',
    },
    {
      name: '考核',
      description:
        '年度考核：按考核办法从统计事实计数，试算、公布、异议、定稿；每个分数都有分子、分母，可以打开所计的各件。主办和会办分开考核。',
    },
    { name: '评优', description: '先进承办单位和优秀建议：名额、提名、票数和结果，公布以后不能更改。' },
    { name: '导入', description: '名册、纸质建议、往年台账的导入：先检查，整份写入或者一行也不写入，可以整批撤销。' },
    { name: '导出', description: '台账、进展、清单、测评，由后台做成 .xlsx 或 .csv，只供提出的本人下载。' },
    { name: '收件箱', description: '写给登录人的消息；办理动作、期限提醒等都送到这里。' },
    { name: '通知方式', description: '本人的邮件通知，本级人大的消息推送接口，以及发送情况。' },
    { name: '运行', description: '运行状况。' },
  ],
};
