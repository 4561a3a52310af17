import { PartialType } from '@nestjs/swagger';
import { Flag, Text } from '../../../platform/http/fields.js';
import { Shown, text } from '../../../platform/http/shown.js';
import { Category } from '../../entities/category.js';
import { codeHint, codePattern } from '../../levels.js';
import { EntryAnswer } from '../entry-answer.js';
import { byCode, plain, taken, type Resource } from '../resource.js';

/** A new category 建议类别. */
export class CategoryForm {
  @Text({ label: '类别代码', max: 32, pattern: codePattern, patternHint: codeHint, example: 'cjhb' })
  code: string;

  @Text({ label: '类别名称', max: 100, example: '城建环保' })
  name: string;
}

/** What of a category changes. */
export class CategoryPatch extends PartialType(CategoryForm) {
  @Flag({ label: '是否在用', optional: true })
  active?: boolean;
}

/** A category as it is answered. */
export class CategoryAnswer extends EntryAnswer {
  @Shown('类别代码', text, { example: 'cjhb' })
  code: string;

  @Shown('类别名称', text, { example: '城建环保' })
  name: string;
}

/** Categories 建议类别, by code. */
export const categories: Resource = {
  ...plain,
  path: 'categories',
  label: '建议类别',
  operation: 'Category',
  operations: 'Categories',
  entity: Category,
  form: CategoryForm,
  patch: CategoryPatch,
  answer: CategoryAnswer,
  order: byCode,
  shown: ['code', 'name'],
  unique: {
    category_congress_id_code_key: taken('类别代码', 'code'),
    category_congress_id_name_key: taken('类别名称', 'name'),
  },
};
