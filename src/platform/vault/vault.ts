import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** The keys of a vault, 32 bytes each. */
export interface VaultKeys {
  /** every key that may still have to open something, by its number (1 to 255) */
  readonly data: Readonly<Record<number, Buffer>>;
  /** the number of the key that seals from now on */
  readonly current: number;
  readonly index: Buffer;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * The vault 个人信息保险箱: encrypts card numbers, telephones and addresses, and makes the blind index by which an
 * encrypted value can still be looked up. Sealed bytes are: key number (1), random IV (12), tag (16), cipher text.
 */
export class Vault {
  private readonly dataKeys: ReadonlyMap<number, KeyObject>;
  private readonly indexKey: KeyObject;
  private readonly current: number;

  /** @throws Error where a key is not 32 bytes or the current one is missing. */
  constructor(keys: VaultKeys) {
    this.dataKeys = new Map(Object.entries(keys.data).map(([number, key]) => [Number(number), secret(key)]));
    this.indexKey = secret(keys.index);
    this.current = keys.current;
    this.keyOf(keys.current);
  }

  /**
   * Encrypts a text. The same text is sealed differently each time.
   * @param purpose what the value is (`deputy.cardNo`); it is authenticated, so a value opens only for its own purpose.
   * @returns bytea as PostgreSQL reads it: `\x` and hexadecimal digits.
   */
  seal(purpose: string, text: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.keyOf(this.current), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return hex(Buffer.concat([Buffer.of(this.current), iv, cipher.getAuthTag(), sealed]));
  }

  /**
   * Decrypts what `seal` made.
   * @param sealed the bytea, as the driver gives it (Buffer) or as hexadecimal text.
   * @throws Error where the key is unknown, the purpose is another one, or a single bit was changed.
   */
  open(purpose: string, sealed: Buffer | string): string {
    const bytes = typeof sealed === 'string' ? Buffer.from(sealed.slice(2), 'hex') : sealed;
    const iv = bytes.subarray(1, 1 + ivBytes);
    const tag = bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
    const key = this.keyOf(bytes[0] ?? 0);
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(1 + ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  }

  /**
   * The blind index 盲索引 of a value: equal texts have equal ones, and without the key nobody can try values.
   * @param purpose keeps apart what must not be compared (`deputy.cardNo` and the congress).
   * @returns 32 bytes as bytea text, `\x` and hexadecimal digits.
   */
  index(purpose: string, text: string): string {
    return hex(this.digest(purpose, text));
  }

  /** A keyed digest (HMAC-SHA-256) of a text that may hold something secret. */
  digest(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${purpose}\0${text}`).digest();
  }

  private keyOf(number: number): KeyObject {
    const key = this.dataKeys.get(number);
    if (!key) throw new Error(`个人信息加密密钥 ${String(number)} 不存在`);
    return key;
  }
}

function secret(key: Buffer): KeyObject {
  if (key.length !== 32) throw new Error('密钥须为 32 字节');
  return createSecretKey(key);
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
