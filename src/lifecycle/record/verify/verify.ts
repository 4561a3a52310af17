import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { verifyCases } from './cases.js';
import { verifyInstallSeals, verifySeals } from './seals.js';
import { verifyInstall, verifySecurity } from './security.js';

/** What a verification found: sound, or the first broken link; and how much is not yet under a seal. */
export interface Verified {
  readonly cases: number;
  /** case events 办理记录 */
  readonly events: number;
  /** security events 安全事件 */
  readonly security: number;
  readonly seals: number;
  /** case events that no seal covers yet */
  readonly unsealed: number;
  readonly unsealedSecurity: number;
  /** a Chinese sentence naming the first broken link, or null */
  readonly broken: string | null;
}

/**
 * Proves that a record was not rewritten 核验办理记录: every event, final paper, suggestion's row and seal is read, some thousands at a time, and
 * recomputed, all as of one moment.
 */
@Injectable()
export class RecordVerifier {
  constructor(private readonly database: Database) {}

  /** The record of one congress. */
  async verify(congressId: string): Promise<Verified> {
    return this.database.snapshot({ congressId }, async (tx) => {
      const cases = await verifyCases(tx, congressId);
      const security = await verifySecurity(tx, congressId);
      const seals = await verifySeals(tx, congressId);
      const strays = { events: cases.sealed - seals.events, security: security.sealed - seals.security };
      return {
        cases: cases.cases,
        events: cases.events,
        security: security.events,
        seals: seals.seals,
        unsealed: cases.events - cases.sealed,
        unsealedSecurity: security.events - security.sealed,
        broken: cases.broken ?? security.broken ?? seals.broken ?? stray(strays.events + strays.security),
      };
    });
  }

  /** The record of the whole install: sign-ins, passwords, what is done above the congresses. */
  async verifyInstall(): Promise<Verified> {
    return this.database.snapshot('jobs', async (tx) => {
      const security = await verifyInstall(tx);
      const seals = await verifyInstallSeals(tx);
      return {
        cases: 0,
        events: 0,
        security: security.events,
        seals: seals.seals,
        unsealed: 0,
        unsealedSecurity: security.events - security.sealed,
        broken: security.broken ?? seals.broken ?? stray(security.sealed - seals.security),
      };
    });
  }
}

function stray(events: number): string | null {
  return events === 0 ? null : `有 ${String(events)} 条记录所在的封存已经缺失`;
}
