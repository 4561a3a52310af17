import openapiTS, { astToString } from 'openapi-typescript';
import type { ApiDocument, Json, Operation } from './openapi.js';
import { everywhere } from './openapi.js';
import { deeds, named } from './web-names.js';

/** A field of an act's form, as the workbench draws it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** what else there is to know of it */
  readonly hint?: string;
  readonly kind: 'text' | 'password' | 'date' | 'number' | 'flag' | 'choice' | 'id' | 'list' | 'group';
  readonly required: boolean;
  /** it is never answered as it was sent: a form that has it keeps nothing on the machine */
  readonly unkept?: true;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly example?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** of a group, or of each line of a list; a list of plain values has one field without a name */
  readonly fields?: readonly FormField[];
}

/** What a field is for an act: one value that it sends, or those that it leaves to choose from. */
export type Term = string | boolean | readonly string[];

/** The form of an act 办理动作: one for each route. */
export interface ActForm {
  readonly method: string;
  /** the address, with `{congress}` and `{id}` */
  readonly path: string;
  readonly fields: readonly FormField[];
  readonly takesFile: boolean;
  /** what has to be there, in the words of the table of acts */
  readonly asks: readonly string[];
  /** what an act of a shared route is told from the others by, under its name */
  readonly fixed: Readonly<Record<string, Readonly<Record<string, Term>>>>;
}

/** The types of the API for the workbench: requests, and the answers of success. Every refusal is problem+json. */
export async function typesOf(document: ApiDocument): Promise<string> {
  const printed = astToString(await openapiTS(withoutWords(document.whole) as never));
  return `// Printed from the API's document: PRINT=1 npm test -- web-api.spec.ts\n${printed}`;
}

/** The forms of all acts. */
export function formsOf(document: ApiDocument): string {
  const acts = document.operations.filter(({ said }) => JSON.stringify(said.responses).includes('/CaseAnswer"'));
  const forms = acts.filter(({ method }) => method !== 'get').map((act) => formOf(document, act));
  return `${JSON.stringify(forms, null, 1)}\n`;
}

/** A deed 办理事项: where it goes, what is filled in, and what the document says of it. */
export interface DeedForm extends Pick<ActForm, 'method' | 'path' | 'fields'> {
  readonly label: string;
  readonly about: string;
}

/** The forms of what is done that is no act of a case, by operation. */
export function deedsOf(document: ApiDocument): string {
  const forms = deeds.map((name): [string, DeedForm] => {
    const found = document.operations.find(({ id }) => id === name);
    if (!found) throw new Error(`the document has no operation ${name}`);
    const { method, path, fields } = formOf(document, found);
    return [name, { label: String(found.said['summary']), about: described(found.said), method, path, fields }];
  });
  return `${JSON.stringify(Object.fromEntries(forms), null, 1)}\n`;
}

/** A value of the rules 办理规则: what it is called, what its absence means, and what it is. */
interface RuleField extends Pick<FormField, 'name' | 'label' | 'hint'> {
  readonly value: FormField;
}

/** What the values of the rules 办理规则 are called: the lengths of clocks 期限, and all others. */
export function rulesOf(document: ApiDocument): string {
  const answer = document.operations.find(({ id }) => id === 'getProfile')?.said.responses['200']?.content ?? {};
  const fields = fieldsOf(document, (answer['application/json'] as { schema: Json }).schema);
  const rules = (some: readonly FormField[]) =>
    some.flatMap(({ name, label, hint, fields: parts = [] }): RuleField[] => {
      const value = parts.find((one) => one.name === 'value');
      return value ? [{ name, label, ...(hint === undefined ? {} : { hint }), value }] : [];
    });
  const clocks = fields.find(({ name }) => name === 'clocks')?.fields ?? [];
  return `${JSON.stringify({ clocks: rules(clocks), others: rules(fields) }, null, 1)}\n`;
}

/** The papers of a case 案卷材料, each with the names of its fields: the case page shows whatever paper there is. */
export function papersOf(document: ApiDocument): string {
  const parts = fieldsOf(document, document.schema('CaseAnswer')).filter(
    ({ kind }) => kind === 'list' || kind === 'group',
  );
  return `${JSON.stringify(parts.map(namesOnly), null, 1)}\n`;
}

/** The choices that pages of their own offer or name, as the document names them in Chinese. */
export function choicesIn(document: ApiDocument): string {
  const lists = Object.entries(named).map(([name, [at, field]]) => [name, choicesOf(listOf(document, at, field))]);
  return `${JSON.stringify(Object.fromEntries(lists), null, 1)}\n`;
}

function listOf(document: ApiDocument, at: string, field: string): Json {
  const parameters = document.operations.find(({ id }) => id === at)?.said.parameters;
  const asked = parameters?.find(({ name }) => name === field);
  if (asked) return { ...asked.schema, description: asked.description };
  return ((document.schema(at)['properties'] ?? {}) as Record<string, Json>)[field] ?? {};
}

function namesOnly({ name, label, kind, choices, fields }: FormField): object {
  return {
    name,
    label: plainly(label),
    kind,
    ...(choices ? { choices } : {}),
    ...(fields ? { fields: fields.map(namesOnly) } : {}),
  };
}

/** The document describes a field; the page names it: `轮次：1 为首次办理` is `轮次`. */
function plainly(described: string): string {
  const [name = ''] = described.split(/[，：（]/);
  return name.replace(/^脱敏的|的名称$|^是否/g, '');
}

function formOf(document: ApiDocument, { method, path, said }: Operation): ActForm {
  const [type = '', media] = Object.entries(said.requestBody?.content ?? {})[0] ?? [];
  const schema = media ? document.resolve(media.schema) : {};
  const description = described(said);
  return {
    method: method.toUpperCase(),
    path,
    fields: fieldsOf(document, schema).filter(({ name }) => name !== 'file'),
    takesFile: type === 'multipart/form-data',
    asks: [...description.matchAll(/^- (.+)$/gm)].map(([, one = '']) => one),
    fixed: fixedIn(description),
  };
}

function fieldsOf(document: ApiDocument, schema: Json): FormField[] {
  const required = (schema['required'] ?? []) as string[];
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  return properties.map(([name, one]) => fieldOf(document, name, one, required.includes(name)));
}

function fieldOf(document: ApiDocument, name: string, said: Json, required: boolean): FormField {
  const [part] = ((said['allOf'] ?? said['anyOf'] ?? []) as Json[]).filter((one) => one['type'] !== 'null');
  const resolved = document.resolve(part ?? said);
  const [type] = [resolved['type']].flat().filter((one) => one !== 'null');
  const schema: Json = { ...resolved, type, ...eitherOf(resolved) };
  const [label = ''] = described(said).split(/[:；]/);
  const [, hint] = /^[^:；]*；([^:]+)$/.exec(described(said)) ?? [];
  const common = { name, label, ...(hint === undefined ? {} : { hint }), required };
  if (schema['type'] === 'object') return { ...common, kind: 'group', fields: fieldsOf(document, schema) };
  if (schema['type'] === 'array') {
    const items = document.resolve(schema['items'] as Json);
    const fields =
      items['type'] === 'object'
        ? fieldsOf(document, items)
        : [fieldOf(document, '', items['enum'] ? items : { ...items, description: label }, true)];
    return { ...common, ...bounds(schema, 'Items'), kind: 'list', fields };
  }
  if (schema['enum']) return { ...common, kind: 'choice', choices: choicesOf(schema) };
  if (schema['type'] === 'boolean') return { ...common, kind: 'flag' };
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    return { ...common, ...bounds(schema, 'imum'), kind: 'number' };
  }
  if (schema['format'] === 'date') return { ...common, kind: 'date' };
  if (schema['format'] === 'uuid') return { ...common, kind: 'id' };
  const example = typeof said['example'] === 'string' ? { example: said['example'] } : {};
  const unkept = said['writeOnly'] === true ? { unkept: true as const } : {};
  const kind = schema['format'] === 'password' ? 'password' : 'text';
  const pattern = typeof schema['pattern'] === 'string' ? { pattern: schema['pattern'] } : {};
  return { ...common, ...bounds(schema, 'Length'), ...pattern, ...example, ...unkept, kind };
}

/** One out of several objects 择一, as one with the fields of all. */
function eitherOf({ oneOf: some }: Json): Json {
  const objects = ((some ?? []) as Json[]).filter((one) => one['type'] === 'object');
  if (objects.length === 0) return {};
  return { type: 'object', properties: Object.assign({}, ...objects.map((one) => one['properties'])) as Json };
}

function described({ description }: Json): string {
  return typeof description === 'string' ? description : '';
}

function bounds(schema: Json, what: string): { min?: number; max?: number } {
  const [min, max] = [schema[`min${what}`], schema[`max${what}`]];
  return { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) };
}

/** The values of a list with their Chinese names, as its description says them: `类型:suggestion 建议、criticism 批评`. */
function choicesOf(schema: Json): { value: string; label: string }[] {
  const values = (schema['enum'] as (string | null)[]).filter((one) => one !== null);
  const words = `、${described(schema)
    .replace(/^[^:]*:|；.*$/g, '')
    .trim()}`;
  const starts = values.map((value) => words.indexOf(`、${value} `));
  return values.map((value, index) => {
    const start = starts[index] ?? -1;
    const label = start < 0 ? '' : words.slice(start + value.length + 2, starts[index + 1]);
    return { value, label: label || value };
  });
}

/** `**附议**（agree = true）`: what the act sends without being asked; an act with an 或 is told by what is chosen. */
function fixedIn(description: string): ActForm['fixed'] {
  const told = [...description.matchAll(/\*\*(.+?)\*\*（(.+?)）：/g)];
  return Object.fromEntries(
    told
      .filter(([, , terms = '']) => !terms.includes('或'))
      .map(([, label = '', terms = '']) => [label, Object.fromEntries(terms.split(' 且 ').map(termOf))]),
  );
}

function termOf(term: string): [string, Term] {
  const [name = '', value = ''] = term.split(' = ');
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, value.includes('、') ? value.split('、') : value];
}

/** The document without what people read, and without the refusals, which are all of one form. */
function withoutWords(whole: Json): Json {
  const copy = JSON.parse(JSON.stringify(whole)) as Json;
  for (const node of everywhere(copy)) {
    for (const word of ['description', 'summary']) if (typeof node[word] === 'string') delete node[word];
    for (const word of ['example', 'examples', 'tags']) delete node[word];
    if (isResponses(node)) for (const status of Object.keys(node)) if (!status.startsWith('2')) delete node[status];
  }
  return copy;
}

function isResponses(node: Json): boolean {
  const statuses = Object.keys(node);
  return statuses.length > 0 && statuses.every((one) => /^[1-5]\d\d$/.test(one));
}
