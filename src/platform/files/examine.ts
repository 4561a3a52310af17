import { open } from 'node:fs/promises';
import type { Received } from './depot.js';
import { endingOf } from './file-name.js';
import { endingsInWords, fileKinds, mediaTypeOf, type FileKindName } from './kinds.js';
import { compoundKind } from './compound.js';
import { isPlainText } from './plain-text.js';
import { archiveKind } from './archive.js';
import { refused } from './refusal.js';

const headBytes = 512;
const signatures: readonly (readonly [FileKindName | 'archive' | 'compound', RegExp])[] = [
  ['pdf', /^%PDF-\d\.\d/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['heic', /^[\s\S]{4}ftyp(heic|heix|heim|heis|hevc|mif1|msf1)/],
  ['archive', /^PK\x03\x04/],
  ['compound', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
];

/**
 * What an uploaded file is 文件类型, by its content and not by what it is called; and whether it may be taken. This is no virus
 * scanner: it refuses what runs by itself or unpacks without end, and what pretends to be something else.
 * @returns the media type.
 * @throws Problem unsupportedMediaType (415) with a sentence on what is wrong with it.
 */
export async function mediaTypeOfContent(file: Received, name: string): Promise<string> {
  const kind = await kindOf(file);
  const ending = endingOf(name);
  if (kind === null) throw refused(`只能上传下列类型的文件：${endingsInWords}；这个文件的内容不是其中任何一种`);
  const mediaType = mediaTypeOf(kind, ending);
  if (mediaType !== null) return mediaType;
  const named = ending === '' ? '文件名没有扩展名' : `与扩展名 .${ending} 不符`;
  const right = Object.keys(fileKinds[kind].endings).join('、');
  throw refused(`文件内容是${fileKinds[kind].label}，${named}，请改用 ${right}`);
}

async function kindOf(file: Received): Promise<FileKindName | null> {
  const head = (await headOf(file)).toString('latin1');
  const found = signatures.find(([, signature]) => signature.test(head))?.[0];
  if (found === 'archive') return archiveKind(file.path, file.bytes);
  if (found === 'compound') return compoundKind(file.path);
  return found ?? ((await isPlainText(file.path)) ? 'text' : null);
}

async function headOf({ path }: Received): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
