import { Injectable } from '@nestjs/common';
import { recordSecurity } from '../../congress/record/security-event.js';
import type { Asker } from '../../congress/roster/asker.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SavedFile } from '../../platform/http/attachment.js';
import { cut, readPage, type Page } from '../../platform/http/page.js';
import { unknownParameter } from '../../platform/http/parameter.js';
import { isUuid } from '../../platform/http/text.js';
import { reports } from '../reports.js';
import { tableName } from '../table-name.js';
import { SnapshotChecks } from './checks.js';
import { pageNames, type PageName } from './printing.js';
import type { SnapshotAnswer, SnapshotSheetAnswer, SnapshotVerificationAnswer } from './snapshot-answers.js';
import { SnapshotDesk } from './snapshot-desk.js';
import { sheetOf } from './snapshot-sheet.js';
import { findPage, findSnapshot, pageOfSnapshots, type SnapshotRow } from './snapshot-store.js';
import { fault } from '../report-query.js';

type Query = Readonly<Record<string, unknown>>;
const listName = 'reportSnapshots';
const mostDifferences = 200;

/** Reads snapshots 查阅统计定稿: byte for byte what was printed. */
@Injectable()
export class SnapshotReading {
  constructor(
    private readonly desk: SnapshotDesk,
    private readonly database: Database,
    private readonly checks: SnapshotChecks,
  ) {}

  /** A page of the list, the latest first. @throws Problem notFound, forbidden, invalidInput. */
  async page(asker: Asker, query: Query): Promise<Page<SnapshotAnswer>> {
    const { congressId } = await this.desk.reader(asker);
    const wanted = readPage(query, listName, 1, { active: false, key: [isUuid] });
    const rows = await this.database.flight({ congressId }, (tx) => pageOfSnapshots(tx, congressId, wanted));
    return cut<SnapshotRow>(rows, wanted, listName, (one) => [one.id]);
  }

  /** One with its pages. @throws Problem notFound, forbidden. */
  async one(asker: Asker, id: string): Promise<SnapshotSheetAnswer> {
    const actor = await this.desk.reader(asker);
    const { congressId } = actor;
    return this.database.transaction({ congressId }, (tx) => sheetOf(tx, actor, known(id)));
  }

  /** One printed report, as it is kept. @throws Problem notFound, forbidden, invalidInput for a way of grouping that it has not. */
  async printed(asker: Asker, id: string, name: string, query: Query): Promise<string> {
    const { congressId } = await this.desk.reader(asker);
    const [page, snapshot] = [pageOf(name, query), known(id)];
    const found = await this.database.flight({ congressId }, (tx) => findPage(tx, congressId, snapshot, page));
    if (!found) throw new Problem('notFound');
    return found.body;
  }

  /** The same as a table; that it was taken out is on the record 导出数据. @throws Problem as `printed`. */
  async table(asker: Asker, id: string, name: string, query: Query, address: string): Promise<SavedFile<string>> {
    const { congressId, accountId, grants } = await this.desk.reader(asker);
    const page = pageOf(name, query);
    return this.database.transaction({ congressId }, async (tx) => {
      const [found, snapshot] = [
        await findPage(tx, congressId, known(id), page),
        await findSnapshot(tx, congressId, known(id)),
      ];
      if (!found || !snapshot) throw new Problem('notFound');
      const filter = `snapshot=${id}&groupBy=${page.groupBy}&asOf=${snapshot.asOf}`;
      const rows = found.csv.split('\r\n').length - 2;
      const title = reports[name]?.title ?? name;
      const says = { what: `统计定稿：${title}`, filter, rows };
      recordSecurity(tx, { congressId, kind: 'exported', accountId, role: grants[0]?.role, address, says });
      const named = { title: `${title}（定稿）`, code: name, asOf: snapshot.asOf, form: 'csv' } as const;
      return { ...(await tableName(tx, congressId, named)), file: found.csv };
    });
  }

  /** Counts it again and compares. @throws Problem notFound, forbidden. */
  async verification(asker: Asker, id: string): Promise<SnapshotVerificationAnswer> {
    const { congressId, congressSlug: slug } = await this.desk.reader(asker);
    const checked = await this.checks.check({ congressId, slug }, known(id));
    if (!checked) throw new Problem('notFound');
    const { intact, differences, since } = checked;
    const same = differences.length === 0;
    const shown = differences.slice(0, mostDifferences);
    return { intact, same, differing: differences.length, since: same ? null : since, differences: shown };
  }
}

function known(id: string): string {
  if (!isUuid(id)) throw new Problem('notFound');
  return id;
}

/** Which page is asked for: the usual grouping of the report where none is named. */
function pageOf(name: string, query: Query): PageName {
  const own = pageNames().filter((page) => page.name === name);
  const [usual] = own;
  if (!usual) throw new Problem('notFound');
  const { groupBy = usual.groupBy, ...others } = query;
  const page =
    own.find((one) => one.groupBy !== '' && one.groupBy === groupBy) ?? (groupBy === usual.groupBy ? usual : null);
  const causes = Object.keys(others).map((field) => unknownParameter(field, '：定稿只能按分组方式查阅'));
  const ways = own.flatMap((one) => (one.groupBy === '' ? [] : [one.groupBy])).join('、');
  if (!page) causes.push(fault('groupBy', `须为下列之一：${ways}`));
  if (!page || causes.length > 0) throw new Problem('invalidInput', { causes });
  return page;
}
