import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import path from 'node:path';
import { ConfigError } from './config-error.js';
import { Config } from './config.js';
import { oidcFaults } from './oidc-faults.js';
import { keptSecrets } from './secrets.js';

/** Environment variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const generatedOutsideProduction = ['TOKEN_SECRET', 'DATA_KEY', 'INDEX_KEY'] as const;

/** The name of every variable that `Config` knows. */
export function configVariables(): string[] {
  const fields = getMetadataStorage().getTargetValidationMetadatas(Config, '', false, false);
  return [...new Set(fields.map((field) => field.propertyName))];
}

/** Where nobody serves strangers, a script that fills a congress, or a bench, asks as fast as it can. */
const outsideProduction = {
  ADMIN_USERNAME: 'admin',
  ACCOUNT_REQUESTS_PER_MINUTE: '60000',
  ADDRESS_REQUESTS_PER_MINUTE: '600000',
};

/**
 * Reads the configuration 配置. Outside production, secrets that are not given are generated once and kept in the data
 * folder; in production every one that is missing or weak is a fault.
 * @throws ConfigError with every fault at once.
 */
export function loadConfig(environment: Environment): Config {
  const given = valuesOf(environment);
  const dataDir = given['DATA_DIR'];
  const values = {
    ...(given['NODE_ENV'] === 'production' ? { HOST: '0.0.0.0' } : outsideProduction),
    ...given,
    ...(dataDir === undefined ? {} : { DATA_DIR: path.resolve(dataDir) }),
  };
  const config = plainToInstance(Config, values, { exposeDefaultValues: true });
  const faults = faultsOf(config);
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze(config.NODE_ENV === 'production' ? config : withKeptSecrets(config));
}

/** The same configuration with some values replaced; the runtime fills in the embedded server's address so. */
export function reconfigured(config: Config, values: Partial<Config>): Config {
  return Object.freeze(Object.assign(new Config(), config, values));
}

function valuesOf(environment: Environment): Record<string, string> {
  const entries = configVariables().map((name) => [name, environment[name]?.trim() ?? '']);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Record<string, string>;
}

function withKeptSecrets(config: Config): Config {
  const absent = generatedOutsideProduction.filter((name) => config[name] === '');
  if (absent.length === 0) return config;
  const kept = keptSecrets(config.DATA_DIR);
  return Object.assign(new Config(), config, Object.fromEntries(absent.map((name) => [name, kept[name]])));
}

function faultsOf(config: Config): string[] {
  const own = validateSync(config).flatMap((error) => Object.values(error.constraints ?? {}));
  const pairs = [
    ['DATA_KEY', 'INDEX_KEY'],
    ['DATA_KEY', 'TOKEN_SECRET'],
    ['INDEX_KEY', 'TOKEN_SECRET'],
  ] as const;
  const same = pairs.filter(([one, other]) => config[one] !== '' && config[one] === config[other]);
  const ownerAlone = config.DATABASE_OWNER_URL !== '' && config.DATABASE_URL === '';
  const rehearsal =
    config.NODE_ENV === 'production' && config.REHEARSAL
      ? ['生产环境不能演练：REHEARSAL 会让时间停住、由人推进。请去掉 REHEARSAL，或在另一套环境中演练']
      : [];
  const shrinking =
    config.SIGN_IN_LOCK_MOST_MINUTES < config.SIGN_IN_LOCK_MINUTES
      ? ['SIGN_IN_LOCK_MOST_MINUTES 不能小于 SIGN_IN_LOCK_MINUTES']
      : [];
  const incomplete = ownerAlone ? ['设置了 DATABASE_OWNER_URL，却没有设置 DATABASE_URL'] : [];
  return [
    ...own,
    ...rehearsal,
    ...shrinking,
    ...incomplete,
    ...oidcFaults(config),
    ...same.map(([one, other]) => `${one} 与 ${other} 不能是同一个值`),
  ];
}
