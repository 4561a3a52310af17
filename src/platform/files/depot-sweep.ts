import { Injectable, Logger } from '@nestjs/common';
import { Depot, type Kept } from './depot.js';
import type { FileKeeper } from './keeper.js';

const hourMs = 3_600_000;
/** So long a file may lie there unnamed: between its arrival and its row are milliseconds. */
const namelessMs = hourMs;
/** Longer than any upload may take (UPLOAD_TIMEOUT_SECONDS). */
const unfinishedMs = 3 * hourMs;
const atOnce = 500;
const rounds = 7;

/** What a sweep took away. */
export interface Swept {
  readonly files: number;
  readonly uploads: number;
}

/** Keeps the depot as the rows say it is 文件库的清理和核对. */
@Injectable()
export class DepotSweep {
  private readonly logger = new Logger(DepotSweep.name);

  constructor(private readonly depot: Depot) {}

  /**
   * Takes away what no row names any more, or never did: uploads whose act was refused, attachments that were removed or withheld; and
   * what a killed process left half received.
   * @param now the machine's clock.
   */
  async sweep(keepers: readonly FileKeeper[], now = new Date(), stop?: AbortSignal): Promise<Swept> {
    const before = new Date(now.getTime() - namelessMs);
    const uploads = await this.depot.clear(new Date(now.getTime() - unfinishedMs));
    let files = 0;
    let waiting: string[] = [];
    for await (const { sha256, at } of this.depot.list()) {
      if (stop?.aborted) break;
      if (at >= before) continue;
      waiting.push(sha256);
      if (waiting.length < atOnce) continue;
      files += await this.removeUnnamed(keepers, waiting, before);
      waiting = [];
    }
    files += await this.removeUnnamed(keepers, waiting, before);
    if (files + uploads > 0) this.logger.log({ files, uploads }, '已清理无人引用的文件');
    return { files, uploads };
  }

  /**
   * Looks whether every file that a row names is there, with its size; and reads a seventh of them to the end, another one each day, so
   * that each is read once a week. What is missing or changed is told loudly, and mended by nobody: it must come from a backup.
   * @throws Error after the last, where something is missing or changed: the job then counts as failed.
   */
  async check(keepers: readonly FileKeeper[], now = new Date(), stop?: AbortSignal): Promise<number> {
    const round = Math.floor(now.getTime() / 86_400_000) % rounds;
    const wrong: string[] = [];
    let checked = 0;
    for (const keeper of keepers) {
      for await (const kept of keeper.kept()) {
        if (stop?.aborted) return checked;
        checked += 1;
        const fault = await this.faultOf(kept, Number.parseInt(kept.sha256.slice(0, 8), 16) % rounds === round);
        if (fault !== null) wrong.push(`${kept.sha256} ${fault}`);
      }
    }
    if (wrong.length > 0) {
      this.logger.error({ wrong: wrong.slice(0, 100), count: wrong.length }, '文件缺失或者被改动，请从备份恢复');
      throw new Error(`文件缺失或者被改动：${String(wrong.length)} 个`);
    }
    return checked;
  }

  /** @returns what is wrong with a file, or null. @param whole whether it is read to its end. */
  async faultOf({ sha256, bytes }: Kept, whole: boolean): Promise<'缺失' | '被改动' | null> {
    const size = await this.depot.sizeOf(sha256);
    if (size === null) return '缺失';
    if (size !== bytes) return '被改动';
    return whole && (await this.depot.digestOf(sha256)) !== sha256 ? '被改动' : null;
  }

  private async removeUnnamed(keepers: readonly FileKeeper[], digests: readonly string[], before: Date) {
    if (digests.length === 0) return 0;
    const named = new Set<string>();
    for (const keeper of keepers) for (const one of await keeper.named(digests)) named.add(one);
    let removed = 0;
    for (const one of digests) if (!named.has(one) && (await this.depot.remove(one, before))) removed += 1;
    return removed;
  }
}
