import { Module } from '@nestjs/common';
import { CongressModule } from '../../congress/congress.module.js';
import { ExportClaims } from './export-claims.js';
import { ExportFiles } from './export-files.js';
import { ExportOrders } from './export-orders.js';
import { ExportSweep } from './export-sweep.js';
import { ExportWriter } from './export-writer.js';
import { Exporter } from './exporter.js';
import { ExportsController } from './exports.controller.js';
import { ExportsDesk } from './exports-desk.js';

/** Exports 导出: what leaves the house as tables. */
@Module({
  imports: [CongressModule],
  controllers: [ExportsController],
  providers: [ExportsDesk, ExportOrders, ExportFiles, ExportClaims, ExportWriter, Exporter, ExportSweep],
})
export class ExportsModule {}
