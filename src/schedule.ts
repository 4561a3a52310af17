import { FailedSignIns } from './congress/sign-in/failed-sign-ins.js';
import { FactRecount } from './case-file/facts/fact-recount.js';
import { OfficeSystems } from './case-file/facts/office-systems.js';
import { PastSignIns } from './congress/sign-in/past-sign-ins.js';
import { ImportFiles } from './documents/imports/import-files.js';
import { ImportResume } from './documents/imports/resume.js';
import { AttachmentFiles } from './lifecycle/attachments/attachment-files.js';
import { CoverageSweep } from './lifecycle/calendar/coverage-sweep.js';
import { Recalculation } from './lifecycle/calendar/recalculation.js';
import { Anchors } from './lifecycle/record/anchors/anchors.js';
import { Sealer } from './lifecycle/record/sealer.js';
import { Sweep } from './lifecycle/sweep.js';
import { Exporter } from './documents/exports/exporter.js';
import { ExportSweep } from './documents/exports/export-sweep.js';
import { NoticeDelivery } from './notices/deliver-notices.js';
import { ReminderSweep } from './notices/reminders/reminder-sweep.js';
import { Dispatcher } from './notices/sending/dispatcher.js';
import { PastSendings } from './notices/sending/past-sendings.js';
import { Database } from './platform/database/database.js';
import { DepotSweep } from './platform/files/depot-sweep.js';
import type { FileKeeper } from './platform/files/keeper.js';
import { sweepIdempotency } from './platform/idempotency/idempotency.js';
import { OverviewSums } from './reports/overview/overview-sums.js';
import { SnapshotChecks } from './reports/snapshots/checks.js';
import type { Get, ScheduledJob } from './platform/queues/schedule.js';
import { recalculate } from './stages/4-supervision/recalculate.js';
import { CarryOvers } from './stages/4-supervision/commitments/carry-overs.js';
import { CommitmentNotices } from './stages/4-supervision/commitments/yearly-notices.js';
import { SupervisionLists } from './stages/4-supervision/quarter/supervision-lists.js';
import { YearEndDraws } from './stages/4-supervision/look-backs/year-end-draws.js';
import { TrackingRounds } from './stages/4-supervision/tracking/tracking-rounds.js';
import { VoteCounting } from './stages/4-supervision/votes/vote-closing.js';
import { lapse } from './stages/5-evaluation/lapse.js';

const zone = 'Asia/Shanghai';

/** Everybody who keeps files in the depot 文件库; what none of them names is swept. */
function fileKeepers(get: Get): readonly FileKeeper[] {
  return [get(AttachmentFiles), get(ImportFiles)];
}

/** Every recurring job 定时任务 of the service, on one page. Each finds by itself what is due, also what was missed. */
export const schedule: readonly ScheduledJob[] = [
  { name: 'sealRecord', everySeconds: 5, run: (get) => get(Sealer).sealAll() },
  // Asks whether the day has its anchor; where the file could not be written, it is tried again.
  { name: 'anchorRecord', everySeconds: 600, run: (get) => get(Anchors).run(new Date()) },
  { name: 'recalculate', everySeconds: 60, rehearses: true, run: (get) => get(Recalculation).run(recalculate) },
  { name: 'deliverNotices', everySeconds: 3, rehearses: true, run: (get) => get(NoticeDelivery).deliverAll() },
  { name: 'sendMail', everySeconds: 5, run: (get, stop) => get(Dispatcher).sendDue('email', { stop }) },
  { name: 'sendWebhooks', everySeconds: 5, run: (get, stop) => get(Dispatcher).sendDue('webhook', { stop }) },
  { name: 'calendarCoverage', cron: '35 8,10 * * *', zone, rehearses: true, run: (get) => get(CoverageSweep).run() },
  { name: 'lapse', cron: '30 8 * * *', zone, rehearses: true, run: (get) => get(Sweep).lapse(lapse) },
  // The second time is for congresses in a zone where 08:30 is later, and for what failed at first; nobody is told twice.
  { name: 'remind', cron: '30 8,10 * * *', zone, rehearses: true, run: (get, stop) => get(ReminderSweep).run(stop) },
  { name: 'tracking', cron: '30 8,10 * * *', zone, rehearses: true, run: (get) => get(TrackingRounds).run() },
  { name: 'supervisionList', cron: '35 8,10 * * *', zone, rehearses: true, run: (get) => get(SupervisionLists).run() },
  { name: 'lookBackDraw', cron: '35 8,10 * * *', zone, rehearses: true, run: (get) => get(YearEndDraws).run() },
  {
    name: 'commitmentNotice',
    cron: '35 8,10 * * *',
    zone,
    rehearses: true,
    run: (get) => get(CommitmentNotices).run(),
  },
  { name: 'carryOver', cron: '35 8,10 * * *', zone, rehearses: true, run: (get) => get(CarryOvers).run() },
  { name: 'countVotes', cron: '30 8,10 * * *', zone, rehearses: true, run: (get) => get(VoteCounting).run() },
  { name: 'resumeImports', everySeconds: 5, run: (get) => get(ImportResume).run() },
  { name: 'catchUpFacts', everySeconds: 60, run: (get) => get(FactRecount).catchUp() },
  { name: 'followSystems', everySeconds: 60, run: (get) => get(OfficeSystems).followAll() },
  { name: 'recountFacts', cron: '40 2 * * *', zone, rehearses: false, run: (get) => get(FactRecount).recountAll() },
  { name: 'addOverview', everySeconds: 5, run: (get) => get(OverviewSums).addIn() },
  { name: 'recountOverview', cron: '0 4 * * *', zone, rehearses: false, run: (get) => get(OverviewSums).recountAll() },
  { name: 'checkSnapshots', cron: '10 4 * * *', zone, rehearses: false, run: (get) => get(SnapshotChecks).checkAll() },
  {
    name: 'sweepIdempotency',
    cron: '10 3 * * *',
    zone,
    rehearses: false,
    run: (get) => get(Database).transaction('install', (tx) => sweepIdempotency(tx, new Date())),
  },
  {
    name: 'sweepSignInFailures',
    cron: '20 3 * * *',
    zone,
    rehearses: false,
    run: (get) => get(FailedSignIns).sweep(),
  },
  {
    name: 'sweepPastSignIns',
    cron: '30 3 * * *',
    zone,
    rehearses: false,
    run: (get, stop) => get(PastSignIns).sweep(stop),
  },
  {
    name: 'sweepPastSendings',
    cron: '40 3 * * *',
    zone,
    rehearses: false,
    run: (get, stop) => get(PastSendings).sweep(stop),
  },
  { name: 'makeExports', everySeconds: 3, run: (get, stop) => get(Exporter).run(stop) },
  { name: 'sweepExports', everySeconds: 600, run: (get, stop) => get(ExportSweep).run(stop) },
  {
    name: 'sweepFiles',
    cron: '50 * * * *',
    zone,
    rehearses: false,
    run: (get, stop) => get(DepotSweep).sweep(fileKeepers(get), new Date(), stop),
  },
  {
    name: 'checkFiles',
    cron: '0 4 * * *',
    zone,
    rehearses: false,
    run: (get, stop) => get(DepotSweep).check(fileKeepers(get), new Date(), stop),
  },
];
