import { Module } from '@nestjs/common';
import { CaseList } from '../case-file/case-list.js';
import { FileStore } from '../case-file/file-store.js';
import { CongressModule } from '../congress/congress.module.js';
import { CaseController } from './case.controller.js';
import { CaseReader } from './case-reader.js';
import { Gate } from './gate.js';
import { Lifecycle } from './lifecycle.js';
import { RecordVerifier } from './record/verify.js';
import { Sealer } from './record/seal.js';
import { Shell } from './shell.js';
import { Sweep } from './sweep.js';
import { Timeline } from './timeline.js';
import { Writer } from './writer.js';

/** The rules and the engine 流程. */
@Module({
  imports: [CongressModule],
  controllers: [CaseController],
  providers: [FileStore, CaseList, Writer, Shell, Lifecycle, Gate, CaseReader, Timeline, Sealer, RecordVerifier, Sweep],
  exports: [Lifecycle, Gate, Shell, FileStore, Sealer, RecordVerifier, Sweep],
})
export class LifecycleModule {}
