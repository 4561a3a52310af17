import type { Actor, Role } from '../../congress/actor.js';
import type { StoredProfile } from '../../congress/profiles.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Directory } from './directory.js';
import type { TableFormat } from './reading/columns.js';
import type { Findings } from './reading/findings.js';
import type { FoundRow } from './reading/table-rows.js';

/** What is imported: suggestions on paper, ledgers of past years, the roster. */
export const importKinds = {
  roster: '名册',
  suggestions: '建议',
  ledger: '往年台账',
} as const;
export type ImportKind = keyof typeof importKinds;

/** In what an import is made. */
export interface Taking {
  /** inside the wall of the congress; it is rolled back where anything is wrong, and always where the file is only checked */
  readonly tx: Tx;
  readonly actor: Actor;
  readonly importId: string;
  readonly today: string;
  readonly profile: StoredProfile;
  readonly directory: Directory;
  readonly findings: Findings;
  /** nothing is to be written: what is found is told */
  readonly checksOnly: boolean;
}

/** What a row became: a suggestion, or an entry of the roster by its table. */
export interface Made {
  readonly kind: string;
  readonly id: string;
}

/** Takes the rows of a file, one after the other. What is wrong goes to the findings. */
export interface Taker {
  row(row: FoundRow): Promise<void>;
  /** after the last row. @returns what was made, in order; nothing where something was wrong. */
  end(): Promise<readonly Made[]>;
}

/** One kind of import 导入类别: which tables it reads, who may, and what becomes of the rows. */
export interface ImportFormat {
  readonly label: string;
  readonly role: Role;
  readonly tables: readonly TableFormat[];
  taker(taking: Taking): Taker;
  /** Takes everything back that was made. @returns why it cannot be; nothing where it was done. */
  undo(tx: Tx, actor: Actor, made: readonly Made[]): Promise<readonly string[]>;
}
