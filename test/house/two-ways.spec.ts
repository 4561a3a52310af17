import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../../src/platform/config/checkout.js';
import { twoWays } from './two-ways.js';

/** The titles of all tests of rules, stages and journeys. */
const titles = ['rules', 'stages', 'journeys'].flatMap((room) => {
  const folder = path.join(checkout, 'test', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => titlesIn(readFileSync(path.join(folder, name), 'utf8')));
});

function titlesIn(text: string): string[] {
  return [...text.matchAll(/\bit\(\s*(['"`])(.*?)\1/gs)].map(([, , title]) => title ?? '');
}

describe('the rules that are easy to build in two ways', () => {
  it.each(Object.entries(twoWays))('%s: each edge has one test that is named after it', (_rule, edges) => {
    const tests = Object.entries(edges).map(([edge, begins]) => [edge, titles.filter((one) => one.startsWith(begins))]);
    expect(tests.filter(([, found]) => found?.length !== 1)).toEqual([]);
  });
});
