/** A part of a JSON document. */
export type Json = Record<string, unknown>;

/** An object of JSON, not a list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const data = new Set(['example', 'examples', 'default', 'const', 'enum']);

/** Says of every object in the document that it has no other properties than those listed, unless it says otherwise. */
export function closeSchemas(node: unknown): void {
  if (Array.isArray(node)) for (const one of node) closeSchemas(one);
  if (!isRecord(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && isRecord(value)) for (const property of Object.values(value)) closeSchemas(property);
    else if (!data.has(key)) closeSchemas(value);
  }
  const isObject = [node['type']].flat().includes('object');
  if (isObject && isRecord(node['properties'])) node['additionalProperties'] ??= false;
}

/** Follows a `$ref` within the document. */
export function resolve(schema: Json, document: Json): Json {
  const { $ref: ref } = schema;
  if (typeof ref !== 'string') return schema;
  const found = ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), document);
  if (!isRecord(found)) throw new Error(`the document has no ${ref}`);
  return resolve(found, document);
}
