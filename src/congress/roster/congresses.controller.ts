import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged, readPage } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Actors, requireInstallAdmin } from '../actors.js';
import { Caller, type Identity } from '../sign-in/identity.js';
import { recordSecurity } from '../record/security-event.js';
import { CongressAnswer, CongressForm, CongressPatch } from './congress-forms.js';
import { Congresses } from './congresses.js';
import { changesOf } from './changes.js';
import { created, formOf, idempotent, patchOf, Posted, type Posting } from './posting.js';
import { located } from './roster-documents.js';

const slugParam = ApiParam({ name: 'slug', description: '人大的简称', schema: { type: 'string' }, example: 'linan' });

/** Congresses 人大: the install administrator makes and changes them, members see their own. */
@ApiTags('人大')
@Controller('congresses')
export class CongressesController {
  constructor(
    private readonly actors: Actors,
    private readonly congresses: Congresses,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'createCongress', summary: '设立人大', description: '由系统管理员办理。' })
  @TakesIdempotencyKey()
  @ApiBody({ type: CongressForm })
  @ApiCreatedResponse({ type: CongressAnswer, headers: located, description: '设立的人大' })
  @Problems('forbidden', ...withBody, 'duplicate', 'keyReused')
  async add(
    @Caller() caller: Identity,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = await this.actors.person(caller);
    requireInstallAdmin(person);
    const body = formOf(CongressForm, posting.body);
    const request = idempotent(this.idempotency, person.accountId, posting);
    const answer = await this.idempotency.once(this.database, 'install', request, async (tx) => {
      const congress = await this.congresses.add(tx, { ...body });
      const { id: congressId, name, profile, profileVersion: version } = congress;
      const says = { congress: congress.slug, name, profile, version };
      recordSecurity(tx, { congressId, kind: 'congressMade', accountId: person.accountId, role: 'admin', says });
      return created(`/api/congresses/${congress.slug}`, congress);
    });
    return give(reply, answer);
  }

  @Get()
  @ApiOperation({
    operationId: 'listCongresses',
    summary: '人大列表',
    description: '按简称排序。系统管理员看到全部，其他账号看到自己有职责的。',
  })
  @Paged()
  @ApiOkResponse({ type: pageOf(CongressAnswer), description: '一页人大' })
  @Problems('invalidInput')
  async list(@Caller() caller: Identity, @Query() query: Readonly<Record<string, unknown>>) {
    const person = await this.actors.person(caller);
    return this.congresses.list(person, readPage(query, 'congresses', 1));
  }

  @Get(':slug')
  @ApiOperation({ operationId: 'getCongress', summary: '查看人大', description: '本级人大的每个账号都可以查看。' })
  @slugParam
  @ApiOkResponse({ type: CongressAnswer, description: '人大' })
  @Problems('notFound')
  async one(@Caller() caller: Identity, @Param('slug') slug: string): Promise<CongressAnswer> {
    return this.congresses.find(await this.actors.person(caller), slug);
  }

  @Patch(':slug')
  @ApiOperation({
    operationId: 'changeCongress',
    summary: '修改人大',
    description: '由系统管理员办理。profile 再填一次同样的代码，即改用该办理规则的最新版本；active 填 false 为停用。',
  })
  @slugParam
  @ApiBody({ type: CongressPatch })
  @ApiOkResponse({ type: CongressAnswer, description: '修改后的人大' })
  @Problems('notFound', 'forbidden', ...withBody, 'duplicate')
  async change(@Caller() caller: Identity, @Param('slug') slug: string, @Body() raw: unknown): Promise<CongressAnswer> {
    const person = await this.actors.person(caller);
    const before = await this.congresses.find(person, slug);
    requireInstallAdmin(person);
    const body = patchOf(CongressPatch, raw, ['areaCode', 'parentId']);
    return this.database.transaction('install', async (tx) => {
      const after = await this.congresses.change(tx, before.id, body);
      recordChange(tx, person.accountId, before, after);
      return after;
    });
  }
}

function recordChange(tx: Tx, accountId: string, before: CongressAnswer, after: CongressAnswer): void {
  const by = { congressId: after.id, accountId, role: 'admin' } as const;
  const { slug, name, level, areaCode, parentId, active, profile, profileVersion: version } = after;
  const what = changesOf({ slug, name, level, areaCode, parentId, active }, { ...before });
  if (what.length > 0) recordSecurity(tx, { ...by, kind: 'congressChanged', says: { what } });
  if (before.profile === profile && before.profileVersion === version) return;
  const from = `${before.profile} ${String(before.profileVersion)}`;
  recordSecurity(tx, { ...by, kind: 'profileChanged', says: { profile, version, from } });
}
