import type { Config } from '../config/config.js';
import { keyBytes } from '../config/strength.js';
import { Vault } from './vault.js';

/** The vault of the configuration: DATA_KEY is key number 1, INDEX_KEY keys the blind index. */
export function configuredVault(config: Config): Vault {
  return new Vault({ data: { 1: keyBytes(config.DATA_KEY) }, current: 1, index: keyBytes(config.INDEX_KEY) });
}
