import { shippedProfiles } from '../../congress/profile/shipped.js';
import type { Profile } from '../../congress/profile/profile.js';
import { lengthInWords } from '../../deadlines/chinese-words.js';
import { clockKindRow, clockKinds, profileTerm, type ClockKind } from '../../deadlines/clock-kinds.js';
import { actNames, actRow } from '../acts.js';
import { rollUps } from '../rollups.js';
import { code, lines, table } from './markdown.js';

const subjects = {
  suggestion: '整件建议',
  assignment: '每项办理任务',
  commitment: '每项承诺',
  letter: '每份督办函',
} as const;
const rows = [...actNames.map(actRow), ...rollUps];
const head = ['期限', '挂在', '自何日起', '因何起算', '因何完成、终止'];

/** Every kind of clock: what it waits for, which acts turn it, and its length in each shipped profile. */
export function clockTable(): string {
  const profiles = shippedProfiles.map(({ key, name }) => lines(name, code(key)));
  return table([...head, ...profiles], (Object.keys(clockKinds) as ClockKind[]).map(cells));
}

function cells(kind: ClockKind): string[] {
  const { label, subject, anchor, length } = clockKindRow(kind);
  const ended = [named('完成', 'meets', kind), named('终止', 'stops', kind)];
  return [
    `**${label}** ${code(kind)}`,
    subjects[subject],
    length === null ? '约定的日期' : `${anchor}之日`,
    by('starts', kind) || '尚未启用',
    lines(...ended),
    ...shippedProfiles.map((profile) => lengthOf(profile, kind)),
  ];
}

function lengthOf(profile: Profile, kind: ClockKind): string {
  if (clockKindRow(kind).length === null) return '按约定';
  const usual = profileTerm(profile, kind);
  if (!usual) return '不设';
  const difficult = kind === 'reply' ? profileTerm(profile, kind, true) : null;
  return lines(
    lengthInWords(usual.length),
    difficult ? `难度大的${lengthInWords(difficult.length)}` : '',
    usual.source,
  );
}

function by(column: 'starts' | 'meets' | 'stops', kind: ClockKind): string {
  return [...new Set(rows.filter((row) => row[column].includes(kind)).map((row) => row.label))].join('、');
}

function named(label: string, column: 'meets' | 'stops', kind: ClockKind): string {
  const acts = by(column, kind);
  return acts === '' ? '' : `${label}:${acts}`;
}
