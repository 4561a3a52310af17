import { offices } from './roster.js';

/** A body as it is sent. */
export type Input = Readonly<Record<string, unknown>>;

/** A body of `assign`. */
export function handOverTo(...given: { to: keyof typeof offices; role: string; part?: string }[]): Input {
  return {
    offices: given.map(({ to, role, part }) => ({ officeId: offices[to].id, role, ...(part ? { part } : {}) })),
  };
}

/** One dated commitment, as class B asks. */
export const promise = (dueOn: string) => ({ text: '建成健身场地一处', measures: '已落实资金，六月开工。', dueOn });

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
