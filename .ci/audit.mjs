// Known weaknesses of the packages that the service runs with. A registry that has no such list, or does not answer, is told
// and fails nothing; a finding that is high or critical fails.
import { spawnSync } from 'node:child_process';

const asked = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=1', '--fetch-timeout=30000'];
const { stdout, error } = spawnSync('npm', asked, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** @returns {Record<string, any>} nothing where it is no JSON */
function read() {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

const report = read();
if (report.auditReportVersion === undefined) {
  const why = error?.message ?? (report.statusCode ? `HTTP ${String(report.statusCode)}` : 'no answer');
  console.log(`not audited: the registry does not tell of weaknesses (${why})`);
} else {
  const found = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    /^(high|critical)$/.test(severity),
  );
  for (const { name, severity, range, via } of found) {
    const titles = via.map((/** @type {any} */ one) => (typeof one === 'string' ? one : `${one.title} ${one.url}`));
    console.log(`${severity}: ${name} ${range}: ${titles.join('; ')}`);
  }
  console.log(
    `audited ${String(report.metadata?.dependencies?.prod ?? '?')} packages: ${String(found.length)} high or critical`,
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}
