import { Module } from '@nestjs/common';
import { CaseList } from '../case-file/case-list.js';
import { DerivedFacts } from '../case-file/facts/derived-facts.js';
import { FactRecount } from '../case-file/facts/fact-recount.js';
import { OfficeSystems } from '../case-file/facts/office-systems.js';
import { FileStore } from '../case-file/file-store.js';
import { CongressModule } from '../congress/congress.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarDesk } from './calendar/calendar-desk.js';
import { CoverageSweep } from './calendar/coverage-sweep.js';
import { Recalculation } from './calendar/recalculation.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AttachmentsDesk } from './attachments/attachments-desk.js';
import { AttachmentFiles } from './attachments/attachment-files.js';
import { FilesController } from './attachments/files.controller.js';
import { LinkTokens } from './attachments/link-token.js';
import { UploadGate } from './attachments/upload-gate.js';
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
import { Recording } from './recording.js';
import { Shell } from './shell.js';
import { SystemActs } from './system-acts.js';
import { Sweep } from './sweep.js';
import { Timeline } from './timeline.js';
import { Writer } from './writer.js';

/** The rules and the engine 流程. */
@Module({
  imports: [CongressModule, DeadlinesModule],
  controllers: [CaseController, ContactsController, AttachmentsController, FilesController, CalendarController],
  providers: [
    FileStore,
    DerivedFacts,
    FactRecount,
    OfficeSystems,
    CaseList,
    Writer,
    Measures,
    Shell,
    Lifecycle,
    Recording,
    Gate,
    CaseReader,
    Timeline,
    Explanations,
    ContactsDesk,
    LinkTokens,
    AttachmentsDesk,
    AttachmentFiles,
    UploadGate,
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
    Recording,
    Gate,
    UploadGate,
    AttachmentFiles,
    Shell,
    FileStore,
    FactRecount,
    OfficeSystems,
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
