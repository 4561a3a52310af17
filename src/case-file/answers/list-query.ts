import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { lightNames } from '../../deadlines/light.js';
import { pageLimits, requestKinds, sorts } from '../list-filters.js';
import { caseStates } from '../states.js';

type Schema = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, string>>;

/** Documents the query of the list of cases; `readFilters` reads it. */
export function CaseListQuery(): MethodDecorator {
  return applyDecorators(
    choice('state', '状态', caseStates),
    query('session', '所属会议的编号', id),
    query('office', '承办单位的编号', id),
    query('category', '类别的编号', id),
    query('deputy', '领衔代表的编号', id),
    query('key', 'true 只列重点督办建议，false 只列其他建议', flag),
    query('overdue', 'true 只列有期限已逾期的，false 只列没有逾期的', flag),
    choice('light', '最近到期日的灯', lightNames),
    choice('toDecide', '只列承办单位有申请待交办机构决定的', requestKinds),
    query('report', '打开这张统计报表的一项指标所计的建议，与 figure 一起用', { type: 'string' }, 'summary'),
    query('figure', '指标的代码', { type: 'string' }, 'concluded'),
    query('groupBy', '分组方式，与 group 一起用', { type: 'string' }),
    query('group', '分组的代码；没有的为 none', { type: 'string' }),
    query('from', '与 report 一起用：这一日起立案的', day),
    query('to', '与 report 一起用：到这一日止立案的', day),
    query('asOf', '与 report 一起用：截至哪一日，没有则为今天', day),
    query('q', '标题中的文字，或建议号', { type: 'string', maxLength: 100 }, '健身场地'),
    choice('sort', '排序，没有则为 newest', sorts, 'newest'),
    query('limit', '每页件数', { type: 'integer', minimum: 1, maximum: pageLimits.most, default: pageLimits.usual }),
    query('count', 'true 时答复中有总件数 total，最多数到 1001', { ...flag, default: false }),
    query('cursor', '上一页答复中的 nextCursor，须与同一 sort 一起用；没有则从头开始', { type: 'string' }),
  );
}

const id: Schema = { type: 'string', format: 'uuid' };
const day: Schema = { type: 'string', format: 'date' };
const flag: Schema = { type: 'boolean' };

function query(name: string, description: string, schema: Schema, example?: unknown): MethodDecorator {
  const examples = example === undefined ? {} : { example };
  return ApiQuery({ name, required: false, description, schema, ...examples });
}

function choice(name: string, label: string, values: Names, usual?: string): MethodDecorator {
  const names = Object.entries(values).map(([value, said]) => `${value} ${said}`);
  const schema = { type: 'string', enum: Object.keys(values), ...(usual === undefined ? {} : { default: usual }) };
  return query(name, `${label}:${names.join('、')}`, schema);
}
