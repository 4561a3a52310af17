/** One reason of a refusal: `code` for the program, `message` one Chinese sentence, `field` where input is at fault. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** What an answer of some 60 kB can hold: far more than a person reads, and little against what a hostile body would have. */
const mostCharacters = 10_000;
const longestMessage = 1_000;
const longestField = 200;
/** what a cause takes beside its texts */
const frame = 60;

/** The causes 原因 as they are told: all of them, unless there are so many or such long ones that the rest is only counted. */
export function abridged(causes: readonly Cause[]): readonly Cause[] {
  const told: Cause[] = [];
  let characters = 0;
  for (const { message, field, ...rest } of causes) {
    const named = field === undefined ? {} : { field: shortened(field, longestField) };
    const cause = { ...rest, message: shortened(message, longestMessage), ...named };
    characters += frame + cause.message.length + (cause.field?.length ?? 0);
    if (characters > mostCharacters && told.length > 0) break;
    told.push(cause);
  }
  const left = causes.length - told.length;
  return left === 0 ? told : [...told, { code: 'more', message: `另有 ${String(left)} 处有误，没有一一列出` }];
}

/** A text by its beginning where it is longer than so many characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, 2 * most + 1)];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
}

/** The name of a field as somebody sent it, who may have sent anything. */
export function fieldName(name: string): string {
  return shortened(name, longestField);
}
