import { ratings, type Rating } from '../../case-file/states.js';
import type { Figure, Report } from '../figure.js';

/** The two axes 双测评, and when they were read: in the first round, before any re-handling, and at last. */
const axes = { attitude: '办理态度', result: '办理结果' } as const;
const times = { first: '首轮', last: '最终' } as const;
const rated = Object.keys(ratings) as Rating[];

const columns = {
  first: { attitude: 'f.seen_first_attitude', result: 'f.seen_first_result' },
  last: { attitude: 'f.seen_attitude', result: 'f.seen_result' },
} as const;

type Axis = keyof typeof axes;
type Time = keyof typeof times;

const name = (time: string, axis: Axis, rating: Rating) => `${time}${capital(axis)}${capital(rating)}`;

/** One figure for each time, axis and rating, of cases. */
const ofCases: [string, Figure][] = (Object.keys(times) as Time[]).flatMap((time) =>
  (Object.keys(axes) as Axis[]).flatMap((axis) =>
    rated.map((rating): [string, Figure] => [
      name(time, axis, rating),
      {
        title: `${times[time]}${axes[axis]}${ratings[rating]}`,
        counts: `${columns[time][axis]} = '${rating}'`,
        of: 'FEEDBACK_RECEIVED',
      },
    ]),
  ),
);

/** And one for each axis and rating, of replies 件次, which can be told apart by round and office. */
const ofReplies: [string, Figure][] = (Object.keys(axes) as Axis[]).flatMap((axis) =>
  rated.map((rating): [string, Figure] => [
    name('reply', axis, rating),
    {
      title: `各次答复${axes[axis]}${ratings[rating]}`,
      counts: `a.seen_${axis} = '${rating}'`,
      of: 'RATED_INSTANCES',
      level: 'assignments',
    },
  ]),
);

const both: Figure = { title: '反馈率', counts: 'f.seen_feedback', of: 'REPLIED' };

/** How deputies rated: both axes, each round, before and after re-handling 满意度. */
export const satisfaction: Report = {
  title: '满意度',
  about:
    '办理态度、办理结果两项评价，重新办理前后各是多少，各轮次各是多少；没有反馈的不计入分母，另列；公布之前的评价只有人大机关看得到',
  groupings: ['round', 'category', 'delegation', 'session', 'handler', 'office'],
  figures: {
    feedback: both,
    lapsed: { title: '逾期未反馈', counts: 'f.lapsed and not f.seen_feedback', of: 'REPLIED' },
    rehandled: { title: '重新办理过', counts: 'f.rounds > 1', of: 'REPLIED' },
    ...Object.fromEntries([...ofCases, ...ofReplies]),
  },
  sums: (Object.keys(axes) as Axis[]).map((axis) => ({
    parts: rated.map((rating) => name('last', axis, rating)),
    total: 'feedback',
  })),
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
