import type { CaseFile } from '../../../../src/case-file/case-file.js';
import { wholeReply } from '../inputs.js';
import { type ByHand, liaisonOrHead, head, inHandling, unless, ownOpinionIn } from './people-and-places.js';

/** Whether a co-office that stands has not given its opinion. */
const silent = (file: CaseFile | null) =>
  file?.assignments.some((one) => one.role === 'co' && ['pending', 'acknowledged', 'objected'].includes(one.state)) ??
  false;

export const handling = {
  consult: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['handling', 'replied', 'tracking', 'closed'],
      own: ['acknowledged', 'opinionGiven', 'drafting', 'replied'],
      missing: [],
    }),
    good: (_file, today) => ({
      stage: 'before',
      form: 'visit',
      heldOn: today,
      summary: '到现场与代表一起查看了场地。',
      attendees: ['代表甲', '分管副局长'],
    }),
  },
  giveCoOpinion: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: ['handling', 'replied'],
      own: ['acknowledged'],
      missing: unless(cell.role === 'co', 'isCoOffice'),
    }),
    good: () => ({ opinion: '同意在该地块建设。', signer: '局长乙' }),
  },
  draftReply: {
    expected: (cell) => ({
      by: liaisonOrHead(cell),
      from: inHandling,
      own: ['acknowledged', 'drafting'],
      missing: unless(cell.role !== 'co', 'isReplyingOffice'),
    }),
    good: () => wholeReply(),
  },
  returnReply: {
    expected: (cell) => ({ by: head(cell), from: inHandling, own: ['drafting'], missing: [] }),
    good: () => ({ reason: '第二条的答复没有写明完成时间，请补充。' }),
  },
  reply: {
    expected: (cell) => ({
      by: head(cell),
      from: inHandling,
      own: ['drafting'],
      missing: [
        ...unless(cell.role !== 'co', 'isReplyingOffice'),
        ...unless(cell.ripe, 'consulted', 'everyProposalAnswered', 'classComplete', 'publicationSet'),
        ...unless(ownOpinionIn(cell), 'opinionsIn'),
      ],
    }),
    good: (file) => ({
      signer: '局长甲',
      ...(silent(file) ? { missingOpinionsReason: '会办单位逾期未交意见。' } : {}),
    }),
  },
} as const satisfies Record<string, ByHand>;
