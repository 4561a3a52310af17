import type { Cell } from '../cell.js';
import type { Person } from '../people.js';
import { deputies, others } from '../roster.js';
import { type ByHand, submitter, unless } from './people-and-places.js';

const text = { title: '关于推进小剡村健身场地建设的建议', cause: '村民健身场地不足。' };

/** In a ripe file the fellow deputy is asked to co-sign. */
const invited = ({ ripe }: Cell): Person[] => (ripe ? ['fellowDeputy'] : []);

/** 代表工委; of a deputy's case his delegation too, of a delegation's own case not. */
const reviewers = (cell: Cell): Person[] =>
  cell.submitter === 'deputy' ? ['deputyAffairs', 'delegation'] : ['deputyAffairs'];

export const submission = {
  draft: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
    good: () => ({ ...text, proposals: ['在村委会旁空地建设健身场地。', '配备夜间照明。'] }),
  },
  revise: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
    good: () => ({ cause: '村民健身场地不足，老人、孩子无处活动。' }),
  },
  inviteCosigners: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: [] }),
    good: (file) => ({
      deputyIds: [(file?.suggestion.deputyId === deputies.fellow.id ? deputies.lead : deputies.fellow).id],
    }),
  },
  cosign: {
    expected: (cell) => ({ by: invited(cell), from: ['draft'], missing: [] }),
    good: () => ({ agree: true }),
  },
  declineCosign: {
    expected: (cell) => ({ by: invited(cell), from: ['draft', 'submitted'], missing: [] }),
    good: () => ({ agree: false }),
  },
  submit: {
    expected: (cell) => ({ by: submitter(cell), from: ['draft'], missing: unless(cell.ripe, 'textComplete') }),
    good: () => ({}),
  },
  examinePass: {
    expected: (cell) => ({ by: reviewers(cell), from: ['submitted'], missing: unless(cell.ripe, 'noFailedCheck') }),
    good: () => ({ political: 'pass', legal: 'pass', quality: 'pass', opinion: '内容明确具体，同意提交。' }),
  },
  examineFail: {
    expected: (cell) => ({ by: reviewers(cell), from: ['submitted'], missing: [] }),
    good: () => ({ political: 'pass', legal: 'pass', quality: 'fail', opinion: '没有具体建议，请修改。' }),
  },
  return: {
    expected: (cell) => ({
      by: reviewers(cell),
      from: ['submitted'],
      missing: [],
    }),
    good: () => ({ reason: '一件建议只提一个事项，请分开提出。' }),
  },
  register: {
    expected: ({ ripe }) => ({
      by: ['deputyAffairs'],
      from: ['submitted'],
      missing: unless(ripe, 'sessionBegun', 'noFailedCheck'),
    }),
    good: () => ({ categoryCode: 'urban' }),
  },
  refuse: {
    expected: () => ({ by: ['deputyAffairs'], from: ['submitted'], missing: [] }),
    good: () => ({ reasonCode: 'pendingCase', reason: '涉及正在审理的具体案件。' }),
  },
  refer: {
    expected: () => ({ by: ['deputyAffairs'], from: ['submitted'], missing: [] }),
    good: () => ({ to: 'petition', reason: '反映个人诉求，属于信访事项。' }),
  },
  handleTogether: {
    expected: () => ({
      by: ['deputyAffairs'],
      from: ['registered', 'preassigned', 'assigned', 'handling', 'replied', 'deliberating', 'tracking'],
      missing: [],
    }),
    good: () => ({ withIds: [others.handled.id] }),
  },
  withdraw: {
    expected: (cell) => ({
      by: submitter(cell),
      from: ['submitted', 'registered', 'preassigned', 'assigned', 'handling'],
      missing: unless(!cell.ripe, 'noReplyIssued'),
    }),
    good: () => ({ reason: '所提问题已经解决。' }),
  },
} as const satisfies Record<string, ByHand>;
