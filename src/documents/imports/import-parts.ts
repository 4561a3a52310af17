import { Injectable } from '@nestjs/common';
import { Profiles } from '../../congress/profiles.js';
import { Depot } from '../../platform/files/depot.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Now } from '../../platform/time/now.js';
import { ImportFormats } from './import-formats.js';

/** By what rows are measured. */
@Injectable()
export class ImportWorld {
  constructor(
    readonly profiles: Profiles,
    readonly now: Now,
  ) {}
}

/** What the desk uses beside its store and its runner. */
@Injectable()
export class ImportParts {
  constructor(
    readonly idempotency: Idempotency,
    readonly depot: Depot,
    readonly formats: ImportFormats,
  ) {}
}
