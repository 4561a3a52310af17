import { flag, Shown, uuid, whole } from '../../platform/http/shown.js';

/** What the answer of every entry of the roster 名册 has. */
export abstract class EntryAnswer {
  @Shown('编号', uuid)
  id: string;

  @Shown('是否在用；代表为是否在任', flag, { example: true })
  active: boolean;

  @Shown('版本，每次修改加一；修改时填在 If-Match 中', whole, { example: 1 })
  version: number;
}
