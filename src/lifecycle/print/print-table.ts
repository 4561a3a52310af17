import { actTables, rollUpTable } from './act-tables.js';
import { clockTable } from './clock-table.js';
import { diagram, gaps } from './diagram.js';

const opening = `# 流程 lifecycle

<!-- prettier-ignore-start -->
<!-- 由 npm run print:lifecycle 从程序打印，请勿手改；与程序不符时测试失败。 -->

本页由程序打印：表里怎么写，系统就怎么办。办件人员可据此核对程序是否合法；中文名后是程序中的代号。
This page is printed from \`acts.ts\`, \`rollups.ts\` and \`deadlines/clock-kinds.ts\`: what stands here is what runs.`;

/** Prints the table of acts, the roll-ups and the clocks as Markdown, for clerks and engineers alike. Pure. */
export function printTable(): string {
  return `${[
    opening,
    '## 一件建议的历程',
    diagram(),
    ...gaps(),
    '## 办理动作 acts',
    '每一动作须同时满足：办理人合格、状态相符、各项条件具备。不合格的答 403，其余不符的答 409 并列出全部理由。',
    actTables(),
    '## 自动转移 roll-ups',
    '没有人来办、事实齐备即成的转移；由使事实齐备的那个动作一并完成，依次检查：',
    rollUpTable(),
    '## 期限 clocks',
    '日期的算法见 [deadlines](../deadlines/README.md)。各地期限不同，以立案时钉住的办理规则为准：',
    clockTable(),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}
