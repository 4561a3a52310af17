import type { CaseFile } from '../../../src/case-file/case-file.js';
import { addDays, type LocalDate } from '../../../src/deadlines/local-date.js';
import type { ActName } from '../../../src/lifecycle/acts.js';
import { awaitingRating } from '../../../src/lifecycle/standing.js';
import { offices } from './roster.js';

export type Input = Readonly<Record<string, unknown>>;

/** A body of `assign`. */
export function handOverTo(...given: { to: keyof typeof offices; role: string; part?: string }[]): Input {
  return {
    offices: given.map(({ to, role, part }) => ({ officeId: offices[to].id, role, ...(part ? { part } : {}) })),
  };
}

/** One dated commitment, as class B asks. */
export const promise = (dueOn: string) => ({ text: '建成健身场地一处', measures: '已落实资金,六月开工。', dueOn });

/** A body of `draftReply` that answers every proposal of the standard case. */
export function wholeReply(outcomeClass = 'A', more: Input = {}): Input {
  return {
    answers: [
      { proposalSeq: 1, text: '已在村委会旁空地建成。' },
      { proposalSeq: 2, text: '照明已安装。' },
    ],
    summary: '感谢您对群众健身的关心。',
    outcomeClass,
    publication: 'full',
    docNo: '临体函〔2026〕12号',
    ...more,
  };
}

const text = { title: '关于推进小剡村健身场地建设的建议', cause: '村民健身场地不足。' };

/** What each act is sent when a story goes well; each is enough by itself. */
const good: Readonly<Record<ActName, (file: CaseFile | null, today: LocalDate) => Input>> = {
  draft: () => ({ ...text, proposals: ['在村委会旁空地建设健身场地。', '配备夜间照明。'] }),
  revise: () => ({ cause: '村民健身场地不足,老人、孩子无处活动。' }),
  submit: () => ({}),
  return: () => ({ reason: '一件建议只提一个事项,请分开提出。' }),
  register: () => ({ categoryCode: 'urban' }),
  refuse: () => ({ reasonCode: 'pendingCase', reason: '涉及正在审理的具体案件。' }),
  assign: () => handOverTo({ to: 'housing', role: 'lead' }),
  acknowledge: () => ({ responsibleLeader: '分管副局长', handler: '经办人甲', phone: '0571-12345678' }),
  consult: (_file, today) => ({
    stage: 'before',
    form: 'visit',
    heldOn: today,
    summary: '到现场与代表一起查看了场地。',
    attendees: ['代表甲', '分管副局长'],
  }),
  giveCoOpinion: () => ({ opinion: '同意在该地块建设。', signer: '局长乙' }),
  draftReply: () => wholeReply(),
  reply: () => ({ signer: '局长甲', missingOpinionsReason: '会办单位逾期未交意见。' }),
  urge: () => ({ note: '期限将至,请抓紧办理。' }),
  designateKey: (_file, today) => ({
    supervisingLeader: { name: '常委会副主任甲' },
    leadingLeader: { name: '副区长乙' },
    decidedOn: addDays(today, -1),
  }),
  evaluate: (file, today) => ({
    attitude: 'satisfied',
    result: 'satisfied',
    ...(file ? { assignmentId: awaitingRating(file, today)[0]?.id } : {}),
  }),
  lapse: () => ({}),
};

/** A good body for an act, upon this file, on this day. */
export function goodInput(act: ActName, file: CaseFile | null, today: LocalDate): Input {
  return good[act](file, today);
}
