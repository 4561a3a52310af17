import { digest } from '../../../congress/record/digest.js';

/** One line of the anchor file 锚点文件: how far a record was sealed on a day. Written once, as JSON, and never changed. */
export interface AnchorLine {
  /** by the calendar of the machine's clock in Asia/Shanghai */
  readonly day: string;
  /** RFC 3339 */
  readonly at: string;
  /** null: the record of the whole install */
  readonly congress: string | null;
  /** its name in addresses, for whoever reads the file */
  readonly slug: string | null;
  /** number of the last seal 封存 */
  readonly seal: number;
  /** digest of that seal, which follows from all before it */
  readonly digest: string;
  /** case events under all seals */
  readonly events: number;
  /** security events under all seals */
  readonly security: number;
  /** SHA-256 of the line before; zeros in the first */
  readonly previous: string;
}

/** SHA-256 of a line as it is written, without its end. */
export function lineDigest(text: string): string {
  return digest(text);
}

/** @returns null for what is no line of ours, such as one that a power cut has torn. */
export function readLine(text: string): AnchorLine | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { day, congress, slug, seal, digest: sealed, previous } = value as Partial<AnchorLine>;
  const texts = [day, sealed, previous].every((one) => typeof one === 'string');
  const names = [congress, slug].every((one) => one === null || typeof one === 'string');
  return texts && names && Number.isSafeInteger(seal) ? (value as AnchorLine) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
