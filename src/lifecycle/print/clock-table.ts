import { shippedProfiles } from '../../congress/profile/shipped.js';
import type { Profile } from '../../congress/profile/profile.js';
import { lengthInWords } from '../../deadlines/chinese-words.js';
import { clockKindRow, clockKinds, profileTerm, type ClockKind } from '../../deadlines/clock-kinds.js';
import { inShort } from '../laws.js';
import { begunBy, endedBy } from './clock-words.js';
import { code, lines, table } from './markdown.js';
import { clockSubjects } from './words.js';

const head = ['期限', '适用于', '自何日起', '因何起算', '因何完成、终止'];

/** Every kind of clock: what it waits for, which acts turn it, and its length in each shipped profile. */
export function clockTable(): string {
  const profiles = shippedProfiles.map(({ key, name }) => lines(name, code(key)));
  return table([...head, ...profiles], (Object.keys(clockKinds) as ClockKind[]).map(cells));
}

function cells(kind: ClockKind): string[] {
  const { label, anchor, length } = clockKindRow(kind);
  return [
    `**${label}** ${code(kind)}`,
    clockSubjects[kind],
    length === null ? '约定的日期' : `${anchor}之日`,
    begunBy(kind) || '尚未启用',
    endedBy(kind),
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
    inShort(usual.source),
  );
}
