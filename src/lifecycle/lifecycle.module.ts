import { Module } from '@nestjs/common';
import { CaseList } from '../case-file/case-list.js';
import { FactRecount } from '../case-file/facts/fact-recount.js';
import { FileStore } from '../case-file/file-store.js';
import { CongressModule } from '../congress/congress.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarDesk } from './calendar/calendar-desk.js';
import { CoverageSweep } from './calendar/coverage-sweep.js';
import { Recalculation } from './calendar/recalculation.js';
import { CaseController } from './case.controller.js';
import { CaseReader } from './case-reader.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { ContactsDesk } from './contacts/contacts-desk.js';
import { Explanations } from './explanations.js';
import { Gate } from './gate.js';
import { Lifecycle } from './lifecycle.js';
import { Measures } from './measures.js';
import { Mornings } from './mornings.js';
import { Anchors } from './record/anchors/anchors.js';
import { RecordVerifier } from './record/verify/verify.js';
import { Sealer } from './record/sealer.js';
import { Shell } from './shell.js';
import { SystemActs } from './system-acts.js';
import { Sweep } from './sweep.js';
import { Timeline } from './timeline.js';
import { Writer } from './writer.js';

/** The rules and the engine 流程. */
@Module({
  imports: [CongressModule, DeadlinesModule],
  controllers: [CaseController, ContactsController, CalendarController],
  providers: [
    FileStore,
    FactRecount,
    CaseList,
    Writer,
    Measures,
    Shell,
    Lifecycle,
    Gate,
    CaseReader,
    Timeline,
    Explanations,
    ContactsDesk,
    Sealer,
    Anchors,
    RecordVerifier,
    Sweep,
    SystemActs,
    Mornings,
    CalendarDesk,
    Recalculation,
    CoverageSweep,
  ],
  exports: [
    Lifecycle,
    Gate,
    Shell,
    FileStore,
    FactRecount,
    Sealer,
    Anchors,
    RecordVerifier,
    Sweep,
    Mornings,
    Recalculation,
    CoverageSweep,
  ],
})
export class LifecycleModule {}
