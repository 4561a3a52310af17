import { Injectable } from '@nestjs/common';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Config } from '../../platform/config/config.js';
import { codeOf } from '../../platform/startup-error.js';
import type { ExportFormat } from './export.js';

/** A file of an export: which, and in which format. */
export interface FileName {
  readonly id: string;
  readonly format: ExportFormat;
}

const made = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\.(?:xlsx|csv|\d+\.part)$/;

/**
 * The folder of the exports 导出目录, which all processes share. A file is written beside, and gets its name when it is whole; nobody but the
 * service may read it.
 */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor({ EXPORT_DIR, DATA_DIR }: Config) {
    this.folder = EXPORT_DIR === '' ? path.join(DATA_DIR, 'exports') : path.resolve(EXPORT_DIR);
  }

  /** Opens the file of an attempt to be written, anew. */
  async begin(id: string, attempt: number): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return open(this.part(id, attempt), 'w', 0o600);
  }

  /** Gives the file of an attempt, which is whole and on the disk, its name. */
  async finish(file: FileName, attempt: number): Promise<void> {
    await rename(this.part(file.id, attempt), this.whole(file));
  }

  /** Takes away what an attempt has written. */
  async abandon(id: string, attempt: number): Promise<void> {
    await rm(this.part(id, attempt), { force: true });
  }

  /** Opens a whole file. @returns null where it is not there. */
  async read(file: FileName): Promise<FileHandle | null> {
    try {
      return await open(this.whole(file), 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(file: FileName): Promise<void> {
    await rm(this.whole(file), { force: true });
  }

  /** Files that nobody has written to since a moment, with the export that each belongs to. What is not ours is left alone. */
  async *olderThan(moment: Date): AsyncGenerator<{ readonly id: string; readonly path: string }> {
    for (const name of (await orNull(readdir(this.folder))) ?? []) {
      const id = made.exec(name)?.[1];
      if (id === undefined) continue;
      const file = path.join(this.folder, name);
      const found = await orNull(stat(file));
      if (found && found.mtime < moment) yield { id, path: file };
    }
  }

  private whole({ id, format }: FileName): string {
    return path.join(this.folder, `${id}.${format}`);
  }

  private part(id: string, attempt: number): string {
    return path.join(this.folder, `${id}.${String(attempt)}.part`);
  }
}

/** null where the file or folder is not there, or no more. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
