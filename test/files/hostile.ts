import { zipOf, type ZipEntry } from '../support/zip.js';

const main = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};

/** A document of an office program, with more entries. */
export function officeFile(kind: keyof typeof main, more: readonly ZipEntry[] = []): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main[kind]}"/></Types>`;
  return zipOf([{ name: '[Content_Types].xml', body: types }, { name: 'main.xml', body: '<a/>' }, ...more]);
}

/** A compound file in whose directory these names stand. */
export function compoundFile(...names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...entries, Buffer.alloc(512)]);
}
