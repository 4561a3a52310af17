import { addDays } from '../../../../src/deadlines/local-date.js';
import { promiseOf } from '../cell.js';
import { type ByHand, liaisonOrHead, type Expected } from './people-and-places.js';

/** From the issued reply until the case is over: in re-handling, deliberation and tracking too. */
const promised = (by: Expected['by'], state: 'open' | 'reported', cell: Parameters<typeof promiseOf>[0]): Expected => ({
  by,
  from: ['handling', 'replied', 'deliberating', 'tracking'],
  promised: [state],
  missing: promiseOf(cell) === state ? [] : ['wrongCommitmentState'],
});

export const commitments = {
  fulfilCommitment: {
    expected: (cell) => promised(liaisonOrHead(cell), 'open', cell),
    good: () => ({ report: '场地已建成开放。', docNo: '临体函〔2026〕30号', signer: '局长甲' }),
  },
  deferCommitment: {
    expected: (cell) => promised(liaisonOrHead(cell), 'open', cell),
    good: (file, today) => {
      const dates = (file?.commitments ?? []).map((one) => one.dueOn);
      return { reason: '汛期不能施工。', dueOn: addDays([today, ...dates].sort().at(-1) as typeof today, 30) };
    },
  },
  acceptFulfilment: {
    expected: (cell) => promised(['deputyAffairs'], 'reported', cell),
    good: () => ({ accepted: true, note: '现场查看属实。' }),
  },
  rejectFulfilment: {
    expected: (cell) => promised(['deputyAffairs'], 'reported', cell),
    good: () => ({ accepted: false, note: '照明还没有安装。' }),
  },
} as const satisfies Record<string, ByHand>;
