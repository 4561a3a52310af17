import type { Report } from '../figure.js';
import { caseFigures } from './cases.js';

const { filed, replied, concluded, accomplished, feedback, lapsed, satisfaction, dissatisfied, key } = caseFigures;

/** By delegation 代表团. */
export const delegations: Report = {
  title: '代表团情况',
  about: '各代表团的代表和代表团提出的建议及其办理情况',
  groupings: ['delegation', 'session', 'category'],
  figures: {
    filed,
    byDelegation: { title: '以代表团名义提出', counts: 'f.deputy_id is null and not f.past', of: 'FILED' },
    deputies: { title: '领衔提出的代表', counts: 'f.deputy_id is not null', of: null, distinct: 'array[f.deputy_id]' },
    ...{ replied, concluded, accomplished, feedback, lapsed, satisfaction, dissatisfied, key },
  },
};

/** What each deputy did 履职情况: what he led and co-signed, and whether he rated what he was answered. */
export const deputies: Report = {
  title: '代表履职情况',
  about: '代表领衔提出和附议的建议，所提建议的办理情况，评价反馈',
  groupings: ['deputy', 'delegation', 'session'],
  figures: {
    led: { title: '领衔提出', counts: 'p.led', of: null, level: 'signers' },
    cosigned: { title: '附议', counts: 'not p.led', of: null, level: 'signers' },
    ...{ filed, replied, concluded, accomplished, feedback, lapsed, satisfaction, key },
    fromResidents: { title: '来自居民或代表联络站', counts: 'f.from_residents', of: 'FILED' },
  },
};
