import papers from '../api/case-papers.json';
import { dateInWords, timeInWords } from './dates';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly fields?: readonly Named[];
}

/** What a paper says 材料的一项: a sentence, or further papers inside it. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly parts: readonly (readonly Fact[])[];
}

/** A kind of paper 材料 of a case, with those that there are. */
export interface PaperGroup {
  readonly name: string;
  readonly label: string;
  readonly items: readonly { readonly raw: Record<string, unknown>; readonly facts: readonly Fact[] }[];
}

/** Told elsewhere on the page, or for programs. */
const untold = new Set([
  'id',
  'permittedActs',
  'sha256',
  'hash',
  'mediaType',
  'href',
  'textVersion',
  'attachments',
  'target',
]);

/**
 * The papers of a case in the order and the words of the API's document, so that a paper that is new there is shown without a
 * change here.
 * @param elsewhere the papers that the page shows in places of their own
 * @param names the names of what is referred to by its number: offices by their assignments
 */
export function paperGroups(
  file: object,
  elsewhere: readonly string[],
  names: ReadonlyMap<string, string>,
): PaperGroup[] {
  const all = file as Record<string, unknown>;
  return (papers as readonly Named[])
    .filter(({ name }) => !elsewhere.includes(name))
    .map((group) => ({
      name: group.name,
      label: group.label,
      items: [all[group.name]]
        .flat()
        .filter((one) => isRecord(one))
        .map((raw) => ({ raw, facts: factsOf(group.fields ?? [], raw, names) })),
    }))
    .filter(({ items }) => items.length > 0);
}

function factsOf(fields: readonly Named[], raw: Record<string, unknown>, names: ReadonlyMap<string, string>): Fact[] {
  return fields.flatMap((field) => {
    const value = raw[field.name];
    // What did not happen is not told.
    const isEmpty =
      value === null ||
      value === undefined ||
      value === false ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    if (isEmpty || untold.has(field.name) || `${field.name}Label` in raw) return [];
    const fact = factOf(field, value, names);
    return fact.text === '' && fact.parts.length === 0 ? [] : [fact];
  });
}

function factOf(field: Named, value: unknown, names: ReadonlyMap<string, string>): Fact {
  const common = { name: field.name, label: field.label, parts: [] };
  if (isRecord(value)) {
    const name = value['name'];
    if (typeof name === 'string') return { ...common, text: name };
    return { ...common, text: '', parts: [factsOf(field.fields ?? [], value, names)] };
  }
  if (Array.isArray(value) && value.some(isRecord)) {
    return { ...common, text: '', parts: value.filter(isRecord).map((one) => factsOf(field.fields ?? [], one, names)) };
  }
  const texts = [value]
    .flat()
    .map((one) => textOf(field, one, names))
    .filter((one) => one !== '');
  return { ...common, text: texts.join('、') };
}

function textOf({ name, kind, choices, fields }: Named, value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'boolean') return '是';
  const text = String(value);
  const isId = kind === 'id' || fields?.[0]?.kind === 'id' || /Ids?$/.test(name);
  if (isId) return names.get(text) ?? '';
  const chosen = choices?.find((one) => one.value === text);
  if (chosen) return chosen.label;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateInWords(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? timeInWords(text) : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
