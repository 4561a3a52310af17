import type { Directory, NamedDeputy } from './directory.js';
import type { Named, Names } from './names.js';
import type { RowReader } from './reading/values.js';

/** The id of what a cell names; undefined where it is empty, or names nothing, which is a fault with the nearest names. */
export function idIn(row: RowReader, column: string, names: Names<Named>): string | undefined {
  const word = row.text(column, 200);
  return word === undefined ? undefined : idOf(row, column, word, names);
}

/** The same of several in one cell. A name may hold a 、 itself: then the whole cell is one. */
export function idsIn(row: RowReader, column: string, names: Names<Named>): string[] {
  const whole = row.text(column, 2_000);
  const words = whole !== undefined && names.find(whole).length === 1 ? [whole] : row.texts(column, 200);
  const ids = words.flatMap((word) => idOf(row, column, word, names) ?? []);
  if (new Set(ids).size < ids.length) row.fault(column, '同一个写了两次');
  return ids;
}

/**
 * A deputy by his name and, where several are called so, his delegation, by its id.
 * @returns null where there is none, or no telling which.
 */
export function deputyIn(
  row: RowReader,
  column: string,
  name: string,
  { deputies }: Pick<Directory, 'deputies'>,
  team: string | undefined,
): NamedDeputy | null {
  const called = deputies.find(name);
  if (called.length === 0) return deputyWithTeam(name, deputies);
  const own = team === undefined || called.length < 2 ? called : called.filter((one) => one.delegationId === team);
  if (own.length > 1)
    row.warn(
      column,
      `名册中有 ${String(own.length)} 位「${name}」，请在“代表团”一列写明，或者写作“${name}（所在代表团）”`,
    );
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** A deputy whose delegation stands behind his name: 王伟（锦城代表团）. */
function deputyWithTeam(word: string, deputies: Directory['deputies']): NamedDeputy | null {
  const [, name = '', team = ''] = /^(.+)\((.+)\)$/.exec(word.normalize('NFKC')) ?? [];
  const own = name === '' ? [] : deputies.find(name).filter((one) => one.of === team.trim());
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The fault of a name that is nobody's, or several people's. */
export function unknownDeputy(name: string, deputies: Directory['deputies']): string {
  const called = deputies.find(name);
  if (called.length === 0) return deputies.unknown(name);
  const teams = called.map((one) => `${one.name}（${one.of ?? ''}）`).join('、');
  return `不能确定是哪一位「${name}」，可以写作：${teams}`;
}

function idOf(row: RowReader, column: string, word: string, names: Names<Named>): string | undefined {
  const [found, ...others] = names.find(word);
  if (!found) return row.fault(column, names.unknown(word));
  return others.length > 0 ? row.fault(column, `名册中有几个${names.label}叫「${word}」，请写代码`) : found.id;
}
