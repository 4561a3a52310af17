import { createReadStream } from 'node:fs';

/** no control character but tabulator, line ends and form feed */
const binary = /(?![\t\n\r\f])[\0-\x1f\x7f]/;
/** what a browser, a shell or another program would run or draw, whatever its file is called */
const active =
  /^\ufeff?\s*(#!|<\?|<!doctype|<!--|<(html|head|body|script|svg|iframe|style|meta|x?ml)\b|MZ|@echo\b|rem\b)/i;

/**
 * Whether a file is plain text 纯文本: every byte of it UTF-8, or GB 18030 as older programs write it, no control characters, and at
 * its beginning no page, drawing or script.
 */
export async function isPlainText(path: string): Promise<boolean> {
  return (await reads(path, 'utf-8')) || (await reads(path, 'gb18030'));
}

async function reads(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (binary.test(text) || (isFirst && active.test(text))) return false;
      isFirst = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
