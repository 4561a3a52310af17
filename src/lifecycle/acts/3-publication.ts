import type { Act } from '../act.js';

const route = { method: 'POST', path: 'suggestions/:id/publication' } as const;

/** 办: what the public may read of a case that was answered. */
export const publicationActs = {
  publish: {
    stage: '3-handling',
    subject: 'suggestion',
    label: '公开',
    past: '已公开',
    route: { ...route, shared: { operation: 'decidePublication', need: 'every', of: { scope: ['full', 'summary'] } } },
    from: ['replied', 'tracking', 'closed'],
    to: null,
    by: ['deputyAffairs'],
    requires: [],
    ensures: [],
    starts: [],
    meets: ['publish'],
    stops: [],
    notifies: ['submitter', 'offices'],
    basis: '国办发〔2014〕46号；参照青岛条例第三十条、重庆条例第三十六条：答复应当公开',
  },
  unpublish: {
    stage: '3-handling',
    subject: 'suggestion',
    label: '不公开',
    past: '已决定不公开',
    route: { ...route, shared: { operation: 'decidePublication', need: 'every', of: { scope: 'none' } } },
    from: ['replied', 'deliberating', 'tracking', 'closed', 'archived'],
    to: null,
    by: ['deputyAffairs'],
    requires: [],
    ensures: [],
    starts: [],
    meets: [],
    stops: ['publish'],
    notifies: ['submitter', 'offices'],
    basis: '参照青岛条例第三十条、重庆条例第三十六条：涉及国家秘密、商业秘密、个人隐私的除外',
  },
} as const satisfies Record<string, Act>;
