import { clockKindRow } from '../deadlines/clock-kinds.js';
import { daysBetween, localDate } from '../deadlines/local-date.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { ClockPaper } from '../case-file/papers/clock.js';
import { roles } from '../congress/actor.js';
import { replies, standing } from '../case-file/questions.js';
import { concerned } from './moved-dates.js';
import type { DeedSetting } from './setting.js';
import { particularsOf, type Told } from './told-particulars.js';

/** What happened, in words, with what a party is asked besides. */
export type Happenings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A notice in words 告知的文字: the subject names the case and what happened; the body repeats it, then a line each: by whom and
 * when, the particulars, and the dates that concern the party. Never a text that somebody wrote: notices leave the house.
 */
export function noticeInWords(
  party: string,
  happened: Happenings,
  told: Told,
  setting: DeedSetting,
): { readonly subject: string; readonly body: string } {
  const { suggestion } = told.file;
  const titled = `${suggestion.number === null ? '建议' : `第 ${String(suggestion.number)} 号建议`}《${suggestion.title}》`;
  const what = [...happened].map(([one, besides]) => [one, ...besides].join('，')).join('；');
  const subject = `${titled}${officeOfMany(told, setting)}${what}`;
  const lines = [whenAndWho(told, setting), ...particularsOf(told, setting), ...datesFor(party, told, setting)];
  return { subject, body: [`${subject}。`, ...lines].join('\n') };
}

/** The office that acts, where several answer the case: without it two of their notices would read alike. */
function officeOfMany({ file }: Told, { role, assignment, surroundings }: DeedSetting): string {
  const acts = role === 'officeLiaison' || role === 'officeHead';
  if (!acts || !assignment || standing(file).filter(replies).length < 2) return '';
  return surroundings.offices[assignment.officeId]?.name ?? '';
}

/** By whom, and when. Of a rating nobody is named: who rated last would tell of the others. */
function whenAndWho({ name }: Told, { role, today, assignment, surroundings }: DeedSetting): string {
  if (role === 'system' || name === 'evaluate') return `日期：${today}`;
  const office = role === 'officeLiaison' || role === 'officeHead' ? assignment?.officeId : undefined;
  const who = office === undefined ? roles[role] : (surroundings.offices[office]?.name ?? roles[role]);
  return `办理：${who}，${today}`;
}

/** The assignments whose dates stand as they were, and are told of again: an urging's, or one whose request was refused. */
function remindedOf({ name, file }: Told, { assignment }: DeedSetting): ReadonlySet<string> | null {
  if (name === 'urge') return new Set(file.urgings.at(-1)?.assignmentIds);
  const refused = name === 'denyReassignment' || name === 'refuseExtension' || name === 'returnReply';
  return refused ? new Set([assignment?.id ?? '']) : null;
}

/** The dates that the act began, moved or left standing; as far as they concern the party. */
function datesFor(party: string, told: Told, setting: DeedSetting): string[] {
  const { name, file, change } = told;
  if (name === 'recalculate') return [];
  const again = remindedOf(told, setting);
  const changed = new Set((change.papers?.clocks ?? []).map(({ id }) => id));
  const clocks = file.clocks.filter((one) => {
    if (one.state !== 'open' || !concerned(file, one).includes(party)) return false;
    if (!again) return changed.has(one.id);
    return again.has(one.assignmentId ?? '') && clockKindRow(one.kind).modal === '应';
  });
  return [...new Set(clocks.map((one) => dateInWords(one, party, clocks, { file, setting })))];
}

interface Around {
  readonly file: CaseFile;
  readonly setting: DeedSetting;
}

/** 「答复期限（区住建局）：应于2026-08-31前（含当日）答复代表，原为2026-06-02」 */
function dateInWords(clock: ClockPaper, party: string, all: readonly ClockPaper[], { file, setting }: Around): string {
  const { kind, dueOn, provisional, originalDueOn, assignmentId } = clock;
  const { label, modal, deed } = clockKindRow(kind);
  const officeId = file.assignments.find((one) => one.id === assignmentId)?.officeId;
  const several = all.filter((one) => one.kind === kind).length > 1 && party !== `office:${officeId ?? ''}`;
  const whose = several && officeId ? `（${setting.surroundings.offices[officeId]?.name ?? ''}）` : '';
  const late = daysBetween(localDate(dueOn), setting.today);
  const more = [
    ...(originalDueOn === null ? [] : [`原为${originalDueOn}`]),
    ...(late > 0 ? [`已逾期${String(late)}天`] : []),
  ];
  const by = `${modal}于${dueOn}前（含当日${provisional ? '，暂定' : ''}）${deed}`;
  return `${label}期限${whose}：${[by, ...more].join('，')}`;
}
