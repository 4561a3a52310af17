import { isRecord, resolve, type Json } from './openapi-schemas.js';

const byFormat: Readonly<Record<string, string>> = {
  uuid: '01900000-0000-7000-8000-000000000000',
  date: '2026-03-02',
  'date-time': '2026-03-02T01:00:00.000Z',
};

/**
 * An example of what a schema describes: the examples of its properties, put together. Properties that may be missing are
 * shown where they, or the objects in them, bring an example of their own.
 */
export function exampleOf(schema: unknown, document: Json): unknown {
  const { anyOf, oneOf, allOf, ...whole } = resolve(isRecord(schema) ? schema : {}, document);
  if ('example' in whole) return whole['example'];
  const choices = [allOf, oneOf, anyOf].find(Array.isArray) as unknown[] | undefined;
  if (choices) return exampleOf(choices[0], document);
  if (Array.isArray(whole['enum'])) return (whole['enum'] as unknown[])[0];
  return exampleOfType(whole, document);
}

function exampleOfType(schema: Json, document: Json): unknown {
  const [type] = [schema['type']].flat();
  if (type === 'object') return exampleOfObject(schema, document);
  if (type === 'array') return [exampleOf(schema['items'], document)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema['minimum'] ?? 1;
  return byFormat[String(schema['format'])] ?? schema['description'];
}

function exampleOfObject({ properties, required = [] }: Json, document: Json): Json {
  const entries = Object.entries(isRecord(properties) ? properties : {});
  const needed = new Set(required as string[]);
  const telling = entries.filter(([name, one]) => needed.has(name) || tells(one, document));
  const shown = telling.length > 0 ? telling : entries.slice(0, 1);
  return Object.fromEntries(shown.map(([name, one]) => [name, exampleOf(one, document)]));
}

function tells(schema: unknown, document: Json): boolean {
  if (!isRecord(schema)) return false;
  const { example, items, properties } = resolve(schema, document);
  if (example !== undefined) return true;
  return (
    tells(items, document) || (isRecord(properties) && Object.values(properties).some((one) => tells(one, document)))
  );
}
