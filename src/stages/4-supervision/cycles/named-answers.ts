import { Shown, text, uuid } from '../../../platform/http/shown.js';

/** An office, as a line of a sheet 跟踪表 or list 督办清单 names it. */
export class NamedOfficeAnswer {
  @Shown('承办单位的 id', uuid)
  id: string;

  @Shown('名称', text, { example: '区住房和城乡建设局' })
  name: string;
}
