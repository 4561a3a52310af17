import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { isUuid } from '../../platform/http/text.js';
import { Actors, requireRole } from '../actors.js';
import { Profiles } from '../profiles.js';
import type { Asker } from '../roster/asker.js';
import type { RecordedAccountAnswer, SecurityEventAnswer } from './security-answer.js';
import type { SecurityBody } from './security-event.js';
import { securityKinds } from './security-kinds.js';
import { filterFaults, pageOfEvents, type SecurityFilters, type SecurityRow } from './security-reading.js';
import { securityInWords } from './security-words.js';

/** The desk of the record 安全事件: the auditor and the administrator of the congress read it, nobody changes it. */
@Injectable()
export class SecurityDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
  ) {}

  /** A page, the newest first. @throws Problem notFound, forbidden, invalidInput. */
  async page(
    { caller, slug }: Asker,
    { kind, account, from, to, ...query }: Readonly<Record<string, unknown>>,
  ): Promise<Page<SecurityEventAnswer>> {
    const actor = await this.actors.of(caller, slug);
    requireRole(actor, 'auditor', 'admin');
    const given = { kind, account, from, to };
    const page = readPage(query, 'securityEvents', 1, { active: false, faults: filterFaults(given), key: [isUuid] });
    const { timeZone } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const { congressId } = actor;
    const asked = pageOfEvents(congressId, timeZone, given as SecurityFilters, page);
    const rows = await this.database.read<SecurityRow>({ congressId }, asked.statement, asked.values);
    return cut(rows.map(presented), page, 'securityEvents', (one) => [one.id]);
  }
}

function presented(row: SecurityRow): SecurityEventAnswer {
  const body = JSON.parse(row.body) as SecurityBody;
  const { id, at, kind, accountId, aboutId = null, role = null, address = null, says } = body;
  const account = accountOf(accountId, row.username, row.display_name);
  const about = accountOf(aboutId, row.about_username, row.about_name);
  const sentence = securityInWords(body, account?.displayName ?? null, about?.displayName ?? null);
  const { sealed, hash, whole_install: wholeInstall } = row;
  const shown = { id, at, kind, kindLabel: securityKinds[kind], sentence, account, about };
  return { ...shown, role, address, says, wholeInstall, sealed, hash };
}

function accountOf(
  id: string | null,
  username: string | null,
  displayName: string | null,
): RecordedAccountAnswer | null {
  return id === null ? null : { id, username: username ?? '', displayName: displayName ?? '' };
}
