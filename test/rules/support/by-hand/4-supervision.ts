import type { CaseFile } from '../../../../src/case-file/case-file.js';
import { addDays } from '../../../../src/deadlines/local-date.js';
import type { Cell } from '../cell.js';
import type { Person } from '../people.js';
import { type ByHand, counts, type Expected, liaisonOrHead, supervisors, owing, unless } from './people-and-places.js';

/** The deputy who leads; a delegation's own case has none. */
const leadDeputy = ({ submitter }: Cell): Person[] => (submitter === 'deputy' ? ['leadDeputy'] : []);

/** From registration until the archive. */
const registeredOn = [
  ...(['registered', 'preassigned', 'assigned', 'handling'] as const),
  ...(['replied', 'deliberating', 'tracking', 'closed'] as const),
];

const committees: Person[] = ['deputyAffairs', 'committee'];

const isGone = (own: Cell['own']) => own === 'reassigned' || own === 'ended';

/** Whom a letter goes to: an office that neither is gone nor waits for a decision or, where there is none, one that waits. */
const addressee = (file: CaseFile | null) => {
  const there = file?.assignments.filter((one) => !isGone(one.state)) ?? [];
  return there.findLast((one) => one.state !== 'objected') ?? there.at(-1);
};

const lookedBack = (cell: Cell): Expected => ({
  by: ['deputyAffairs'],
  from: ['tracking', 'closed'],
  missing: unless(cell.ripe && counts(cell), 'solvedReply'),
});

export const supervision = {
  urge: {
    expected: ({ ripe, own, office, role }) => ({
      by: supervisors,
      from: ['assigned', 'handling', 'replied', 'tracking'],
      // Whoever asks to be relieved of the case is not pressed.
      missing: unless(ripe || (owing.includes(own) && own !== 'objected'), 'somethingOwed'),
      // A court is not for the government to press.
      missingFor: (person) =>
        person === 'governmentOffice' && office === 'court' && role !== 'co' ? ['somethingOwed'] : undefined,
    }),
    good: () => ({ note: '期限将至，请抓紧办理。' }),
  },
  designateKey: {
    expected: ({ ripe }) => ({
      by: ['deputyAffairs', 'leader'],
      from: ['registered', 'preassigned', 'assigned', 'handling', 'replied'],
      missing: unless(ripe, 'notYetKey'),
    }),
    good: (_file, today) => ({
      supervisingLeader: { name: '常委会副主任甲' },
      leadingLeader: { name: '副区长乙' },
      decidedOn: addDays(today, -1),
    }),
  },
  inspect: {
    expected: (cell) => ({
      by: ['deputyAffairs', 'committee', 'leader', ...leadDeputy(cell)],
      from: ['assigned', 'handling', 'replied', 'tracking', 'closed'],
      missing: [],
    }),
    good: (_file, today) => ({ form: 'visit', heldOn: today, findings: '器材已到位，照明尚未安装。' }),
  },
  superviseByLetter: {
    expected: ({ office, role, own }) => ({
      by: supervisors,
      from: ['assigned', 'handling', 'replied', 'tracking'],
      missing: unless(role === 'co' || own !== 'objected', 'letterAddressee'),
      // A court is not for the government to press, and of a co-office that is gone or waits only the lead is left.
      missingFor: (person) =>
        person === 'governmentOffice' &&
        office === 'court' &&
        (role !== 'co' ? !isGone(own) : isGone(own) || own === 'objected')
          ? ['letterAddressee']
          : undefined,
    }),
    good: (file, today) => ({
      assignmentId: addressee(file)?.id,
      cause: 'noContact',
      demand: '请与代表沟通，并报告办理情况。',
      dueOn: addDays(today, 10),
    }),
  },
  answerLetter: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['assigned', 'handling', 'replied', 'deliberating', 'tracking', 'closed'],
      upon: 'supervisionLetter',
      missing: unless(cell.ripe, 'wrongLetterState'),
    }),
    good: () => ({ report: '已与代表当面沟通。' }),
  },
  copyToOversight: {
    expected: () => ({ by: ['deputyAffairs'], from: registeredOn, missing: [] }),
    good: () => ({ body: 'procuratorate', note: '可与公益诉讼检察建议衔接。' }),
  },
  recordOversightResult: {
    expected: ({ ripe }) => ({
      by: ['deputyAffairs'],
      from: registeredOn,
      upon: 'oversightCopy',
      missing: unless(ripe, 'wrongCopyState'),
    }),
    good: () => ({ result: '已发出检察建议，修缮完成。' }),
  },
  confirmFinding: {
    expected: lookedBack,
    good: () => ({ finding: 'confirmed', note: '场地已建成开放。' }),
  },
  refuteFinding: {
    expected: lookedBack,
    good: () => ({ finding: 'notReal', note: '现场只有一块空地。' }),
  },
  planKey: {
    // Every bare cell is a key suggestion with a plan, and no ripe one.
    expected: ({ ripe }) => ({
      by: committees,
      from: ['registered', 'preassigned', 'assigned', 'handling', 'replied', 'deliberating', 'tracking'],
      missing: unless(!ripe, 'isKey'),
    }),
    good: () => ({ plan: '六月实地视察一次，九月听取专题汇报。' }),
  },
  reportKey: {
    expected: ({ ripe }) => ({
      by: committees,
      from: ['assigned', 'handling', 'replied', 'deliberating', 'tracking', 'closed'],
      missing: unless(!ripe, 'isKey', 'keyPlanned'),
    }),
    good: () => ({ report: '场地已建成开放。', reportedTo: '主任会议' }),
  },
  recalculate: {
    // Every cell is counted by the calendar in force, so nothing has moved.
    expected: () => ({ by: [], from: registeredOn, missing: ['datesMoved'] }),
    good: () => ({}),
  },
} as const satisfies Record<string, ByHand>;
