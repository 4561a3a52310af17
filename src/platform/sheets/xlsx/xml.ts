const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 (2.2) does not have. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Text in XML 1.0. Characters that XML cannot hold (control characters, halves of a surrogate pair) become U+FFFD �, so that
 * one sees that something stood there.
 */
export function xml(text: string): string {
  const held = text.toWellFormed().replace(impossible, '\ufffd');
  return held.replace(/[&<>"]/g, (one) => special[one] ?? one);
}

/**
 * Text of a cell. Where a text itself has the form `_x0041_`, by which SpreadsheetML writes a character (ST_Xstring), its first
 * underscore is written so, that it stays what it is; a carriage return is, because XML would make a line feed of it.
 */
export function cellText(text: string): string {
  return xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** The opening of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
