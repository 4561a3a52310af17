import type { Deed } from '../deed.js';
import { laws } from '../laws.js';
import { actTables, rollUpTable } from './act-tables.js';
import { clockTable } from './clock-table.js';
import { diagram, gaps } from './diagram.js';
import { table } from './markdown.js';
import { noteList } from './notes.js';
import { profileTable } from './profile-table.js';

const opening = `# 流程 lifecycle

<!-- prettier-ignore-start -->
<!-- 由 npm run print:lifecycle 从程序打印，请勿手改；与程序不符时测试失败。 -->

本页由程序打印：表里怎么写，系统就怎么办。办件人员可据此核对程序是否合法；中文名后是程序中的代号。
This page is printed from \`acts.ts\`, the deeds of \`stages/\`, \`rollups.ts\`, \`deadlines/clock-kinds.ts\` and the shipped profiles: what
stands here is what runs.`;

const ofLaws = `各表的依据用简称。浙江规定已于2023年11月24日修订，修订后的全文未能取得，暂以2016年文本代替；条文、期限与修订后不一致的，以修订后的为准。
适用“全国通用”办理规则的地方，浙江规定、浙江实施办法的条文只是参照，不是依据；写明“参照”的外地规定，在哪里都只是参照。写明“本系统”的，法律没有规定。`;

const ofActs = `每一动作须同时满足：办理人合格、状态相符、各项条件具备、填报合乎要求。看不到案卷的答 404，不合格的办理人答 403，填报不合要求的答 400，
案卷在办理人看过之后已有变化的答 412，状态、条件不符的答 409 并列出全部理由。
用语：附议即联名；不予立案即不予受理；并案办理即合并办理；“另一交办机构”，代表工委交办的为政府督查机构，政府督查机构交办的为代表工委。`;

/**
 * Prints the table of acts, the roll-ups, the clocks and the switches as Markdown, for clerks and engineers alike. Pure.
 * @param deeds every deed of the stages, which say what each act asks of its input.
 */
export function printTable(deeds: readonly Deed[]): string {
  return `${[
    opening,
    '## 简称 laws',
    ofLaws,
    table(
      ['简称', '全称'],
      Object.entries(laws).map(([name, title]) => [`**${name}**`, title]),
    ),
    '## 一件建议的历程',
    diagram(),
    ...gaps(),
    '## 办理动作 acts',
    ofActs,
    actTables(deeds),
    '## 自动转移 roll-ups',
    '没有人来办、事实齐备即成的转移；由使事实齐备的那个动作一并完成，依次检查：',
    rollUpTable(),
    '## 期限 clocks',
    '日期的算法见 [deadlines](../deadlines/README.md)。各地期限不同，以立案时载明的办理规则为准：',
    clockTable(),
    '## 各地办理规则 profiles',
    '随系统提供的各套办理规则；各地可以另立。适用哪一版，立案时载明，以后修改不影响已立案的件：',
    profileTable(),
    '## 另须知道 notes',
    noteList(),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}
