import type { components, operations } from './schema';

type Schemas = components['schemas'];

/** A case 案卷, whole. */
export type Case = Schemas['CaseAnswer'];
/** A case in a list. */
export type CaseLine = Schemas['CaseLineAnswer'];
/** A clock 期限. */
export type Clock = Schemas['ClockAnswer'];
/** An assignment 办理任务. */
export type Assignment = Schemas['AssignmentAnswer'];
/** A reply 答复. */
export type Reply = Schemas['ReplyAnswer'];
/** An event 办理记录. */
export type CaseEvent = Schemas['EventAnswer'];
/** An attachment 附件. */
export type Attachment = Schemas['AttachmentAnswer'];
/** An act that may be performed now 可办事项. */
export type PermittedAct = Schemas['PermittedActAnswer'];
/** An act that something still bars 暂不能办的事项. */
export type BarredAct = Schemas['BarredActAnswer'];
/** What a suggestion is written with 建议的内容. */
export type SuggestionBody = Schemas['SuggestionBody'];
/** Who is signed in 当前登录. */
export type Standing = Schemas['StandingAnswer'];
/** The answer to a sign-in. */
export type SignedIn = Schemas['SignedInAnswer'];
/** A role 职责 in a congress. */
export type Membership = Schemas['Membership'];
/** An account 账号 of a congress. */
export type Account = Schemas['AccountAnswer'];
/** A grant 授权: a role, and for whom it holds. */
export type Grant = Schemas['GrantAnswer'];
/** A report 统计报表. */
export type Report = Schemas['ReportAnswer'];
/** A line of a supervision list 督办清单. */
export type SupervisionLine = Schemas['SupervisionLineAnswer'];
/** A supervision list with its lines. */
export type SupervisionSheet = Schemas['SupervisionListSheetAnswer'];
/** The sheet of a month 月度跟踪表. */
export type TrackingSheet = Schemas['TrackingSheetAnswer'];
/** A draw of the look-back 回头看抽查, with what was drawn. */
export type LookBackDraw = Schemas['LookBackDrawSheetAnswer'];
/** An assessment 年度考核 with its results. */
export type AssessmentSheet = Schemas['AssessmentSheetAnswer'];
/** The result of an office in a section of an assessment. */
export type AssessmentResult = Schemas['AssessmentResultAnswer'];
/** One indicator 指标 of a result. */
export type AssessmentPart = Schemas['ResultPartAnswer'];
/** An assignment as an assessment counted it. */
export type AssessmentLine = Schemas['AssessmentLineAnswer'];
/** A selection of the best suggestions 优秀建议评选, with those that are nominated. */
export type SuggestionAward = Schemas['SuggestionAwardSheetAnswer'];
/** A figure 指标 of a report: never a percentage alone. */
export type Figure = Schemas['FigureAnswer'];
/** What a report may be asked for. */
export type ReportQuery = NonNullable<operations['getReport']['parameters']['query']>;
/** A frozen set of reports 统计定稿, as it is listed. */
export type Snapshot = Schemas['SnapshotAnswer'];
/** A page of one: a report in one grouping. */
export type SnapshotPage = Schemas['SnapshotPageAnswer'];
/** One that was counted again 复核. */
export type SnapshotVerification = Schemas['SnapshotVerificationAnswer'];
/** A figure that is another now. */
export type SnapshotDifference = Schemas['SnapshotDifferenceAnswer'];
/** A year of the working calendar 工作日历. */
export type CalendarYear = Schemas['CalendarYearAnswer'];
/** A special day 放假、调休上班. */
export type CalendarDay = Schemas['CalendarDayAnswer'];
/** What became of a year that was sent, or would become. */
export type CalendarChange = Schemas['CalendarChangeAnswer'];
/** What a change of the calendar would move. */
export type CalendarEffect = Schemas['CalendarEffectAnswer'];
/** A date that it would touch. */
export type TouchedClock = Schemas['TouchedClockAnswer'];
/** The rules of a place 办理规则, in a version. */
export type Rules = operations['getProfile']['responses']['200']['content']['application/json'];
/** A congress 人大, with the rules that it has taken up. */
export type Congress = Schemas['CongressAnswer'];
/** An export 导出: a table that a job makes. */
export type Export = Schemas['ExportAnswer'];
/** An import 导入: a table that was checked or taken in. */
export type Import = Schemas['ImportAnswer'];
/** What was found in a table 发现的问题, and where. */
export type Finding = Schemas['FindingAnswer'];
/** What an export is asked for with. */
export type ExportForm = Schemas['ExportForm'];
/** The state of a case. */
export type CaseState = Case['state'];
/** The filters of the list. */
export type CaseFilters = NonNullable<operations['listCases']['parameters']['query']>;
