import type { Act } from '../act.js';

/** 督: the standing committee presses, and watches the key suggestions. */
export const supervisionActs = {
  urge: {
    stage: '4-supervision',
    subject: 'suggestion',
    label: '催办',
    past: '已催办',
    route: { method: 'POST', path: 'suggestions/:id/urgings' },
    from: ['assigned', 'handling', 'replied', 'tracking'],
    to: null,
    by: ['deputyAffairs', 'committee', 'leader', 'governmentOffice'],
    requires: ['somethingOwed'],
    ensures: [],
    starts: [],
    meets: [],
    stops: [],
    notifies: ['owing'],
    basis: '浙江省人大代表建议办理规定（2016）第二十六条',
  },
  designateKey: {
    stage: '4-supervision',
    subject: 'suggestion',
    label: '列为重点督办',
    past: '已列为重点督办建议',
    route: { method: 'POST', path: 'suggestions/:id/key-designation' },
    from: ['registered', 'preassigned', 'assigned', 'handling', 'replied'],
    to: null,
    by: ['deputyAffairs', 'leader'],
    requires: ['notYetKey'],
    ensures: [],
    starts: [],
    meets: [],
    stops: [],
    notifies: ['submitter', 'offices', 'leaders'],
    basis: '代表法第五十二条；浙江省人大代表建议办理规定（2016）第十二条、第十六条',
  },
} as const satisfies Record<string, Act>;
