import { importKinds } from '../api/choices.json';
import type { Import, Membership } from '../api/types';
import { administersIn, hasRole } from '../session/roles';

/** What is imported 导入的内容: by whom, what becomes of it, and the page that shows it then. */
const kinds: Readonly<
  Record<Import['kind'], { readonly role: Membership['role']; readonly about: string; readonly shownAt: string | null }>
> = {
  roster: {
    role: 'admin',
    about: '届次、代表团、类别、承办单位和代表。名册里已有的不变，只加新的。',
    shownAt: null,
  },
  suggestions: {
    role: 'deputyAffairs',
    about: '代表交来的纸质建议，每行一件。导入以后都是“已提交”，照常审查、立案，和代表自己提交的一样。',
    shownAt: 'review',
  },
  ledger: {
    role: 'deputyAffairs',
    about: '以前年度已经办结的建议，每行一件，供查找、统计和比较。台账里没有的（经过、沟通、答复全文）不会补造。',
    shownAt: 'cases',
  },
};

/** What somebody may import in a congress, as choices. */
export function kindsIn(congress: string) {
  return importKinds.filter(({ value }) => importsIn(congress, value as Import['kind']));
}

/** What a kind is called. */
export function kindInWords(kind: Import['kind']): string {
  return importKinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** What is to be known of a kind before it is imported. */
export function aboutKind(kind: Import['kind']): string {
  return kinds[kind].about;
}

/** The page where what was imported is found; null where there is none. */
export function shownAt(kind: Import['kind']): string | null {
  return kinds[kind].shownAt;
}

/** Whether somebody may import this kind, and take it back 撤销. */
export function importsIn(congress: string, kind: Import['kind']): boolean {
  const { role } = kinds[kind];
  return role === 'admin' ? administersIn(congress) : hasRole(congress, role);
}
