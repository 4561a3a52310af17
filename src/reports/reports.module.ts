import { Global, Module } from '@nestjs/common';
import { FigureFilter } from '../case-file/figure-filter.js';
import { CongressModule } from '../congress/congress.module.js';
import { Opening } from './opening.js';
import { ReportDesk } from './report-desk.js';
import { ReportsController } from './reports.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewDesk } from './overview/overview-desk.js';
import { OverviewSums } from './overview/overview-sums.js';
import { SnapshotChecks } from './snapshots/checks.js';
import { SnapshotDesk } from './snapshots/snapshot-desk.js';
import { SnapshotReading } from './snapshots/snapshot-reading.js';
import { SnapshotsController } from './snapshots/snapshots.controller.js';

/** Reports 统计: questions asked of the facts. Global, because every list opens the cases behind a figure. */
@Global()
@Module({
  imports: [CongressModule],
  controllers: [SnapshotsController, OverviewController, ReportsController],
  providers: [
    ReportDesk,
    OverviewDesk,
    OverviewSums,
    SnapshotDesk,
    SnapshotReading,
    SnapshotChecks,
    { provide: FigureFilter, useClass: Opening },
  ],
  exports: [FigureFilter, SnapshotChecks, OverviewSums],
})
export class ReportsModule {}
