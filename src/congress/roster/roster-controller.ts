import { Body, Controller, Get, Param, Patch, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { give } from '../../platform/http/answer.js';
import { Caller, type Identity } from '../sign-in/identity.js';
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
    async add(
      @Param('congress') slug: string,
      @Caller() caller: Identity,
      @Posted() posting: Posting,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<string> {
      return give(reply, await this.desk.add(resource, { caller, slug }, posting));
    }

    @Get()
    @documents.list
    async list(@Param('congress') slug: string, @Caller() caller: Identity, @Query() query: QueryString) {
      return this.desk.list(resource, { caller, slug }, query);
    }

    @Get(':id')
    @documents.one
    async one(@Param('congress') slug: string, @Caller() caller: Identity, @Param('id') id: string) {
      return this.desk.one(resource, { caller, slug }, id);
    }

    @Patch(':id')
    @documents.change
    async change(
      @Param('congress') slug: string,
      @Caller() caller: Identity,
      @Param('id') id: string,
      @Body() raw: unknown,
    ) {
      return this.desk.change(resource, { caller, slug }, id, raw);
    }
  }
  Object.defineProperty(RosterController, 'name', { value: `${resource.operation}Controller` });
  return RosterController;
}
