import {
  acknowledges,
  assigns,
  consults,
  drafts,
  givesOpinion,
  registers,
  replies,
  sendsBack,
  submits,
  urges,
} from '../steps.js';
import type { Story } from '../story.js';

const answer = {
  docNo: '演卫函 33',
  outcomeClass: 'A',
  summary: '感谢您对公共急救能力建设的关心。您提出的三条建议已全部采纳并落实。',
  answers: [
    '三十二台 AED 已全部安装到位，覆盖五座地铁站、九个农贸市场、十四所学校和四处健身步道，位置已在地图应用中标注。',
    '已举办急救培训六期，四百一十二人取得证书；今后每年不少于四期。',
    '每台设备已确定一名维护责任人，每月巡检一次，巡检记录张贴在设备旁。',
  ],
};

/** 已答复: the deputy has not rated yet and was urged; the feedback clock ends in a few days. */
export const defibrillators: Story = {
  title: '关于在公共场所布设自动体外除颤仪（AED）的建议',
  cause:
    '心源性猝死的黄金抢救时间只有四分钟。西兴街道居民议事清单反映，辖区地铁站、菜场、学校和健身步道普遍没有 AED，' +
    '已有的几台也没有标识，附近群众不知道、不会用、不敢用。',
  proposals: [
    '今年内在地铁站、农贸市场、学校和体育场馆布设 AED，并在地图应用中标注位置。',
    '每年组织面向社区工作者、教师、保安的急救培训，发给证书。',
    '明确每台设备的维护责任人和巡检周期。',
  ],
  categoryCode: 'shjs',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy2',
  begins: { workingDaysAgo: 62 },
  steps: [
    submits(1),
    registers(4, 'shjs'),
    assigns(6, 'gov', { lead: 'wjj', co: ['jtj'] }),
    acknowledges(1, 'wjj', '分管副局长', '医政科经办人甲'),
    acknowledges(2, 'jtj', '分管副局长', '运输科经办人乙'),
    consults(8, 'wjj', {
      stage: 'during',
      form: 'meeting',
      summary: '在西兴街道代表联络站与代表乙、居民代表座谈，逐一核对拟布设的三十二个点位，代表建议优先保障菜场和步道。',
      attendees: ['代表乙', '分管副局长', '区红十字会工作人员'],
      leaderLevel: '副局长',
      eventName: '局长·代表面对面',
    }),
    givesOpinion(
      9,
      'jtj',
      '演交函 17',
      '局长乙',
      '辖区五座地铁站和两处公交首末站可以提供布设位置和电源，站务人员参加培训。',
    ),
    drafts(11, 'wjj', { ...answer, answers: answer.answers.slice(0, 2) }),
    sendsBack(1, 'wjj', '第三条没有答复：每台设备由谁维护、多久巡检一次，请写明。'),
    drafts(1, 'wjj', answer),
    replies(1, 'wjj', '局长丙'),
    urges(15, 'staff', '卫生健康局已答复，评价期限将至，请代表登录评价；如对答复有疑问，可先与承办单位联系。'),
  ],
};
