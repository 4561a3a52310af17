import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Asker } from '../../congress/roster/asker.js';
import { InCongress } from '../../congress/roster/roster-documents.js';
import { Problems } from '../../platform/http/openapi.js';
import { ContactsAnswer } from './contacts-answer.js';
import { ContactsDesk } from './contacts-desk.js';

/** Telephones for a case 联系方式. */
@ApiTags('案卷')
@Controller('c/:congress/suggestions')
export class ContactsController {
  constructor(private readonly desk: ContactsDesk) {}

  @Get(':id/contacts')
  @InCongress()
  @ApiParam({ name: 'id', description: '建议的编号', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    operationId: 'lookAtContacts',
    summary: '查看联系方式',
    description:
      '承办单位签收以后可以查看领衔代表、附议代表和其他承办单位经办人的电话；代表及其代表团可以查看经办人的电话，代表团还可以查看本团代表的电话；代表工委可以查看全部。每次查看都记入安全记录。代表证号不在其中。',
  })
  @ApiOkResponse({ type: ContactsAnswer, description: '联系电话' })
  @Problems('notFound', 'forbidden', 'refused')
  async look(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactsAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.desk.look(asker, id, request.ip);
  }
}
