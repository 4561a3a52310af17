import type { Config } from './config.js';

/**
 * What is wrong with the settings of the unified sign-in 统一身份认证 taken together: all of them are given, or none is. In
 * production the provider must be reached by https, since what it says decides who somebody is.
 */
export function oidcFaults(config: Config): string[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, PUBLIC_URL } = config;
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
  const given = [...Object.values(needed), OIDC_LABEL].some((value) => value !== '');
  if (!given) return [];
  const missing = Object.entries({ ...needed, PUBLIC_URL }).flatMap(([name, value]) => (value === '' ? [name] : []));
  const half =
    missing.length === 0 ? [] : [`统一身份认证没有配全，还缺 ${missing.join('、')}（或把 OIDC_ 各项都去掉）`];
  const plain = config.NODE_ENV === 'production' && OIDC_ISSUER.startsWith('http:');
  return plain ? [...half, 'OIDC_ISSUER 在生产环境须以 https:// 开头'] : half;
}
