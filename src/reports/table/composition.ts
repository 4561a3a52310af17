import type { Report } from '../figure.js';

/** By the classes of the place 办理结果. A class is that of the day: a reply that came true later counts as it does then. */
export const outcomes: Report = {
  title: '办理结果',
  about:
    '办理结果分类的构成，分别以立案、已答复、政府系统办理、非政府系统办理件数和答复件次为分母；一件有几个答复的，按最差的一个归类',
  groupings: ['class', 'category', 'session', 'handler', 'delegation'],
  figures: {
    filed: { title: '占立案', counts: 'true', of: 'FILED', whole: true },
    replied: { title: '占已答复', counts: 'true', of: 'REPLIED', whole: true },
    government: { title: '占政府系统办理', counts: 'true', of: 'GOV_HANDLED', whole: true },
    others: { title: '占非政府系统办理', counts: 'true', of: 'OTHERS_HANDLED', whole: true },
    instances: { title: '占答复件次', counts: 'true', of: 'REPLY_INSTANCES', level: 'assignments', whole: true },
  },
};

/** By category 类别. */
export const categories: Report = {
  title: '类别构成',
  about: '各类别占立案和占政府系统办理的比例，以及各类别的办结、办成情况',
  groupings: ['category', 'session', 'delegation'],
  figures: {
    filed: { title: '占立案', counts: 'true', of: 'FILED', whole: true },
    government: { title: '占政府系统办理', counts: 'true', of: 'GOV_HANDLED', whole: true },
    concluded: { title: '办结率', counts: 'f.concluded', of: 'FILED' },
    accomplished: { title: '办成率', counts: 'coalesce(f.accomplished, false)', of: 'FILED' },
  },
};
