import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Problems } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { Asking, type Asker } from '../roster/asker.js';
import { InCongress } from '../roster/roster-documents.js';
import { SecurityEventAnswer } from './security-answer.js';
import { SecurityDesk } from './security-desk.js';
import { securityKinds } from './security-kinds.js';

const filter = (name: string, description: string, more: object = {}) =>
  ApiQuery({ name, required: false, description, schema: { type: 'string', ...more } });

/** The security events 安全事件 of a congress. */
@ApiTags('安全事件')
@InCongress()
@Controller('c/:congress/security-events')
export class SecurityController {
  constructor(private readonly desk: SecurityDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'listSecurityEvents',
    summary: '安全事件',
    description:
      '案卷以外的办理记录：登录、账号和职责、名册、办理规则、工作日历、督办清单、抽查、票决等，新的在前，由审计和管理员查看。' +
      '登录等属于整个系统的事件，只列当时在本级人大有职责的账号的，以及系统管理员本人的。记录只增不改，定时封存。',
  })
  @filter('kind', '只列这种事件', { enum: Object.keys(securityKinds) })
  @filter('account', '只列这个账号（编号或用户名）办理的，以及涉及它的')
  @filter('from', '自这一天起（含当日）', { format: 'date' })
  @filter('to', '到这一天止（含当日）', { format: 'date' })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(SecurityEventAnswer), description: '一页安全事件' })
  @Problems('notFound', 'forbidden', 'invalidInput')
  async list(@Asking() asker: Asker, @Query() query: Readonly<Record<string, unknown>>) {
    return this.desk.page(asker, query);
  }
}
