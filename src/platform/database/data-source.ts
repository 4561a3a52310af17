import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import pg from 'pg';
import { Ground0001 } from '../../../migrations/0001-ground.js';
import { Roster0002 } from '../../../migrations/0002-roster.js';
import { CaseFile0003 } from '../../../migrations/0003-case-file.js';
import { Record0004 } from '../../../migrations/0004-record.js';
import { SubmissionActs0005 } from '../../../migrations/0005-submission-acts.js';
import { HandlingActs0006 } from '../../../migrations/0006-handling-acts.js';
import { AssignmentAndEvaluationActs0007 } from '../../../migrations/0007-assignment-and-evaluation-acts.js';
import { SupervisionActs0008 } from '../../../migrations/0008-supervision-acts.js';
import { Raters0009 } from '../../../migrations/0009-raters.js';
import { Calendar0010 } from '../../../migrations/0010-calendar.js';
import { Delivery0011 } from '../../../migrations/0011-delivery.js';
import { Reminders0012 } from '../../../migrations/0012-reminders.js';
import { Cycles0013 } from '../../../migrations/0013-cycles.js';
import { Rehearsal0014 } from '../../../migrations/0014-rehearsal.js';
import { Year0015 } from '../../../migrations/0015-year.js';
import { OfficeReports0016 } from '../../../migrations/0016-office-reports.js';
import { CalendarAndMeeting0017 } from '../../../migrations/0017-calendar-and-meeting.js';
import { PaperGroups0018 } from '../../../migrations/0018-paper-groups.js';
import { ReportRevisions0019 } from '../../../migrations/0019-report-revisions.js';
import { SignIn0020 } from '../../../migrations/0020-sign-in.js';
import { IdentitiesAndTokens0021 } from '../../../migrations/0021-identities-and-tokens.js';
import { SecurityRecord0022 } from '../../../migrations/0022-security-record.js';
import { Walls0023 } from '../../../migrations/0023-walls.js';
import { Anchors0024 } from '../../../migrations/0024-anchors.js';
import { Facts0025 } from '../../../migrations/0025-facts.js';
import { Retention0026 } from '../../../migrations/0026-retention.js';
import { NumberIndex0027 } from '../../../migrations/0027-number-index.js';
import { PastRecords0028 } from '../../../migrations/0028-past-records.js';
import { Imports0029 } from '../../../migrations/0029-imports.js';
import { OfficeSystems0038 } from '../../../migrations/0038-office-systems.js';
import { Overview0040 } from '../../../migrations/0040-overview.js';
import { AssessmentDrafts0041 } from '../../../migrations/0041-assessment-drafts.js';
import { RosterVersions0042 } from '../../../migrations/0042-roster-versions.js';
import { ImportAttempts0043 } from '../../../migrations/0043-import-attempts.js';
import { Marks0044 } from '../../../migrations/0044-marks.js';
import { CongressBelow0045 } from '../../../migrations/0045-congress-below.js';
import { ReportSnapshots0039 } from '../../../migrations/0039-report-snapshots.js';
import { AssessmentFacts0035 } from '../../../migrations/0035-assessment-facts.js';
import { Assessments0036 } from '../../../migrations/0036-assessments.js';
import { Awards0037 } from '../../../migrations/0037-awards.js';
import { Exports0033 } from '../../../migrations/0033-exports.js';
import { Attachments0031 } from '../../../migrations/0031-attachments.js';
import { SnakeCase } from './snake-case.js';

/** Every migration, in order. Listed, not globbed: what runs is what is compiled. */
export const migrations = [
  Ground0001,
  Roster0002,
  CaseFile0003,
  Record0004,
  SubmissionActs0005,
  HandlingActs0006,
  AssignmentAndEvaluationActs0007,
  SupervisionActs0008,
  Raters0009,
  Calendar0010,
  Delivery0011,
  Reminders0012,
  Cycles0013,
  Rehearsal0014,
  Year0015,
  OfficeReports0016,
  CalendarAndMeeting0017,
  PaperGroups0018,
  ReportRevisions0019,
  SignIn0020,
  IdentitiesAndTokens0021,
  SecurityRecord0022,
  Walls0023,
  Anchors0024,
  Facts0025,
  Retention0026,
  NumberIndex0027,
  PastRecords0028,
  Imports0029,
  Attachments0031,
  Exports0033,
  AssessmentFacts0035,
  Assessments0036,
  Awards0037,
  OfficeSystems0038,
  ReportSnapshots0039,
  Overview0040,
  AssessmentDrafts0041,
  RosterVersions0042,
  ImportAttempts0043,
  Marks0044,
  CongressBelow0045,
];

/** How a pool is opened. */
export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  readonly entities: EntityTarget<ObjectLiteral>[];
}

/** No statement is split up among workers or compiled: many people ask at once, and either cost more than it saved (docs/benchmarks.md). */
const notSplit = '-c max_parallel_workers_per_gather=0 -c jit=off';

/** The service's pool: every connection takes the role that owns nothing, and pipelines what is sent together. */
export function serviceDataSource(pool: PoolOptions): DataSource {
  return new DataSource({
    ...common(pool.url),
    entities: pool.entities as DataSourceOptions['entities'] & [],
    extra: {
      max: pool.size,
      pipeline: true,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      options: `-c role=bihuan_service -c timezone=UTC -c statement_timeout=30000 -c lock_timeout=10000 ${notSplit}`,
      types: { getTypeParser },
      // Between the pool and TypeORM nobody listens for a moment: a connection that is cut then would end the process.
      onConnect: (client: pg.ClientBase) => void client.on('error', () => undefined),
    },
  });
}

/** The owner's connection, for migrations only. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({ ...common(url), migrations, migrationsTransactionMode: 'each', extra: { max: 2 } });
}

function common(url: string) {
  return {
    type: 'postgres' as const,
    // Otherwise TypeORM looks for it by name, beside the bundle, and reads it a second time.
    driver: pg,
    url,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    namingStrategy: new SnakeCase(),
    applicationName: 'bihuan',
  };
}

const date = 1082;

/** A `date` stays the text `YYYY-MM-DD` (the driver's default shifts it by the zone). */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === date) return (value: string) => value;
  return pg.types.getTypeParser(oid, format);
}
