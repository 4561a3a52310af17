import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Inflated } from '../../files/inflated.js';
import { TableFault } from './table-fault.js';

const mostParts = 2_000;
const bomb = () => new TableFault('文件解压后过大，不予读取。请只保留需要导入的工作表，另存后再试。');
const corrupt = () => new TableFault('文件已损坏，或者不是 .xlsx 文件。请用办公软件打开，另存为 .xlsx 后再试。');

/** The parts of an .xlsx, which is a ZIP; each is inflated as a stream, and no more of it than is allowed. */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly most: number,
  ) {}

  /**
   * Opens a file. The caller closes it.
   * @throws TableFault where it is no ZIP, has a password, or too many parts.
   */
  static async open(path: string, most: number): Promise<Parts> {
    let zip: ZipFile;
    try {
      zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
    } catch {
      throw corrupt();
    }
    try {
      return new Parts(zip, await entriesOf(zip), most);
    } catch (error) {
      zip.close();
      throw error instanceof TableFault ? error : corrupt();
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws TableFault where there is no such part, where it is broken, or larger than is allowed. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry || entry.uncompressedSize > this.most) throw entry ? bomb() : corrupt();
    const source = await this.zip.openReadStreamPromise(entry).catch(() => {
      throw corrupt();
    });
    const counted = new Inflated(this.most, bomb).counted();
    source.on('error', () => counted.destroy(corrupt()));
    counted.on('close', () => source.destroy());
    return source.pipe(counted);
  }

  close(): void {
    this.zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts) throw bomb();
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new TableFault('文件有密码保护，不能读取。请去掉密码后再试。');
    entries.set(entry.fileName, entry);
  }
  return entries;
}
