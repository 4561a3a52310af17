import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { Problem } from '../errors/problem.js';
import { Inflated } from './inflated.js';
import { refused } from './refusal.js';
import type { FileKindName } from './kinds.js';

const mostEntries = 10_000;
const mostInflated = 256 * 1_048_576;
/** A document unpacks to some tens of its size; so many times of it only what was made to fill a disk. */
const mostTimes = 100;
const leastAllowed = 16 * 1_048_576;
const contentTypes = '[Content_Types].xml';
const mostContentTypes = 4 * 1_048_576;

const active =
  /\.(exe|dll|com|scr|cpl|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh|zip|rar|7z|gz|bz2|xz|tar|iso|cab)$/i;
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/.*|activeX\/.*\.bin)$/i;

/** What a package says in its list of contents that it is. */
const mains: readonly (readonly [FileKindName, string])[] = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
];

/**
 * Which kind of document a ZIP file is 压缩格式的文档 (docx, xlsx, pptx, ofd). It is unpacked to its end, into nothing, because what
 * it says of its sizes may be a lie.
 * @returns null where it is some other archive.
 * @throws Problem unsupportedMediaType (415) for macros, programs and archives within, what is encrypted, damaged, or unpacks to far
 * more than it is.
 */
export async function archiveKind(path: string, bytes: number): Promise<FileKindName | null> {
  const most = Math.min(mostInflated, Math.max(leastAllowed, bytes * mostTimes));
  const reading = new Reading(new Inflated(most, bomb));
  const zip = await open(path);
  try {
    if (zip.entryCount > mostEntries) throw bomb();
    for await (const entry of zip.eachEntry()) await reading.take(zip, entry);
  } catch (error) {
    throw error instanceof Problem ? error : damaged();
  } finally {
    zip.close();
  }
  return reading.kind();
}

function open(path: string): Promise<yauzl.ZipFile> {
  return yauzl.openPromise(path).catch(() => {
    throw damaged();
  });
}

function bomb(): Problem {
  return refused('文件解开以后过大，疑似压缩炸弹，没有接收');
}

function damaged(): Problem {
  return refused('文件已损坏，打不开；请检查原件后重新上传');
}

class Reading {
  private isOfd = false;
  private contents = '';

  constructor(private readonly inflated: Inflated) {}

  async take(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
    const { fileName: name } = entry;
    if (entry.isEncrypted()) throw refused('文件设有打开密码，办理的人打不开；请去掉密码后再上传');
    if (macros.test(name)) throw refused('文件带有宏，可能自行运行程序；请另存为不带宏的文档后再上传');
    if (active.test(name)) throw refused('文件里夹带了程序或压缩包，请去掉后再上传');
    if (entry.uncompressedSize > this.inflated.left) throw bomb();
    if (name === 'OFD.xml') this.isOfd = true;
    if (name.endsWith('/')) return;
    const stream = await zip.openReadStreamPromise(entry);
    const counted = this.inflated.counted();
    const isList = name === contentTypes && entry.uncompressedSize <= mostContentTypes;
    const read = isList ? text(counted) : null;
    const into = read ? null : new Writable({ write: (_chunk, _encoding, done) => done() });
    await (into ? pipeline(stream, counted, into) : pipeline(stream, counted));
    if (read) this.contents = await read;
  }

  /** @throws Problem where the list of contents tells of macros. */
  kind(): FileKindName | null {
    if (/macroEnabled/i.test(this.contents)) {
      throw refused('文件带有宏，可能自行运行程序；请另存为不带宏的文档后再上传');
    }
    if (this.isOfd) return 'ofd';
    return mains.find(([, type]) => this.contents.includes(`"${type}"`))?.[0] ?? null;
  }
}
