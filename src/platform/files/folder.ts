import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../startup-error.js';

/** A file that was met in a folder. */
export interface FileFound {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** when it was last written */
  readonly at: Date;
}

/** The folders in a folder whose names fit, as they come; none where the folder is not there. */
export async function* foldersIn(folder: string, fitting: RegExp): AsyncGenerator<string> {
  for await (const entry of entriesOf(folder)) {
    if (entry.isDirectory() && fitting.test(entry.name)) yield path.join(folder, entry.name);
  }
}

/** The files in a folder whose names fit, as they come; what goes away meanwhile is passed over. */
export async function* filesIn(folder: string, fitting: RegExp): AsyncGenerator<FileFound> {
  for await (const { name } of entriesOf(folder)) {
    const at = path.join(folder, name);
    const found = fitting.test(name) ? await orNothing(() => stat(at)) : null;
    if (found?.isFile()) yield { path: at, name, bytes: found.size, at: found.mtime };
  }
}

async function* entriesOf(folder: string) {
  const opened = await orNothing(() => opendir(folder));
  if (opened) yield* opened;
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
