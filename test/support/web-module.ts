import { build } from 'esbuild';
import path from 'node:path';
import { checkout } from '../../src/platform/config/checkout.js';

/** A module of the workbench 工作台 that needs no browser, as Vite would compile it. */
export async function webModule<T>(file: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [path.join(checkout, 'web/src', file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as T;
}
