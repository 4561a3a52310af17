import { Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { Posted, type Posting } from '../../congress/roster/posting.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { give } from '../../platform/http/answer.js';
import { savedAs } from '../../platform/http/attachment.js';
import { NoBody } from '../../platform/http/body.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { AssessmentAnswer, AssessmentSheetAnswer, AssessmentVerificationAnswer } from './assessment-answers.js';
import { xlsxType } from '../../platform/sheets/xlsx/workbook.js';
import { AssessmentDesk } from './assessment-desk.js';
import { DoesToAssessment, OfAssessment } from '../documents.js';
import { AssessmentBody, FreezingBody, ObjectionBody } from './forms.js';
import { freeze } from './freezing.js';
import { AssessmentLineAnswer } from './line-answers.js';
import { object } from './objecting.js';
import { publish } from './publishing.js';

const seen =
  '试算只有代表工委、常委会领导、审计可以看；公布以后，代表、代表团、专门委员会看全部单位，政府督查、领办领导看政府系统的单位，承办单位看本单位。';
type Reply = FastifyReply;

/** The assessment of the offices 年度考核. */
@ApiTags('考核')
@InCongress()
@Controller('c/:congress/assessments')
export class AssessmentsController {
  constructor(private readonly desk: AssessmentDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listAssessments', summary: '年度考核列表', description: `新的在前。${seen}` })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(AssessmentAnswer), description: '一页考核' })
  @Problems('notFound', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }

  @Post()
  @ApiOperation({
    operationId: 'computeAssessment',
    summary: '试算年度考核',
    description:
      '由代表工委办理。按考核办法从截至某日的统计事实计数、评定、排名，存为试算；公布以前只有代表工委、常委会领导、审计看得到。' +
      '评价只计已经公布的。已改办的任务和撤回的建议不计入。',
  })
  @ApiBody({ type: AssessmentBody })
  @TakesIdempotencyKey()
  @ApiCreatedResponse({ type: AssessmentSheetAnswer, description: '试算的结果' })
  @Problems('notFound', 'forbidden', 'keyReused', ...withBody)
  async open(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: Reply) {
    return give(reply, await this.desk.open(asker, posting));
  }

  @Get(':id.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({
    operationId: 'getAssessmentTable',
    summary: '年度考核的表格',
    description: `同一考核的 CSV 表格（UTF-8，有 BOM），每个单位每项指标的每个计数一行。每次下载都记录在案。${seen}`,
  })
  @OfAssessment()
  @ApiOkResponse({
    description: '表格',
    content: { 'text/csv': { schema: { type: 'string', description: '表格的文字' } } },
  })
  @Problems('notFound')
  async table(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return savedAs(reply, await this.desk.table(asker, id, 'csv', ip));
  }

  @Get(':id.xlsx')
  @Header('content-type', xlsxType)
  @ApiOperation({
    operationId: 'getAssessmentWorkbook',
    summary: '年度考核的 Excel 工作簿',
    description: `同一考核的 .xlsx:「说明」写明范围、办法、状态、时间和导出人，每个部分一张表，每个单位一行、每项指标一列，「明细」与 CSV 相同。每次下载都记录在案。${seen}`,
  })
  @OfAssessment()
  @ApiOkResponse({
    description: '工作簿',
    content: { [xlsxType]: { schema: { type: 'string', format: 'binary', description: '工作簿的内容' } } },
  })
  @Problems('notFound')
  async workbook(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return savedAs(reply, await this.desk.table(asker, id, 'xlsx', ip));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getAssessment', summary: '年度考核', description: seen })
  @OfAssessment()
  @ApiOkResponse({ type: AssessmentSheetAnswer, description: '考核' })
  @Problems('notFound')
  async one(@Asking() asker: Asker, @Param('id') id: string): Promise<AssessmentSheetAnswer> {
    return this.desk.one(asker, id);
  }

  @Get(':id/lines')
  @ApiOperation({
    operationId: 'listAssessmentLines',
    summary: '考核所计的各件',
    description: '计入考核的办理任务及据以计数的日期，限于登录人看得到的建议；指明计数问题的，只列在分母（分子）中的。',
  })
  @OfAssessment()
  @Paged({ active: false })
  @Asked('office', '只列这个承办单位的', { type: 'string' })
  @Asked('section', '只列这个部分的', { type: 'string' })
  @Asked('question', '计数问题的代码，见结果的 question', { type: 'string' })
  @Asked('counted', 'true 只列计入分子的', { type: 'boolean', default: false })
  @ApiOkResponse({ type: pageOf(AssessmentLineAnswer), description: '一页办理任务' })
  @Problems('notFound', 'invalidInput')
  async lines(@Asking() asker: Asker, @Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.lines(asker, id, query);
  }

  @Get(':id/verification')
  @ApiOperation({
    operationId: 'verifyAssessment',
    summary: '复核定稿的考核',
    description: '按现在存放的内容重新计算摘要，与定稿时的比较。由代表工委、常委会领导、审计查阅。',
  })
  @OfAssessment()
  @ApiOkResponse({ type: AssessmentVerificationAnswer, description: '复核的结果' })
  @Problems('notFound', 'forbidden', 'refused')
  async verification(@Asking() asker: Asker, @Param('id') id: string): Promise<AssessmentVerificationAnswer> {
    return this.desk.verification(asker, id);
  }

  @Post(':id/publication')
  @DoesToAssessment(
    'publishAssessment',
    '公布年度考核',
    '由代表工委办理。人工评分齐全才可以公布；同一年度、同一考核办法只公布一次。公布以后承办单位看到本单位的结果，可以在期限内提出异议。',
  )
  async publish(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return give(reply, await this.desk.perform(asker, id, posting, NoBody, (tx, visit) => publish(tx, visit, id)));
  }

  @Post(':id/objections')
  @DoesToAssessment('objectToAssessment', '提出考核异议', '由承办单位的负责人或联络员办理，限于公布以后的异议期内。')
  @ApiBody({ type: ObjectionBody })
  async object(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return give(
      reply,
      await this.desk.performAsOffice(asker, id, posting, ObjectionBody, (tx, visit, body) =>
        object(tx, visit, id, body),
      ),
    );
  }

  @Post(':id/freezing')
  @DoesToAssessment(
    'freezeAssessment',
    '年度考核定稿',
    '由代表工委办理，写明由谁、何时批准。异议期满、异议都已处理才可以定稿。定稿以后任何人不能更改；内容的摘要记录在案，可以复核。',
  )
  @ApiBody({ type: FreezingBody })
  async freeze(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return give(
      reply,
      await this.desk.perform(asker, id, posting, FreezingBody, (tx, visit, body) => freeze(tx, visit, id, body)),
    );
  }
}

function Asked(name: string, description: string, schema: Readonly<Record<string, unknown>>): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema });
}
