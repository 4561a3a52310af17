import { hainan2002 } from './hainan-2002.js';
import type { StoredMeasure } from './measure.js';
import { quantified24 } from './quantified-24.js';
import { shenzhen2007 } from './shenzhen-2007.js';

/**
 * The measures that come with the product 随系统提供的考核办法. One that changes with a release gets another version here; what was
 * assessed by the one before keeps its copy.
 */
export const shippedMeasures: readonly StoredMeasure[] = [
  { ...shenzhen2007, version: 1, shipped: true },
  { ...hainan2002, version: 1, shipped: true },
  { ...quantified24, version: 1, shipped: true },
];
