import { Shown, text } from '../platform/http/shown.js';

/** The case 案卷 as GET answers it. */
export class CaseAnswer {
  @Shown('标题', text)
  title: string;
}
