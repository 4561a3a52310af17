import forms from '../api/deed-forms.json';
import type { operations } from '../api/schema';
import type { FormField } from '../case/act-form';

/** What is done that is no act of a case 办理事项, by the name of its operation in the API's document. */
export type DeedName = keyof typeof forms;

interface Answered<A> {
  readonly content: { readonly 'application/json': A };
}
type AnswerOf<R> = R extends { 200: Answered<infer A> } | { 201: Answered<infer A> } ? A : undefined;

/** What the service answers to a deed; undefined where it answers nothing. */
export type DeedAnswer<N extends DeedName> = AnswerOf<operations[N]['responses']>;

/** A deed as the document has it: what it is called, what it does, where it goes, what is filled in. */
export interface Deed {
  readonly label: string;
  readonly about: string;
  readonly method: string;
  readonly path: string;
  readonly fields: readonly FormField[];
}

/** What stands in the address of a deed: the congress, and the thing that it is upon. */
export type DeedPlace = Readonly<Record<string, string>>;

/** A deed by its name. */
export function deedOf(name: DeedName): Deed {
  return forms[name];
}

/** Where a deed goes. */
export function hrefOf({ path }: Deed, place: DeedPlace): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(place[name] ?? ''));
}

/** The choices that the document names for a field of a deed, also of one inside a list. */
export function choicesOf(name: DeedName, ...path: readonly string[]): NonNullable<FormField['choices']> {
  let fields = deedOf(name).fields;
  let found: FormField | undefined;
  for (const step of path) {
    found = fields.find((one) => one.name === step);
    fields = found?.fields ?? [];
  }
  return found?.choices ?? [];
}
