import { anchorFile } from '../anchors/anchor-file.js';
import { verifyFiles } from './files.js';
import { inMegabytes } from '../../../platform/files/size.js';
import { verifyAnchors, type AnchorsRead } from './anchors.js';
import { RecordVerifier, type Verified } from './verify.js';
import type { Config } from '../../../platform/config/config.js';
import type { Database } from '../../../platform/database/database.js';
import { statement } from '../../../platform/database/statement.js';
import { StartupError } from '../../../platform/startup-error.js';

/** What is verified. */
export interface Asked {
  /** null: every congress */
  readonly slug: string | null;
  /** whether every attachment's file is read to its end, and not only looked for */
  readonly wholeFiles: boolean;
}

const unanchored = '结论：没有发现改动，但封存已逾一日而没有任何锚点，不能证明记录没有被整体重算过。';
const congresses = statement('select id, slug, name from congress order by slug');

interface Place extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/**
 * Verifies the records 核验办理记录 of every congress, or of one, of the install, and the anchors; tells what it finds, line by line.
 * @returns whether everything is sound.
 * @throws StartupError where there is no such congress; the driver's error where it cannot read.
 */
export async function audit(
  database: Database,
  config: Pick<Config, 'ANCHOR_FILE' | 'DATA_DIR' | 'FILES_DIR'>,
  { slug, wholeFiles }: Asked,
  tell: (line: string) => void,
): Promise<boolean> {
  const verifier = new RecordVerifier(database);
  const all = await database.read<Place>('install', congresses);
  const asked = all.filter((one) => slug === null || one.slug === slug);
  if (slug !== null && asked.length === 0) throw new StartupError(`没有简称为「${slug}」的人大。`);
  const faults: (string | null)[] = [];
  const files: (string | null)[] = [];
  for (const { id, slug: short, name } of asked) {
    const found = await verifier.verify(id);
    tell(`${name}（${short}）：案卷 ${String(found.cases)} 件，办理记录 ${String(found.events)} 条，${rest(found)}`);
    faults.push(toldFault(found.broken, tell));
    const attached = await verifyFiles(database, config, id, wholeFiles);
    if (attached.files === 0) continue;
    tell(
      `  附件 ${String(attached.files)} 件，${inMegabytes(attached.bytes)}${wholeFiles ? '已逐一读完' : '只核对有无和大小'}`,
    );
    files.push(toldFault(attached.broken, tell));
  }
  const install = await verifier.verifyInstall();
  tell(`系统：${rest(install)}`);
  faults.push(toldFault(install.broken, tell));
  const anchored = await anchors(database, anchorFile(config), tell);
  faults.push(anchored.broken);
  const first = faults.find((one) => one !== null);
  const file = files.find((one) => one !== null);
  if (first !== undefined) tell(`结论：记录被改动过。第一处：${first}。`);
  else tell(anchored.overdue ? unanchored : '结论：记录完好，没有发现改动。');
  if (file !== undefined) tell(`结论：附件的文件缺失或者被改动，须从备份恢复。第一处：${file}。`);
  return first === undefined && file === undefined;
}

async function anchors(database: Database, file: string, tell: (line: string) => void): Promise<AnchorsRead> {
  const read = await verifyAnchors(database, file);
  const { lines, torn, lastDay, broken, overdue } = read;
  const last = lastDay === null ? '还没有锚点' : `最后一天 ${lastDay}`;
  const odd = torn === 0 ? '' : `，其中 ${String(torn)} 行残缺（断电所致，不影响核验）`;
  tell(`锚点文件 ${file}：${String(lines)} 行${odd}，${last}`);
  if (overdue) tell('  注意：封存已逾一日，应有锚点而没有；请检查锚点文件的位置（ANCHOR_FILE）和后台任务');
  else toldFault(broken, tell);
  return read;
}

function rest({ security, seals, unsealed, unsealedSecurity }: Verified): string {
  const tail = unsealed + unsealedSecurity === 0 ? '没有' : `${String(unsealed + unsealedSecurity)} 条`;
  return `安全事件 ${String(security)} 条，封存 ${String(seals)} 号；末段尚未封存的：${tail}`;
}

function toldFault(broken: string | null, tell: (line: string) => void): string | null {
  tell(broken === null ? '  完好' : `  断点：${broken}`);
  return broken;
}
