import { Injectable } from '@nestjs/common';
import { Actors } from '../../congress/actors.js';
import type { Asker } from '../../congress/roster/asker.js';
import { Problem } from '../../platform/errors/problem.js';
import { importKinds, type ImportKind } from './format.js';
import { ImportFormats } from './import-formats.js';
import { templateOf } from './templates.js';

/** Gives out templates 模板 of imports. */
@Injectable()
export class TemplateDesk {
  constructor(
    private readonly actors: Actors,
    private readonly formats: ImportFormats,
  ) {}

  /** @throws Problem notFound (404) where there is no such kind. */
  async template(asker: Asker, kind: string): Promise<{ made: AsyncGenerator<Buffer>; disposition: string }> {
    await this.actors.of(asker.caller, asker.slug);
    if (!Object.hasOwn(importKinds, kind)) throw new Problem('notFound');
    const format = this.formats.of(kind as ImportKind);
    const name = encodeURIComponent(`${format.label}导入模板.xlsx`);
    return { made: templateOf(format), disposition: `attachment; filename="${kind}.xlsx"; filename*=UTF-8''${name}` };
  }
}
