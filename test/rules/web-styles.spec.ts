import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of styles, with the selectors of its rules. */
interface Sheet {
  readonly path: string;
  /** whether every page has it: the styles of a part stay once they have come, but come with the part */
  readonly isEverywhere: boolean;
  readonly selectors: readonly string[];
}

const paths = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).map((name) => join('web/src', name));
const sheets = paths
  .filter((path) => /\.(css|vue)$/.test(path))
  .map((path): Sheet => {
    const text = readFileSync(path, 'utf8');
    const blocks = path.endsWith('.css')
      ? [text]
      : [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css!);
    const rules = blocks.join('\n').replace(/\/\*.*?\*\//gs, '');
    const selectors = [...rules.matchAll(/([^{};@]+)\{/g)].flatMap(([, list]) =>
      list!.split(',').map((one) => one.trim()),
    );
    return { path, isEverywhere: path.startsWith('web/src/styles/'), selectors };
  });
const classesIn = ({ selectors }: Sheet) =>
  new Set(selectors.flatMap((one) => [...one.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!)));
/** The classes that a sheet rules wherever they stand. */
const bareIn = ({ selectors }: Sheet) =>
  new Set(selectors.flatMap((one) => /^\.([a-zA-Z][\w-]*)$/.exec(one)?.[1] ?? []));

describe('the styles of a part', () => {
  it('rule no class that others rule too, for they stay when the reader goes on to another page', () => {
    const others = (of: Sheet) =>
      sheets.filter(({ path }) => dirname(path) !== dirname(of.path) && !path.endsWith('print.css'));
    const shared = sheets
      .filter(({ isEverywhere }) => !isEverywhere)
      .flatMap((sheet) =>
        [...bareIn(sheet)]
          .filter((name) => others(sheet).some((one) => classesIn(one).has(name)))
          .map((name) => `${sheet.path}: .${name}`),
      );
    expect(sheets.flatMap((one) => [...bareIn(one)])).toContain('plain-table');
    expect(shared).toEqual([]);
  });
});
