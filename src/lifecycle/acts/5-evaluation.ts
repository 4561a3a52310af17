import type { Act } from '../act.js';

/** 评: the deputy rates, freely; nobody else can. */
export const evaluationActs = {
  evaluate: {
    stage: '5-evaluation',
    subject: 'suggestion',
    label: '评价',
    past: '已评价',
    route: { method: 'POST', path: 'suggestions/:id/evaluation' },
    from: ['replied', 'tracking', 'closed'],
    to: null,
    by: ['submitter'],
    requires: ['ratingDue'],
    ensures: [],
    starts: [],
    meets: ['feedback'],
    stops: [],
    notifies: ['deputyAffairs'],
    basis: '浙江省人大代表建议办理规定（2016）第二十三条',
  },
  lapse: {
    stage: '5-evaluation',
    subject: 'suggestion',
    label: '逾期未评',
    past: '逾期未评',
    route: null,
    from: ['replied'],
    to: null,
    by: ['system'],
    requires: ['feedbackPassed', 'raterUrged'],
    ensures: [],
    starts: [],
    meets: [],
    stops: ['feedback'],
    notifies: ['submitter', 'deputyAffairs'],
    basis: '重庆市人大代表建议办理条例（2017）第二十七条',
  },
} as const satisfies Record<string, Act>;
