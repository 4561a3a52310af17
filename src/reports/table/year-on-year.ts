import type { Report } from '../figure.js';
import { caseFigures } from './cases.js';

const { filed: _filed, withdrawn: _withdrawn, ...shares } = caseFigures;

/** A session beside the one before it 同比, in percentage points. */
export const yearOnYear: Report = {
  title: '同比',
  about:
    '一次会议的建议与上一次会议的建议相比，相差多少百分点；两次会议都按截至日的情况统计，差数是两个已取舍的百分比之差',
  groupings: [],
  figures: { ...shares },
  compares: true,
};
