import { badCharacter, lengthOf, nfc } from '../http/text.js';

/** The longest file name, in code points, its ending counted in. */
export const longestName = 120;

/** what turns the direction of a name around or breaks it into lines, as `‮fdp.exe`, which reads `exe.pdf` */
const misleading = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** what Windows allows in no name; the slashes are gone before */
const forbidden = /["*:<>?|]/g;
const percentEncoded = /%(?:[89a-f][0-9a-f])/i;

/**
 * The name 文件名 of an uploaded file as it is kept and shown, from what a browser or a program sent, whichever way it writes
 * Chinese: UTF-8 as it is; UTF-8 taken for Latin-1 (`ä¸­`), as older libraries send it; percent-encoded. The folders before it are
 * left out, and so is what would make it look like another. What is too long is shortened before its ending.
 * @param sent the name as the parser of the request gives it.
 * @returns the name, or null where there is none left or its bytes were no UTF-8.
 */
export function fileNameOf(sent: string): string | null {
  const decoded = decodePercent(decodeLatin1(sent)).replace(/%22/g, '"');
  if (decoded.includes('\ufffd')) return null;
  const last = decoded.split(/[/\\]/).at(-1) ?? '';
  const clean = nfc(last.replace(misleading, '').replace(forbidden, '_'))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  if (clean === '' || /^\.+$/.test(clean) || badCharacter(clean) !== null) return null;
  return shortened(clean);
}

/** The ending 扩展名 of a name in lower case, without the dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A name that was really meant in Latin-1 is no valid UTF-8 when its characters are taken for bytes. */
function decodeLatin1(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}

/** `100%25.pdf` may be somebody's name and stays; `%E4%B8%AD` is nobody's. */
function decodePercent(name: string): string {
  if (!percentEncoded.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function shortened(name: string): string {
  if (lengthOf(name) <= longestName) return name;
  const ending = endingOf(name);
  const tail = ending === '' ? '…' : `….${ending}`;
  return [...name].slice(0, longestName - lengthOf(tail)).join('') + tail;
}
