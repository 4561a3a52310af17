import forms from '../api/act-forms.json';
import type { Case, PermittedAct } from '../api/types';

/** A field of a form, as the API's document describes it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: string;
  readonly required: boolean;
  /** it is never answered as it was sent: a form that has it keeps nothing on this machine */
  readonly unkept?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly example?: string;
  readonly choices?: readonly Choice[];
  readonly fields?: readonly FormField[];
}

/** A value that may be chosen, with its name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** the number or short name by which it is found too, where it has one */
  readonly code?: string;
}

/** What is filled in: a text for each plain field, a flag, a list, or a group of them. */
export type Value = string | boolean | Value[] | { [name: string]: Value };
/** What is filled in of a group, or of a whole form. */
export type Values = Record<string, Value>;

/** The form of an act that the case offers. */
export interface ActForm {
  readonly fields: readonly FormField[];
  /** sent without being asked */
  readonly fixed: Readonly<Record<string, string | boolean>>;
  readonly takesFile: boolean;
  readonly asks: readonly string[];
}

/** What a field is for an act: one value that it sends, or those that it leaves to choose from. */
type Term = string | boolean | readonly string[];

/** Accounts are chosen by their number, which people do not know; whoever is named is named in words. */
const unasked = new Set(['accountId']);

/**
 * The form of an act 办理动作, found by the address that the case itself gave; the page knows no act by name.
 * @returns null where the document has no such route: the page is older than the service.
 */
export function formOf({ method, href, label }: PermittedAct): ActForm | null {
  const found = forms.find((one) => one.method === method && fits(one.path, href));
  if (!found) return null;
  const told = (found.fixed as Record<string, Record<string, Term>>)[label] ?? {};
  const fixed = Object.fromEntries(
    Object.entries(told).filter((one): one is [string, string | boolean] => typeof one[1] !== 'object'),
  );
  const fields = (found.fields as readonly FormField[])
    .filter(({ name }) => !(name in fixed))
    .map((field) => narrowed(field, told[field.name]));
  return { fields, fixed, takesFile: found.takesFile, asks: found.asks };
}

function fits(path: string, href: string): boolean {
  const [wanted, given] = [path.split('/'), href.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

function narrowed(field: FormField, told: Term | undefined): FormField {
  if (typeof told !== 'object') return field;
  return { ...field, choices: field.choices?.filter(({ value }) => told.includes(value)) ?? [] };
}

/** An empty form, with what the case already has: a reply that is being drafted, the offices that were proposed. */
export function freshValues(fields: readonly FormField[], known: Record<string, unknown> = {}): Values {
  return Object.fromEntries(asked(fields).map((field) => [field.name, freshValue(field, known[field.name])]));
}

/** The fields that people are asked for. */
export function asked(fields: readonly FormField[]): FormField[] {
  return fields.filter(({ name }) => !unasked.has(name));
}

/** The names of all fields, also of those inside groups and lists. */
export function namesIn(fields: readonly FormField[]): string[] {
  return fields.flatMap((one) => [one.name, ...namesIn(one.fields ?? [])]);
}

/** One field, empty or with what is known. */
function freshValue(field: FormField, known?: unknown): Value {
  const { kind, fields = [] } = field;
  if (kind === 'flag') return known === true;
  if (kind === 'group') return freshValues(fields, (known ?? {}) as Record<string, unknown>);
  if (kind === 'list') {
    const lines = Array.isArray(known)
      ? (known as unknown[])
      : field.required || (field.min ?? 0) > 0
        ? [undefined]
        : [];
    if (isOfIds(field)) return lines.filter((one) => one !== undefined) as string[];
    return lines.map((one) => lineOf(field, one));
  }
  return typeof known === 'string' || typeof known === 'number' ? String(known) : '';
}

/** One line of a list. */
export function lineOf({ fields = [] }: FormField, known?: unknown): Value {
  const [only] = fields;
  if (only?.name === '') return freshValue(only, known);
  return freshValues(fields, (known ?? {}) as Record<string, unknown>);
}

/** A list of numbers of things, which are ticked in a list of their names. */
export function isOfIds({ kind, fields = [] }: FormField): boolean {
  return kind === 'list' && fields[0]?.name === '' && fields[0].kind === 'id';
}

/** What is chosen by its name is not called a code 代码、编号. */
export function chosenLabel({ label }: FormField): string {
  return label.replace(/代码$|的?编号$/, '');
}

/** What goes out: fields left empty are left out, numbers are numbers. */
export function bodyOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const told = asked(fields).map((field) => [field.name, sent(field, values[field.name])] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

function sent(field: FormField, value: Value | undefined): unknown {
  if (field.kind === 'flag') return value === true;
  if (field.kind === 'group') {
    const body = bodyOf(field.fields ?? [], (value ?? {}) as Values);
    return Object.values(body).every((one) => one === false) && !field.required ? undefined : body;
  }
  if (field.kind === 'list') return sentList(field, (value ?? []) as Value[]);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return field.kind === 'number' ? Number(value) : value;
}

function sentList(field: FormField, lines: readonly Value[]): unknown {
  const [only] = field.fields ?? [];
  const sentLines = lines.map((one) =>
    only?.name === '' ? sent(only, one) : bodyOf(field.fields ?? [], one as Values),
  );
  const filled = sentLines.filter((one) => one !== undefined && !isEmptyLine(one));
  return filled.length === 0 && !field.required ? undefined : filled;
}

/** A line that only names the proposal which it would answer says nothing yet. */
function isEmptyLine(line: unknown): boolean {
  return typeof line === 'object' && line !== null && Object.keys(line).every((name) => name === 'proposalSeq');
}

/**
 * What the case already has for a form: a reply in the making, else one answer for each proposal; the proposed offices; what an office
 * asked for that is now decided 申请调整、申请延期.
 */
export function knownOf(act: PermittedAct, file: Case): Record<string, unknown> {
  const drafted = file.replies.find((one) => !one.issued && act.href.includes(one.assignmentId));
  const objection = file.reassignmentRequests.find((one) => !one.decision && act.href.includes(one.assignmentId));
  const extension = file.assignments
    .find(({ id }) => act.href.includes(id))
    ?.extensions.find(({ state }) => state === 'requested');
  const offices = file.preAssignment.map(({ office, role, part }) => ({ officeId: office.id, role, part }));
  return {
    answers: file.proposals.map((_text, index) => ({ proposalSeq: index + 1 })),
    ...(offices.length > 0 ? { offices } : {}),
    categoryCode: file.category?.code,
    officeId: objection?.suggestedOffice?.id,
    until: extension?.until,
    ...drafted,
  };
}
