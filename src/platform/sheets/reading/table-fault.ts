import { Problem } from '../../errors/problem.js';

/** Why a file cannot be read as a table 表格文件 at all, in a sentence for the person who sent it. */
export class TableFault extends Problem {
  constructor(detail: string) {
    super('unreadableTable', { detail });
  }
}
