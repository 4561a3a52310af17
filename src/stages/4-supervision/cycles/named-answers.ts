import { Shown, text, uuid, whole } from '../../../platform/http/shown.js';

/** A case, as a line of a sheet 跟踪表 or list 督办清单 names it. */
export class NamedCaseAnswer {
  @Shown('建议的 id', uuid)
  id: string;

  @Shown('编号', whole, { nullable: true, example: 12 })
  number: number | null;

  @Shown('标题', text, { example: '关于加快老旧小区雨污管网改造的建议' })
  title: string;
}

/** An office, as such a line names it. */
export class NamedOfficeAnswer {
  @Shown('承办单位的 id', uuid)
  id: string;

  @Shown('名称', text, { example: '区住房和城乡建设局' })
  name: string;
}
