import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../../src/platform/config/checkout.js';
import { national } from '../../src/congress/profile/national.js';
import { startApp, type TestApp } from '../support/app.js';
import { ApiDocument } from '../support/openapi.js';
import {
  choicesIn,
  deedsOf,
  formsOf,
  papersOf,
  rulesOf,
  typesOf,
  type ActForm,
  type DeedForm,
} from '../support/web-api.js';

/** What the workbench knows of the API, in `web/src/api`: printed from the document, so that a changed route breaks its build. */
let service: TestApp;
let document: ApiDocument;

beforeAll(async () => {
  service = await startApp({ REHEARSAL: 'true' });
  document = await ApiDocument.of(service);
});
afterAll(() => service.close());

function expectPrinted(name: string, wanted: string): void {
  const file = path.join(checkout, 'web/src/api', name);
  if (process.env['PRINT']) writeFileSync(file, wanted);
  // Not `toBe`: what differs in 12,000 lines is better asked of git, after PRINT=1 npm test -- web-api.spec.ts
  expect(readFileSync(file, 'utf8') === wanted).toBe(true);
}

describe('what the workbench knows of the API', () => {
  it('are the types of the document (PRINT=1 prints them again)', async () => {
    expectPrinted('schema.d.ts', await typesOf(document));
  });

  it('are the forms of the acts (PRINT=1 prints them again)', () => {
    expectPrinted('act-forms.json', formsOf(document));
  });

  it('are the forms of what is no act of a case, each field and choice in Chinese (PRINT=1 prints them again)', () => {
    const printed = deedsOf(document);
    expectPrinted('deed-forms.json', printed);
    const forms = JSON.parse(printed) as Record<string, DeedForm>;
    for (const { label, about, fields } of Object.values(forms)) {
      const names = fields.flatMap((one) => [one, ...(one.fields ?? [])]).filter(({ name }) => name !== '');
      const choices = names.flatMap((one) => one.choices ?? []);
      for (const text of [label, about, ...[...names, ...choices].map((one) => one.label)])
        expect(text).toMatch(/[一-鿿]/);
    }
  });

  it('are the papers of a case (PRINT=1 prints them again)', () => {
    expectPrinted('case-papers.json', papersOf(document));
  });

  it('are the names of the values of the rules (PRINT=1 prints them again)', () => {
    expectPrinted('rule-fields.json', rulesOf(document));
    const { clocks, others } = JSON.parse(rulesOf(document)) as Record<string, { label: string }[]>;
    expect([clocks?.length, others?.length]).toEqual([
      Object.keys(national.clocks).length,
      Object.keys(national).filter((name) => !['key', 'name', 'timeZone', 'clocks'].includes(name)).length,
    ]);
    // Also of what stands within a value: no label is a code, or has the codes in it.
    const labels = [...rulesOf(document).matchAll(/"label": "([^"]*)"/g)].map(([, label = '']) => label);
    expect(labels.length).toBeGreaterThan((clocks?.length ?? 0) + (others?.length ?? 0));
    expect(labels.filter((label) => !/[一-鿿]/.test(label) || /：[a-z]/i.test(label))).toEqual([]);
  });

  it('are the lists of choices that pages name (PRINT=1 prints them again)', () => {
    expectPrinted('choices.json', choicesIn(document));
    const lists = JSON.parse(choicesIn(document)) as Record<string, { value: string; label: string }[]>;
    for (const choices of Object.values(lists)) {
      expect(choices.length).toBeGreaterThan(1);
      for (const { value, label } of choices)
        expect({ value, label }).toEqual({ value, label: expect.stringMatching(/[一-鿿]/) });
    }
  });

  it('names every field and every choice in Chinese, and what the acts of a shared route are told by', () => {
    const forms = JSON.parse(formsOf(document)) as ActForm[];
    expect(forms.length).toBeGreaterThan(40);
    const fields = forms.flatMap((one) => one.fields);
    for (const { name, label } of fields)
      expect({ name, label }).toEqual({ name, label: expect.stringMatching(/[一-鿿]/) });
    for (const { value, label } of fields.flatMap((one) => one.choices ?? [])) {
      expect({ value, label }).toEqual({ value, label: expect.stringMatching(/^[一-鿿\d（）、，]+$/) });
    }
    const cosignature = forms.find((one) => one.path.endsWith('/cosignature'));
    expect(cosignature?.fixed).toEqual({ 附议: { agree: true }, 不附议: { agree: false } });
    const publication = forms.find((one) => one.path.endsWith('/suggestions/{id}/publication'));
    expect(Object.values(publication?.fixed ?? {})).toContainEqual({ scope: ['full', 'summary'] });
  });
});
