import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { give } from '../../platform/http/answer.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { cut, Paged, readPage } from '../../platform/http/page.js';
import { instant, pageOf, Shown, text, whole } from '../../platform/http/shown.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Actors, requireInstallAdmin } from '../actors.js';
import { parseProfile } from '../profile/validate-profile.js';
import type { Profile } from '../profile/profile.js';
import { Profiles, type StoredProfile } from '../profiles.js';
import { recordSecurity } from '../record/security-event.js';
import { Caller, type Identity } from '../sign-in/identity.js';
import { created, idempotent, Posted, type Posting } from './posting.js';
import { profileSchema, storedProfileSchema } from './profile-schema.js';
import { located } from './roster-documents.js';

/** A line of the list of profiles. */
export class ProfileLineAnswer {
  @Shown('办理规则的代码', text, { example: 'zhejiang-2016' })
  key: string;

  @Shown('版本', whole, { example: 1 })
  version: number;

  @Shown('名称', text, { example: '浙江省（2016年文本）' })
  name: string;

  @Shown('保存时间', instant, { example: '2026-01-05T01:00:00.000Z' })
  createdAt: string;
}

/** Jurisdiction profiles 办理规则: versions are added by the install administrator and never changed. */
@ApiTags('办理规则')
@Controller('profiles')
export class ProfilesController {
  constructor(
    private readonly actors: Actors,
    private readonly profiles: Profiles,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'createProfile',
    summary: '保存办理规则',
    description: '由系统管理员办理。每次保存都是该代码的一个新版本；每个取值都要写明依据。不合格的，逐条指出。',
  })
  @TakesIdempotencyKey()
  @ApiBody({ schema: profileSchema })
  @ApiCreatedResponse({ schema: storedProfileSchema, headers: located, description: '保存的办理规则' })
  @Problems('forbidden', ...withBody, 'keyReused')
  async add(
    @Caller() caller: Identity,
    @Posted() posting: Posting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = await this.actors.person(caller);
    requireInstallAdmin(person);
    const profile = requireProfile(posting.body);
    const request = idempotent(this.idempotency, person.accountId, posting);
    const answer = await this.idempotency.once(this.database, 'install', request, async (tx) => {
      const stored = await this.profiles.add(tx, profile);
      const says = { profile: stored.key, version: stored.version, name: stored.name };
      const { accountId } = person;
      recordSecurity(tx, { congressId: null, kind: 'profileAdded', accountId, role: 'admin', says });
      return created(`/api/profiles/${stored.key}?version=${String(stored.version)}`, stored);
    });
    return give(reply, answer);
  }

  @Get()
  @ApiOperation({
    operationId: 'listProfiles',
    summary: '办理规则列表',
    description: '按代码和版本排序，每个账号都可以查看。',
  })
  @Paged({ active: false })
  @ApiOkResponse({ type: pageOf(ProfileLineAnswer), description: '一页办理规则' })
  @Problems('invalidInput')
  async list(@Caller() caller: Identity, @Query() query: Readonly<Record<string, unknown>>) {
    await this.actors.person(caller);
    const page = readPage(query, 'profiles', 2, { active: false });
    const [key, version] = page.after ?? [];
    const after = key !== undefined && version !== undefined ? { key, version } : null;
    const rows = await this.profiles.list(after, page.limit + 1);
    return cut(rows, page, 'profiles', (row) => [row.key, String(row.version)]);
  }

  @Get(':key')
  @ApiOperation({ operationId: 'getProfile', summary: '查看办理规则', description: '每个账号都可以查看。' })
  @ApiParam({ name: 'key', description: '办理规则的代码', schema: { type: 'string' }, example: 'zhejiang-2016' })
  @ApiQuery({
    name: 'version',
    required: false,
    description: '版本；没有则为最新版本',
    schema: { type: 'integer', minimum: 1 },
  })
  @ApiOkResponse({ schema: storedProfileSchema, description: '办理规则' })
  @Problems('notFound')
  async one(
    @Caller() caller: Identity,
    @Param('key') key: string,
    @Query('version') version: unknown,
  ): Promise<StoredProfile> {
    await this.actors.person(caller);
    const digits = typeof version === 'string' && /^\d{1,9}$/.test(version);
    const wanted = version === undefined ? null : digits ? Number(version) : 0;
    const known = /^[a-z0-9-]{1,64}$/.test(key) && wanted !== 0;
    const profile = known ? await this.profiles.read(key, wanted) : null;
    if (!profile) throw new Problem('notFound');
    return profile;
  }
}

/** @throws Problem invalidInput (400) with every fault and where it is. */
function requireProfile(body: unknown): Profile {
  const parsed = parseProfile(body ?? {});
  if ('profile' in parsed) return parsed.profile;
  const causes = parsed.faults.map((message) => ({ code: 'invalidField', message, field: message.split('：', 1)[0] }));
  throw new Problem('invalidInput', { causes });
}
