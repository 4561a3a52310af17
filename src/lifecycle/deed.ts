import type { CaseFile, Change } from '../case-file/case-file.js';
import type { Asked } from '../case-file/surroundings.js';
import type { BodyClass } from '../platform/http/body.js';
import type { Cause } from '../platform/errors/problem.js';
import type { ActName } from './acts.js';
import type { DeedSetting, Setting } from './setting.js';

/** What a deed answers: the change, and what the record says of it (no personal data). */
export interface Done {
  readonly change: Change;
  readonly says?: Readonly<Record<string, unknown>>;
}

/** What must be asked before a deed that takes a number: the session whose next number it is. */
export type SessionFor = (file: CaseFile, setting: Setting) => string | null;

/** A deed 办理动作: the pure function that does one act. The lifecycle alone runs it. */
export interface Deed<Input extends object = object> {
  readonly act: ActName;
  readonly body: BodyClass<Input>;
  /** fields in which null empties what was written before; elsewhere null means "not given" */
  readonly clears: readonly string[];
  /** what the input names, to be loaded with the file */
  readonly asks: (input: Input) => Asked;
  /** faults of the input that only the file or the roster can tell; they are answered as 400 */
  readonly faults: (file: CaseFile, input: Input, setting: Setting) => readonly Cause[];
  /** what the input must say 填报要求, one sentence of law each, for the printed table; beside the `faults` that hold it to that */
  readonly demands: readonly string[];
  /** whether the body comes as multipart/form-data with a file 文件, which is put into its field `file` */
  readonly takesFile?: true;
  /** the session whose next number the deed takes; absent where it takes none */
  readonly session?: SessionFor;
  readonly write: (file: CaseFile, input: Input, setting: DeedSetting) => Done;
}

type Required = 'act' | 'body' | 'write';

/** Whoever checks the input says in `demands` what he asks for; a demand alone is one that the body itself holds to. */
type Checked<Input extends object> =
  Pick<Deed<Input>, 'faults' | 'demands'> | { readonly faults?: undefined; readonly demands?: readonly string[] };

/**
 * Declares a deed; what it does not ask or check may be left out. Whoever holds deeds of many kinds gives each what its own `body`
 * has checked; with anything else the deed's functions throw a TypeError.
 */
export function deed<Input extends object>(
  declared: Pick<Deed<Input>, Required> & Partial<Omit<Deed<Input>, Required | 'faults' | 'demands'>> & Checked<Input>,
): Deed {
  const { asks = () => ({}), faults = () => [], demands = [], write, ...rest } = declared;
  const own = (input: object): Input => {
    if (input instanceof declared.body) return input;
    throw new TypeError(`${declared.act} was given what its body has not checked`);
  };
  return {
    clears: [],
    ...rest,
    demands,
    asks: (input) => asks(own(input)),
    faults: (file, input, setting) => faults(file, own(input), setting),
    write: (file, input, setting) => write(file, own(input), setting),
  };
}

export { NoBody } from '../platform/http/body.js';

/** A fault of one field, told as 400. */
export function fault(field: string, message: string): Cause {
  return { code: 'invalidField', field, message };
}
