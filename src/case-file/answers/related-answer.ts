import { Shown, ShownList, text, uuid, whole } from '../../platform/http/shown.js';

/** Another suggestion that this one is joined with 并案. */
export class RelatedAnswer {
  @Shown('建议的编号', uuid)
  id: string;

  @Shown('建议号；立案前为 null', whole, { nullable: true, example: 15 })
  number: number | null;

  @Shown('标题', text, { example: '关于增设村级健身设施的建议' })
  title: string;
}

/** What was answered to an earlier suggestion. */
export class EarlierReplyAnswer {
  @Shown('办理结果分类的代码', text, { nullable: true, example: 'B' })
  outcomeClass: string | null;

  @Shown('答复摘要', text, { example: '已列入明年建设计划。' })
  summary: string;
}

/** An earlier suggestion of the same matter 以前提过的同一件建议. */
export class EarlierAnswer extends RelatedAnswer {
  @Shown('提出的年份；没有提交的为 null', whole, { nullable: true, example: 2025 })
  year: number | null;

  @ShownList('当时的答复；看不到那件建议的为空', () => EarlierReplyAnswer)
  replies: readonly EarlierReplyAnswer[];
}
