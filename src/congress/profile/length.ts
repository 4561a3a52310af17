/**
 * Length 期限长度: exactly one key, which carries its unit.
 * Months are calendar months (公历月), working days follow the State Council's holiday schedule
 * (make-up Saturdays count), calendar days are 日.
 */
export type Length =
  { readonly lengthMonths: number } | { readonly lengthWorkingDays: number } | { readonly lengthCalendarDays: number };

/** The unit of a length 期限单位, spelled as its key. */
export type LengthUnit = 'lengthMonths' | 'lengthWorkingDays' | 'lengthCalendarDays';

/** Units 期限单位, with the Chinese name and the longest length that a profile may hold (about two years, then one). */
export const lengthUnits: Readonly<Record<LengthUnit, { readonly name: string; readonly max: number }>> = {
  lengthMonths: { name: '月', max: 24 },
  lengthWorkingDays: { name: '工作日', max: 250 },
  lengthCalendarDays: { name: '日', max: 366 },
};

/** A length taken apart: its unit and its amount. */
export function measure(length: Length): { readonly unit: LengthUnit; readonly amount: number } {
  if ('lengthMonths' in length) return { unit: 'lengthMonths', amount: length.lengthMonths };
  if ('lengthWorkingDays' in length) return { unit: 'lengthWorkingDays', amount: length.lengthWorkingDays };
  return { unit: 'lengthCalendarDays', amount: length.lengthCalendarDays };
}

const daysPerUnit: Readonly<Record<LengthUnit, number>> = {
  lengthMonths: 30,
  lengthWorkingDays: 7 / 5,
  lengthCalendarDays: 1,
};

/** A length in days, roughly (a month 30, five working days a week): only to compare lengths of different units. */
export function roughDays(length: Length): number {
  const { unit, amount } = measure(length);
  return amount * daysPerUnit[unit];
}
