import type { Day } from './days.js';

/** The offices that have people in the congress of a test. */
export type Office = 'a' | 'b' | 'c' | 'court';

/** One member of the union for each act, so that a switch tells them apart. */
type Done<Act extends string, More = object> = Act extends string ? { on: Day; act: Act } & More : never;

/** Something that is done to a case on a day; by whom follows from what it is. */
export type Step =
  | Done<'submit' | 'register' | 'refuse' | 'withdraw' | 'urge' | 'designateKey' | 'acceptFulfilment'>
  | Done<'assign', { offices: readonly { office: Office; role: 'lead' | 'co' | 'separate' }[] }>
  | OfficeStep;

/** What concerns an office's part in it. */
type OfficeStep =
  | Done<'acknowledge' | 'requestReassignment' | 'denyReassignment' | 'fulfilCommitment', { office: Office }>
  | Done<'reassign', { office: Office; to: Office }>
  | Done<'requestExtension' | 'grantExtension' | 'superviseByLetter', { office: Office; until: Day }>
  | Done<'answerLetter' | 'giveCoOpinion', { office: Office }>
  | Done<'consult', { office: Office; stage: 'before' | 'during' }>
  | Done<'reportProgress', { office: Office; period: string }>
  | Done<'reply', { office: Office; promisedFor?: Day }>
  | Done<'evaluate', { office: Office; result: 'satisfied' | 'dissatisfied' }>;

/** A suggestion's life: whose it is, and what is done. */
export interface Life {
  readonly deputy: 'deputy' | 'deputyB' | 'deputyC';
  /** deputy B signs too */
  readonly cosigned?: true;
  readonly steps: readonly Step[];
}

const deputies = ['deputy', 'deputyB', 'deputyC'] as const;
export const offices = ['a', 'b', 'c'] as const;
export const spread = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
export const many = (count: number, life: (n: number) => Life): Life[] =>
  Array.from({ length: count }, (_none, n) => life(n));
export const whose = (n: number) => spread(deputies, n);

/** Handed over to one office, in the session of March unless other days are given. */
export function handedOver(office: Office, registered = '2026-03-10', assigned = '2026-03-11'): Step[] {
  return [
    { on: registered, act: 'submit' },
    { on: registered, act: 'register' },
    { on: assigned, act: 'assign', offices: [{ office, role: 'lead' }] },
  ];
}

/** Signed for, both consultations held, and answered. */
export function answered(
  office: Office,
  [signed, during, replied]: readonly [Day, Day, Day],
  promisedFor?: Day,
): Step[] {
  return [
    { on: signed, act: 'acknowledge', office },
    { on: signed, act: 'consult', office, stage: 'before' },
    ...again(office, [during, replied], promisedFor),
  ];
}

/** Consulted once more, and answered. */
export function again(office: Office, [during, replied]: readonly [Day, Day], promisedFor?: Day): Step[] {
  return [
    { on: during, act: 'consult', office, stage: 'during' },
    { on: replied, act: 'reply', office, ...(promisedFor ? { promisedFor } : {}) },
  ];
}

export function rated(office: Office, on: Day, result: 'satisfied' | 'dissatisfied' = 'satisfied'): Step {
  return { on, act: 'evaluate', office, result };
}
