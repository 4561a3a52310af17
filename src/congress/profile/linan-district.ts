import type { Profile } from './profile.js';
import { zhejiang2016 } from './zhejiang-2016.js';

/** The district's own account of its practice; it names no article, so nothing taken from it is verified. */
const practice = '《杭州人大信息》2024年第13期：临安区“五位一体”推进代表建议“两个高质量”';

/** 西兴街道's account names no day of the month; of the quarter it says "the middle of the last month". */
const rounds = '《杭州人大信息》2024年第13期：滨江区西兴街道“一月一跟踪、一季一督办、一年一评议”';

/**
 * Lin'an district 临安区办理规则: the province's text as it stands in `zhejiang-2016`, with what the district does beyond it:
 * hand-over month by month, and consultation both before and during the handling. Classes A to C as Hangzhou reports them.
 * Its rounds of the month and the quarter (一月一跟踪、一季一督办) follow 西兴街道 of Binjiang district in the same issue.
 */
export const linanDistrict: Profile = {
  ...zhejiang2016,
  key: 'linan-district',
  name: '杭州市临安区（按2016年文本和本区做法）',
  clocks: {
    ...zhejiang2016.clocks,
    handover: {
      value: { lengthMonths: 1 },
      source: practice,
      verified: false,
      note: '闭会期间的建议按月汇总、逐月交办；会议期间的集中交办，未见时限，同按一个月计。',
    },
  },
  requiredConsultationStages: {
    value: { stages: ['before', 'during'], need: 'all' },
    source: practice,
    verified: false,
    note: '办前联系、办中沟通、办结答复、办后回访；以办前、办中两次沟通为答复的前提系本系统的理解，须由该区确认。',
  },
  trackingDay: { value: 25, source: rounds, verified: false, note: '每月跟踪一次；未见定在几日，以二十五日为缺省。' },
  lookBackDrawDay: {
    value: '12-10',
    source: rounds,
    verified: false,
    note: '年终对已办成的建议抽查回头看；未见定在几日，以十二月十日为缺省。',
  },
  commitmentNoticeDay: {
    value: '11-10',
    source: '参照重庆条例第二十四条、第二十八条（第四季度通报承诺事项落实情况）',
    verified: false,
    note: '参照重庆市第四季度通报的规定；以十一月十日为缺省，须由该区确认。',
  },
  carryOverDay: {
    value: '01-10',
    source: '参照青岛条例第二十七条（承诺事项台账，跨年度）',
    verified: false,
    note: '年初结转上年未完成的承诺事项；以一月十日为缺省，须由该区确认。',
  },
  supervisionListDay: { value: 15, source: rounds, verified: false, note: '每季最后一个月中旬；以十五日为缺省。' },
};
