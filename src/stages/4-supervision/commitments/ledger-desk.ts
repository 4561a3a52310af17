import { Injectable } from '@nestjs/common';
import { commitmentStates } from '../../../case-file/states.js';
import { partiesOf, publicParty, seesAll } from '../../../case-file/visibility.js';
import { Actors } from '../../../congress/actors.js';
import { Profiles } from '../../../congress/profiles.js';
import type { Asker } from '../../../congress/roster/asker.js';
import { today } from '../../../deadlines/local-date.js';
import { Database } from '../../../platform/database/database.js';
import type { Cause } from '../../../platform/errors/problem.js';
import { cut, readPage, type Page } from '../../../platform/http/page.js';
import { parameterFault } from '../../../platform/http/parameter.js';
import { isLocalDate, isUuid } from '../../../platform/http/text.js';
import { Now } from '../../../platform/time/now.js';
import type { LedgerLineAnswer } from './ledger-answers.js';
import { ledgerPage, type LedgerRow } from './ledger-sql.js';

/** The numbers that the ledger can be asked for, in the order in which the statement takes them. */
export const ledgerNumbers = {
  givenIn: '在哪一年承诺的',
  dueIn: '在哪一年到期的',
  fulfilledIn: '在哪一年落实的',
  carriedInto: '结转到哪一年度的',
  carriedIntoTerm: '结转到哪一届的',
} as const;

/** The desk for the ledger of commitments 承诺事项台账: everybody reads what concerns him. */
@Injectable()
export class LedgerDesk {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly database: Database,
    private readonly clock: Now,
  ) {}

  /** A page of the ledger, what is due first first. @throws Problem invalidInput naming every parameter at fault. */
  async page({ caller, slug }: Asker, query: Readonly<Record<string, unknown>>): Promise<Page<LedgerLineAnswer>> {
    const actor = await this.actors.of(caller, slug);
    const { state, rest, numbers, faults } = filtersOf(query);
    const wanted = readPage(rest, 'commitments', 2, { active: false, faults, key: [isLocalDate, isUuid] });
    const [dueOn, id] = wanted.after ?? [];
    const { timeZone } = await this.profiles.at(actor.profileKey, actor.profileVersion);
    const day = today(this.clock.instant(), timeZone);
    const parties = partiesOf(actor).filter((party) => party !== publicParty);
    const { congressId } = actor;
    const values = [
      congressId,
      seesAll(actor),
      parties,
      state,
      ...numbers,
      dueOn ?? null,
      id ?? null,
      wanted.limit + 1,
    ];
    const rows = await this.database.read<LedgerRow>({ congressId }, ledgerPage, values);
    return cut(
      rows.map((row) => lineOf(row, day)),
      wanted,
      'commitments',
      (one) => [one.dueOn, one.id],
    );
  }
}

function filtersOf(query: Readonly<Record<string, unknown>>) {
  const { state: asked, ...others } = query;
  const state = typeof asked === 'string' ? asked : null;
  const names = Object.keys(ledgerNumbers);
  const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !names.includes(name)));
  const faults: Cause[] = [];
  const states = Object.keys(commitmentStates);
  if (asked !== undefined && !states.includes(state ?? '')) {
    faults.push(parameterFault('state', `须为下列之一：${states.join('、')}`));
  }
  const numbers = names.map((name) => {
    const value = others[name];
    if (value === undefined) return null;
    if (typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value)) return Number(value);
    faults.push(parameterFault(name, '须为 1 到 9999 之间的整数'));
    return null;
  });
  return { state, rest, numbers, faults };
}

function lineOf({ suggestionId, number, title, officeId, office, ...row }: LedgerRow, day: string): LedgerLineAnswer {
  const names = { suggestion: { id: suggestionId, number, title }, office: { id: officeId, name: office } };
  const late = row.state !== 'superseded' && (row.firstDueOn !== row.dueOn || (row.fulfilledOn ?? day) > row.dueOn);
  return { ...row, ...names, stateLabel: commitmentStates[row.state], late };
}
