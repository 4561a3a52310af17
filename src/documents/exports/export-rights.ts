import { partiesOf } from '../../case-file/visibility.js';
import type { Actor } from '../../congress/actor.js';
import { holds } from '../../congress/actor.js';
import type { Export } from './export.js';
import { exportKind, type ExportKind } from './kinds/kinds.js';

/** Whether somebody speaks no longer for all for whom he spoke when he asked for an export, or has no longer the role that it needs. */
export function hasLost(actor: Actor, { parties, kind }: Pick<Export, 'parties' | 'kind'>): boolean {
  const { roles } = exportKind(kind as ExportKind);
  const held = new Set(partiesOf(actor));
  return parties.some((one) => !held.has(one)) || (roles !== undefined && !holds(actor, ...roles));
}
