import { createHash } from 'node:crypto';

/** A named prepared statement: PostgreSQL parses and plans it once a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a named statement. The name is a hash of the text, so that one text has one name and two texts never share one.
 * @param text SQL with `$1 …`; it must come from a bounded set (never with values written into it).
 */
export function statement(text: string): Statement {
  return { name: `s_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`, text };
}
