import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { give } from '../../platform/http/answer.js';
import { Asking, type Asker } from './asker.js';
import { Posted, type Posting } from './posting.js';
import type { Resource } from './resource.js';
import { RosterDesk } from './roster-desk.js';
import { documentsOf } from './roster-documents.js';

type QueryString = Readonly<Record<string, unknown>>;

/** Makes the controller of a resource: four routes, with the whole of their document. */
export function rosterController(resource: Resource): Type {
  const documents = documentsOf(resource);

  @documents.all
  @Controller(`c/:congress/${resource.path}`)
  class RosterController {
    constructor(readonly desk: RosterDesk) {}

    @Post()
    @documents.add
    async add(@Asking() asker: Asker, @Posted() posting: Posting, @Res({ passthrough: true }) reply: FastifyReply) {
      return give(reply, await this.desk.add(resource, asker, posting));
    }

    @Get()
    @documents.list
    async list(@Asking() asker: Asker, @Query() query: QueryString) {
      return this.desk.list(resource, asker, query);
    }

    @Get(':id')
    @documents.one
    async one(@Asking() asker: Asker, @Param('id') id: string) {
      return this.desk.one(resource, asker, id);
    }

    @Patch(':id')
    @documents.change
    async change(
      @Asking() asker: Asker,
      @Param('id') id: string,
      @Headers('if-match') seen: string | undefined,
      @Body() raw: unknown,
    ) {
      return this.desk.change(resource, asker, id, { seen, raw });
    }
  }
  Object.defineProperty(RosterController, 'name', { value: `${resource.operation}Controller` });
  return RosterController;
}
