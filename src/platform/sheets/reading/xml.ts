import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { TableFault } from './table-fault.js';

/** What is told of an XML part while it is read. Names are without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const broken = () => new TableFault('文件内容已损坏，不能读取。请用办公软件打开，另存为 .xlsx 后再试。');
const endless = () => new TableFault('文件中有一处内容过长，不予读取。请用办公软件打开，检查以后另存为 .xlsx 再试。');
/** The parser keeps what has no end yet: so many characters at most, which is what a cell can hold, each written as `&#x20BB7;`. */
const longest = 400_000;
/** It keeps every tag that is open, too; those of a table are some ten deep. */
const deepest = 100;
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Feeds a part to a reader, chunk by chunk.
 * @returns nothing but turns: after each chunk the caller may take what was read.
 * @throws TableFault where it is no well-formed XML, declares entities, or would be kept in memory without end.
 */
export async function* readXml(stream: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = new BoundedParser(reader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      parser.write(decoded(() => decoder.decode(chunk as Buffer, { stream: true })));
      yield;
    }
    parser.write(decoded(() => decoder.decode()));
    parser.close();
    yield;
  } finally {
    stream.destroy();
    if (!stream.closed) await once(stream, 'close');
  }
}

/** Tells a reader what is in XML, and keeps no more of it than a table can have in one place. */
class BoundedParser {
  private readonly parser = new SaxesParser();
  /** characters since something was told last */
  private pending = 0;
  private depth = 0;

  constructor(private readonly reader: XmlReader) {
    for (const kind of ['doctype', 'error'] as const) {
      this.parser.on(kind, () => {
        throw broken();
      });
    }
    this.parser.on('opentag', (tag: SaxesTagPlain) => this.open(tag));
    for (const kind of ['text', 'cdata'] as const) {
      this.parser.on(kind, (text) => {
        this.pending = 0;
        this.reader.text?.(text);
      });
    }
    this.parser.on('closetag', (tag: SaxesTagPlain) => {
      this.pending = 0;
      this.depth -= 1;
      this.reader.close?.(local(tag.name));
    });
  }

  write(text: string): void {
    this.pending += text.length;
    this.parser.write(text);
    if (this.pending > longest) throw endless();
  }

  close(): void {
    this.parser.close();
  }

  private open(tag: SaxesTagPlain): void {
    this.pending = 0;
    this.depth += 1;
    if (this.depth > deepest) throw broken();
    this.reader.open?.(local(tag.name), tag.attributes);
  }
}

/** Reads a part to its end. */
export async function readWholeXml(stream: Readable, reader: XmlReader): Promise<void> {
  const turns = readXml(stream, reader);
  while (!(await turns.next()).done);
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw broken();
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}
