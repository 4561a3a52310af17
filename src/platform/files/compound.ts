import { createReadStream } from 'node:fs';
import { refused } from './refusal.js';
import type { FileKindName } from './kinds.js';

/** Names of streams in a compound file 复合文档 (doc, xls, ppt, and those of WPS), which stand in it as UTF-16. */
const names = {
  doc: 'WordDocument',
  xls: 'Workbook',
  oldXls: 'Book',
  ppt: 'PowerPoint Document',
  encrypted: 'EncryptedPackage',
  macros: '_VBA_PROJECT',
} as const;
type Name = keyof typeof names;

/** An entry of the directory begins with its name, and a name ends with a zero. */
const patterns = Object.entries(names).map(
  ([name, text]) => [name as Name, Buffer.from(`${text}\0`, 'utf16le')] as const,
);
const longest = Math.max(...patterns.map(([, pattern]) => pattern.length));

/**
 * Which kind of document a compound file is, by the streams that it has. Installers, mails and thumbnails are compound files too:
 * they are none.
 * @throws Problem unsupportedMediaType (415) for macros and for what can only be opened with a password.
 */
export async function compoundKind(path: string): Promise<FileKindName | null> {
  const found = await namesIn(path);
  if (found.has('encrypted')) throw refused('文件设有打开密码，办理的人打不开；请去掉密码后再上传');
  if (found.has('macros')) throw refused('文件带有宏，可能自行运行程序；请另存为不带宏的文档后再上传');
  if (found.has('doc')) return 'doc';
  if (found.has('xls') || found.has('oldXls')) return 'xls';
  return found.has('ppt') ? 'ppt' : null;
}

async function namesIn(path: string): Promise<ReadonlySet<Name>> {
  const found = new Set<Name>();
  let kept = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([kept, chunk]);
    for (const [name, pattern] of patterns) if (!found.has(name) && holds(seen, pattern)) found.add(name);
    kept = seen.subarray(-longest - 1);
  }
  return found;
}

/** `Book` is the end of other names: what stands before a name is the end of another entry, which is no letter. */
function holds(bytes: Buffer, pattern: Buffer): boolean {
  for (let at = bytes.indexOf(pattern); at !== -1; at = bytes.indexOf(pattern, at + 1)) {
    if (at < 2 || bytes[at - 2] === 0) return true;
  }
  return false;
}
