import { Global, Module } from '@nestjs/common';
import { FigureFilter } from '../case-file/figure-filter.js';
import { CongressModule } from '../congress/congress.module.js';
import { Opening } from './opening.js';
import { ReportDesk } from './report-desk.js';
import { ReportsController } from './reports.controller.js';

/** Reports 统计: questions asked of the facts. Global, because every list opens the cases behind a figure. */
@Global()
@Module({
  imports: [CongressModule],
  controllers: [ReportsController],
  providers: [ReportDesk, { provide: FigureFilter, useClass: Opening }],
  exports: [FigureFilter],
})
export class ReportsModule {}
