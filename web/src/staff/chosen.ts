import type { Values } from '../case/act-form';
import type { Case } from '../api/types';

/** The offices that are chosen for a case 承办单位, and what is said to them. */
export interface Chosen {
  /** whether offices handle separately 分别办理, without a lead */
  readonly apart: boolean;
  readonly lead: string;
  readonly co: readonly string[];
  readonly separate: readonly string[];
  /** which part each handles, by its id */
  readonly parts: Readonly<Record<string, string>>;
  readonly difficult: boolean;
  readonly note: string;
}

/** What stands there at first: the offices of the pre-assignment 预交办, else the one that the deputy wishes. */
export function firstChosen({ preAssignment, wishedOffice }: Case): Chosen {
  const of = (role: string) => preAssignment.filter((one) => one.role === role).map(({ office }) => office.id);
  const separate = of('separate');
  const wished = preAssignment.length === 0 ? wishedOffice?.id : undefined;
  const parts = preAssignment.flatMap(({ office, part }) => (part === null ? [] : [[office.id, part] as const]));
  return {
    apart: separate.length > 0,
    lead: of('lead')[0] ?? wished ?? '',
    co: of('co'),
    separate,
    parts: Object.fromEntries(parts),
    difficult: false,
    note: '',
  };
}

/** The ids of all offices that are chosen, in the order of the letter: who answers, then who gives an opinion. */
export function officesIn({ apart, lead, co, separate }: Chosen): readonly string[] {
  const answering = apart ? separate : lead === '' ? [] : [lead];
  return [...answering, ...co];
}

/** What goes into the form of an act: its offices with role and part, the note, and whether it is difficult. */
export function valuesOf(chosen: Chosen): Values {
  const { apart, co, parts, difficult, note } = chosen;
  const role = (id: string) => (co.includes(id) ? 'co' : apart ? 'separate' : 'lead');
  const offices = officesIn(chosen).map((officeId) => ({
    officeId,
    role: role(officeId),
    part: parts[officeId] ?? '',
  }));
  return { offices, difficult, note };
}
