import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { TakesIfMatch } from '../../platform/http/if-match.js';
import { Problems, TakesIdempotencyKey, withBody } from '../../platform/http/openapi.js';
import { Paged } from '../../platform/http/page.js';
import { pageOf } from '../../platform/http/shown.js';
import type { Resource } from './resource.js';

const reading = '本级人大的每个账号都可以查看。';
const writing = '由管理员办理。';
const ordered = { code: '按代码排序。', name: '按姓名或名称的拼音排序。', startsOn: '按开幕日期排序。' };

/** Documents the congress in the address. */
export function InCongress(): MethodDecorator & ClassDecorator {
  return ApiParam({ name: 'congress', description: '人大的简称', schema: { type: 'string' }, example: 'linan' });
}

/** Documents the account in the address. */
export const usernameParam = ApiParam({
  name: 'username',
  description: '用户名（不分大小写）或账号编号',
  schema: { type: 'string' },
  example: 'fgj.head',
});

/** Documents where a new thing is. */
export const located = { location: { description: '新内容的地址', schema: { type: 'string' } } } as const;

/** What the OpenAPI document says of each route of a resource. */
export function documentsOf(resource: Resource) {
  const { label, operation, operations, order, form, patch, answer } = resource;
  const list = Object.entries(ordered).find(([property]) => property === order.property)?.[1] ?? '';
  const id = ApiParam({ name: 'id', description: `${label}的编号`, schema: { type: 'string', format: 'uuid' } });
  return {
    all: applyDecorators(ApiTags('名册'), InCongress()),
    add: applyDecorators(
      ApiOperation({ operationId: `create${operation}`, summary: `新增${label}`, description: writing }),
      TakesIdempotencyKey(),
      ApiBody({ type: form }),
      ApiCreatedResponse({ type: answer, headers: located, description: `新增的${label}` }),
      Problems('notFound', 'forbidden', ...withBody, 'refused', 'duplicate', 'keyReused'),
    ),
    list: applyDecorators(
      ApiOperation({ operationId: `list${operations}`, summary: `${label}列表`, description: `${list}${reading}` }),
      Paged(),
      ApiOkResponse({ type: pageOf(answer), description: `一页${label}` }),
      Problems('notFound', 'invalidInput'),
    ),
    one: applyDecorators(
      ApiOperation({ operationId: `get${operation}`, summary: `查看${label}`, description: reading }),
      id,
      ApiOkResponse({ type: answer, description: label }),
      Problems('notFound'),
    ),
    change: applyDecorators(
      ApiOperation({
        operationId: `change${operation}`,
        summary: `修改${label}`,
        description: `${writing}只填要改的项目；active 填 false 为停用，填 true 为恢复，不能删除。`,
      }),
      id,
      TakesIfMatch(),
      ApiBody({ type: patch }),
      ApiOkResponse({ type: answer, description: `修改后的${label}` }),
      Problems('notFound', 'forbidden', ...withBody, 'staleVersion', 'refused', 'duplicate'),
    ),
  };
}
