/** Number formats that show a date, of those that every .xlsx has without saying so (ECMA-376 part 1, 18.8.30, with the Chinese ones). */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const day = 86_400_000;
const epochs = { 1900: Date.UTC(1899, 11, 31), 1904: Date.UTC(1904, 0, 1) } as const;

/** From which year the days of a file are counted. */
export type DateSystem = keyof typeof epochs;

/** Whether a number format shows a date: it has a year, month or day beside quotes, colours and conditions. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const [first = ''] = code.split(';');
  const said = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  const plain = said.replace(/(\[h+\]|h+):?m*:?(s+)?|\[?m+\]?:?s+/gi, '').trim();
  return /[ymde]/i.test(plain) && !/^(general|standard)$/i.test(plain);
}

/**
 * The day of a serial number of a spreadsheet 日期序列号. In the 1900 system the day 60 never was (29 February 1900).
 * @returns a local date, or null where the number is no day of the years 1900 to 9999.
 */
export function dateOfSerial(serial: number, system: DateSystem): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 - (system === 1904 ? 1 : 0) || whole > 2_958_465) return null;
  if (system === 1900 && whole === 60) return null;
  const days = system === 1900 && whole > 60 ? whole - 1 : whole;
  const at = new Date(epochs[system] + days * day);
  return at.getUTCFullYear() > 9999 ? null : at.toISOString().slice(0, 10);
}
