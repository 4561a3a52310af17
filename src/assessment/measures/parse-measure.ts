import type { Measure } from './measure.js';
import { measureFaults } from './measure-rules.js';
import { measureShape } from './measure-shape.js';

/**
 * Reads a measure from outside 校验考核办法. Anything may come in; nothing is thrown.
 * @returns the measure (a copy of its own), or every fault at once, as Chinese sentences that begin with the path.
 */
export function parseMeasure(input: unknown): { readonly measure: Measure } | { readonly faults: readonly string[] } {
  const shape = measureShape(input, '');
  const faults = shape.length > 0 ? shape : measureFaults(input as Measure);
  if (faults.length > 0) return { faults: faults.map(({ path, text }) => `${path || '考核办法'}：${text}`) };
  return { measure: structuredClone(input as Measure) };
}
