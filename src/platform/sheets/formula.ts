const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const number = /^-?\d+(\.\d+)?$/;

/**
 * Whether an office program would take a text for a formula 公式: what somebody typed into a title would then be run on the
 * machine of whoever opens the table (CSV injection, OWASP). A number is none.
 */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text) && !number.test(text);
}

/** A text as a .csv has it: with one apostrophe more where it looks like a formula, whatever apostrophes it has already. */
export function neutralised(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text as it was before `neutralised`: `asTyped(neutralised(text)) === text`, for every text. */
export function asTyped(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
