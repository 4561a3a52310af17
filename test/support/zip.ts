import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP that is made here, with what it says of itself, which may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly body: Buffer | string;
  /** the size that is told */
  readonly told?: number;
  readonly encrypted?: boolean;
}

/** Bytes of a ZIP. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, body, told, encrypted } of entries) {
    const plain = Buffer.from(body);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(told ?? plain.length, 18);
    shared.writeUInt16LE(title.length, 22);
    local.push(Buffer.from('504b0304', 'hex'), shared, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('504b01021400', 'hex'), shared, tail, title);
    at += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The same of texts or bytes by their names; `claimedSize` is what each says of its inflated size, instead of the truth. */
export function zipOfParts(
  parts: Readonly<Record<string, string | Buffer>>,
  { claimedSize }: { claimedSize?: number } = {},
): Buffer {
  const told = claimedSize === undefined ? {} : { told: claimedSize };
  return zipOf(Object.entries(parts).map(([name, body]) => ({ name, body, ...told })));
}
