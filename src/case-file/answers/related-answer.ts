import { Shown, text, uuid, whole } from '../../platform/http/shown.js';

/** Another suggestion that this one is joined with 并案. */
export class RelatedAnswer {
  @Shown('建议的编号', uuid)
  id: string;

  @Shown('建议号；立案前为 null', whole, { nullable: true, example: 15 })
  number: number | null;

  @Shown('标题', text, { example: '关于增设村级健身设施的建议' })
  title: string;
}
