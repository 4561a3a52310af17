import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { commitmentStates } from '../../../case-file/states.js';
import { Asking, type Asker } from '../../../congress/roster/asker.js';
import { InCongress } from '../../../congress/roster/roster-documents.js';
import { Problems } from '../../../platform/http/openapi.js';
import { Paged } from '../../../platform/http/page.js';
import { pageOf } from '../../../platform/http/shown.js';
import { LedgerLineAnswer } from './ledger-answers.js';
import { LedgerDesk, ledgerNumbers } from './ledger-desk.js';

/** The ledger of commitments 承诺事项台账. */
@ApiTags('一年一评议')
@InCongress()
@Controller('c/:congress/commitments')
export class LedgerController {
  constructor(private readonly desk: LedgerDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'listCommitments',
    summary: '承诺事项台账',
    description:
      '全部承诺事项，跨年度、跨届，先到期的在前。代表工委、常委会领导、审计看全部；代表看答复给自己的，承办单位看自己承诺的，' +
      '专门委员会、政府督查和领办领导看其可以查阅的建议。',
  })
  @Filtered()
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(LedgerLineAnswer), description: '一页承诺事项' })
  @Problems('notFound', 'invalidInput')
  async page(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }
}

function Filtered(): MethodDecorator {
  const states = Object.entries(commitmentStates).map(([state, label]) => `${state} ${label}`);
  return applyDecorators(
    ApiQuery({
      name: 'state',
      required: false,
      description: `状态:${states.join('、')}`,
      schema: { type: 'string', enum: Object.keys(commitmentStates) },
    }),
    ...Object.entries(ledgerNumbers).map(([name, description]) =>
      ApiQuery({ name, required: false, description, schema: { type: 'integer', minimum: 1, maximum: 9999 } }),
    ),
  );
}
