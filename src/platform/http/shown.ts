import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** The type of a property in an answer, as OpenAPI has it. */
type Kind = Pick<ApiPropertyOptions & { format?: string }, 'format'> & {
  readonly type: typeof String | 'integer' | typeof Boolean;
};

/** Text. */
export const text: Kind = { type: String };
/** The id of something, a UUID. */
export const uuid: Kind = { type: String, format: 'uuid' };
/** A local date `YYYY-MM-DD`. */
export const localDate: Kind = { type: String, format: 'date' };
/** An instant, RFC 3339. */
export const instant: Kind = { type: String, format: 'date-time' };
/** A whole number. */
export const whole: Kind = { type: 'integer' };
/** true or false. */
export const flag: Kind = { type: Boolean };

/** What may be said of a property beyond its label and type. */
interface ShownOptions {
  readonly example?: unknown;
  /** it may be null */
  readonly nullable?: boolean;
  /** it may be absent */
  readonly optional?: boolean;
}

/** @returns a new object with these properties alone. */
export function only<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>;
}

/** @returns of a paper what an answer has: the properties that both know by one name; all else that the paper holds stays inside. */
export function shownOf<Answer extends object, From extends object>(
  answer: new () => Answer,
  from: From,
): Pick<From, keyof From & keyof Answer> {
  const shown = namesOf(answer.prototype as object).filter((name) => name in from);
  return only(from, shown as (keyof From & keyof Answer)[]);
}

const ownNames = Symbol('the properties that an answer shows');

function namesOf(prototype: object): readonly string[] {
  return (Reflect.getMetadata(ownNames, prototype) ?? []) as readonly string[];
}

/** Documents a property as OpenAPI has it, where no shorter way of saying it is below. */
export function ShownAs(options: ApiPropertyOptions): PropertyDecorator {
  const document = ApiProperty(options);
  return (prototype, name) => {
    Reflect.defineMetadata(ownNames, [...namesOf(prototype), String(name)], prototype);
    document(prototype, name);
  };
}

/** Documents one property of an answer. Answers are documented, not validated; a test compares real ones with this. */
export function Shown(label: string, kind: Kind, options: ShownOptions = {}): PropertyDecorator {
  const examples = options.example === undefined ? {} : { example: options.example };
  return ShownAs({ description: label, ...kind, ...examples, ...presence(options) });
}

/** Documents a property that has one of a closed list of values; `values` maps each to its Chinese name. */
export function ShownChoice(
  label: string,
  values: Readonly<Record<string, string>>,
  example: string,
  options: Omit<ShownOptions, 'example'> = {},
): PropertyDecorator {
  const names = Object.entries(values).map(([value, name]) => `${value} ${name}`);
  const description = `${label}:${names.join('、')}`;
  return ShownAs({ description, type: String, enum: Object.keys(values), example, ...presence(options) });
}

/** Documents a property that is a list of objects. */
export function ShownList(label: string, item: () => new () => object): PropertyDecorator {
  return ShownAs({ description: label, ...lazily(item), isArray: true });
}

/** Documents a property that is a list of texts, numbers or the like. */
export function ShownItems(label: string, kind: Kind, example?: readonly unknown[]): PropertyDecorator {
  const items = { ...kind, type: kind.type === String ? 'string' : kind.type };
  const examples = example === undefined ? {} : { example };
  return ShownAs({ description: label, type: 'array', items, ...examples } as ApiPropertyOptions);
}

/** Documents a property that is an object. */
export function ShownPart(
  label: string,
  part: () => new () => object,
  options: Omit<ShownOptions, 'example'> = {},
): PropertyDecorator {
  return ShownAs({ description: label, ...lazily(part), ...presence(options) });
}

/** The class of a page 分页 of a list: `{items, nextCursor}`; `nextCursor` is null on the last page. */
export function pageOf<T extends object>(item: new () => T): new () => { items: T[]; nextCursor: string | null } {
  class Page {
    @ShownList('本页各项', () => item)
    items: T[];

    @Shown('下一页的游标；没有下一页时为 null', text, { nullable: true, example: null })
    nextCursor: string | null;
  }
  Object.defineProperty(Page, 'name', { value: `${item.name.replace(/Answer$/, '')}Page` });
  return Page;
}

/** The library tells a function that answers a class from a class by its name, which must be `type`. */
function lazily(part: () => new () => object) {
  return { type: () => part() };
}

function presence({ nullable = false, optional = false }: ShownOptions) {
  return { ...(nullable ? { nullable } : {}), required: !optional };
}
