import { Module, type DynamicModule } from '@nestjs/common';
import { CongressModule } from '../../congress/congress.module.js';
import { LifecycleModule } from '../../lifecycle/lifecycle.module.js';
import { ImportDesk } from './import-desk.js';
import { ImportDeeds, ImportFormats } from './import-formats.js';
import { ImportFiles } from './import-files.js';
import { ImportParts, ImportWorld } from './import-parts.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore } from './import-store.js';
import { ImportsController } from './imports.controller.js';
import { ImportResume } from './resume.js';
import { TemplateDesk } from './template-desk.js';

/** Imports 导入: what comes in as tables. */
@Module({})
export class ImportsModule {
  /** @param deeds by which imports write cases; this room stands on no stage. */
  static of(deeds: ImportDeeds): DynamicModule {
    return {
      module: ImportsModule,
      imports: [CongressModule, LifecycleModule],
      controllers: [ImportsController],
      providers: [
        { provide: ImportDeeds, useValue: deeds },
        ...[
          ImportFormats,
          ImportStore,
          ImportRunner,
          ImportWorld,
          ImportDesk,
          ImportParts,
          ImportResume,
          ImportFiles,
          TemplateDesk,
        ],
      ],
      exports: [ImportStore, ImportRunner],
    };
  }
}
