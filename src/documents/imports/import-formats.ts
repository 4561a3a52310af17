import { Injectable } from '@nestjs/common';
import { RosterStore } from '../../congress/roster/roster-store.js';
import type { Deed } from '../../lifecycle/deed.js';
import { Recording } from '../../lifecycle/recording.js';
import { Vault } from '../../platform/vault/vault.js';
import type { ImportFormat, ImportKind } from './format.js';
import { ledgerFormat } from './ledger/ledger.js';
import { rosterFormat } from './roster/roster.js';
import { suggestionsFormat } from './suggestions/suggestion-rows.js';

/** The deeds by which imports write cases: they belong to a stage, on which this room does not stand, so they are given in. */
export abstract class ImportDeeds {
  abstract readonly enter: Deed;
  abstract readonly recordPast: Deed;
  abstract readonly undo: Deed;
}

/** Every kind of import 导入类别. */
@Injectable()
export class ImportFormats {
  private readonly formats: Readonly<Record<ImportKind, ImportFormat>>;

  constructor(recording: Recording, deeds: ImportDeeds, store: RosterStore, vault: Vault) {
    this.formats = {
      roster: rosterFormat(store, vault),
      suggestions: suggestionsFormat(recording, deeds.enter, deeds.undo),
      ledger: ledgerFormat(recording, deeds.recordPast, deeds.undo),
    };
  }

  of(kind: ImportKind): ImportFormat {
    return this.formats[kind];
  }
}
