import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentModule } from './assessment/assessment.module.js';
import { factEntities } from './case-file/facts/facts-of.js';
import { caseFileEntities } from './case-file/papers.js';
import { CongressModule } from './congress/congress.module.js';
import { congressEntities } from './congress/entities.js';
import { RehearsalController } from './congress/rehearsal/rehearsal.controller.js';
import { Import, ImportMade } from './documents/imports/import.js';
import { ImportsModule } from './documents/imports/imports.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { Export } from './documents/exports/export.js';
import { ExportsModule } from './documents/exports/exports.module.js';
import { LifecycleModule } from './lifecycle/lifecycle.module.js';
import { Event } from './lifecycle/record/event.js';
import { Seal } from './lifecycle/record/seal.js';
import { noticeEntities } from './notices/entities.js';
import { NoticesModule } from './notices/notices.module.js';
import { Config } from './platform/config/config.js';
import { serviceDataSource } from './platform/database/data-source.js';
import { Database } from './platform/database/database.js';
import { opened } from './platform/database/first-connection.js';
import { Depot } from './platform/files/depot.js';
import { DepotSweep } from './platform/files/depot-sweep.js';
import { HealthController } from './platform/health/health.controller.js';
import { Idempotency } from './platform/idempotency/idempotency.js';
import { QueuesModule } from './platform/queues/queues.module.js';
import { clockOf } from './platform/rehearsal/clock.js';
import { ClockStore } from './platform/rehearsal/clock-store.js';
import { Rehearsal } from './platform/rehearsal/rehearsal.js';
import { Now } from './platform/time/now.js';
import { configuredVault } from './platform/vault/configured.js';
import { Vault } from './platform/vault/vault.js';
import { ReportsModule } from './reports/reports.module.js';
import { schedule } from './schedule.js';
import { enter } from './stages/1-submission/recording/enter.js';
import { recordPast } from './stages/1-submission/recording/record-past.js';
import { undoRecordPast } from './stages/1-submission/recording/undo-record-past.js';
import { SubmissionStage } from './stages/1-submission/submission.module.js';
import { AssignmentStage } from './stages/2-assignment/assignment.module.js';
import { HandlingStage } from './stages/3-handling/handling.module.js';
import { SupervisionStage } from './stages/4-supervision/supervision.module.js';
import { EvaluationStage } from './stages/5-evaluation/evaluation.module.js';

/** Every table that TypeORM knows; a test compares them with the database. */
export const entities = [
  ...congressEntities,
  ...caseFileEntities,
  ...factEntities,
  Event,
  Seal,
  ...noticeEntities,
  Export,
  Import,
  ImportMade,
];

/** The five stages 提-交-办-督-评. */
export const stageModules = [SubmissionStage, AssignmentStage, HandlingStage, SupervisionStage, EvaluationStage];

/** What a process does besides answering: `works` means that it also does the recurring jobs 定时任务. */
export interface Part {
  readonly works: boolean;
}

/** Lists the rooms of the house. */
@Module({})
export class AppModule {
  static of(config: Config, part: Part): DynamicModule {
    const database = {
      provide: Database,
      useFactory: async () => {
        const source = serviceDataSource({ url: config.DATABASE_URL, size: config.DATABASE_POOL_SIZE, entities });
        return new Database(await opened(source));
      },
    };
    const imports = ImportsModule.of({ enter, recordPast, undo: undoRecordPast });
    return {
      module: AppModule,
      global: true,
      imports: [
        QueuesModule.of(config, schedule, part.works),
        CongressModule,
        NoticesModule,
        ReportsModule,
        AssessmentModule,
        LifecycleModule,
        ...stageModules.map(({ deeds: _deeds, ...module }) => module),
        ExportsModule,
        imports,
        DemonstrationModule.of(imports),
      ],
      controllers: [HealthController, ...(config.REHEARSAL ? [RehearsalController] : [])],
      providers: [
        { provide: Config, useValue: config },
        { provide: Vault, useValue: configuredVault(config) },
        database,
        clockOf(config),
        ...(config.REHEARSAL ? [ClockStore, Rehearsal] : []),
        Idempotency,
        Depot,
        DepotSweep,
      ],
      exports: [Config, Database, Vault, Now, Idempotency, Depot, DepotSweep],
    };
  }
}
