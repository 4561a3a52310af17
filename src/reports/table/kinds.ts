import type { Report } from '../figure.js';
import { caseFigures } from './cases.js';

const { filed, replied, concluded, accomplished, onTime, overdue, feedback, satisfaction, satisfied } = caseFigures;
const handled = { filed, replied, concluded, accomplished, onTime, overdue, feedback, satisfaction, satisfied };

/** Key supervised suggestions 重点督办建议. */
export const keySuggestions: Report = {
  title: '重点督办建议',
  about: '重点督办建议的件数和办理情况；各分母只计重点督办建议',
  groupings: ['category', 'session', 'delegation'],
  scope: 'f.key_case',
  figures: { ...handled, met: caseFigures.met, improved: caseFigures.improved },
};

/** What came from the residents 居民议事清单, by station 代表联络站. */
export const stations: Report = {
  title: '代表联络站议事清单',
  about: '来自居民或代表联络站的建议，逐站统计；各分母只计这些建议',
  groupings: ['station', 'category', 'session'],
  scope: 'f.from_residents or f.station_name is not null',
  figures: { ...handled, rehandled: caseFigures.rehandled },
};
