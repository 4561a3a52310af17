import {
  acknowledges,
  assigns,
  consults,
  drafts,
  givesOpinion,
  looksBack,
  rates,
  registers,
  replies,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

/** 回头看不属实: rated well, yet the look-back found that it was not done; the office handles again. */
export const manholeCovers: Story = {
  title: '关于整治道路窨井盖病害的建议',
  cause: '龙门镇区主街的窨井盖松动、沉降、异响，去年两名骑车群众因井盖塌陷受伤。井盖分属五家单位，报修后互相推诿。',
  proposals: ['对镇区窨井盖逐个编号，明确权属和管护单位。', '更换松动破损的井盖，加装防坠网。'],
  categoryCode: 'cjhb',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy5',
  begins: { workingDaysAgo: 82 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'zjj', co: ['jtj'] }),
    acknowledges(1, 'zjj', '分管副局长', '市政科经办人甲'),
    acknowledges(0, 'jtj', '分管副局长', '养护科经办人乙'),
    consults(5, 'zjj', {
      stage: 'before',
      form: 'phone',
      summary: '电话听取代表戊意见，代表希望先更换学校、医院门口的井盖。',
      attendees: ['代表戊', '市政科科长'],
    }),
    givesOpinion(8, 'jtj', '演交函 45', '局长乙', '公路范围内的四十一个井盖由我局更换，本季度完成。'),
    drafts(10, 'zjj', {
      docNo: '演住建函 71',
      outcomeClass: 'A',
      summary: '感谢您对群众出行安全的关心。镇区窨井盖已整治完毕。',
      answers: [
        '二百三十六个井盖已全部编号，权属和管护单位已公示。',
        '松动破损的八十七个井盖已全部更换，并加装防坠网。',
      ],
    }),
    replies(2, 'zjj', '局长庚'),
    rates(5, 'satisfied', 'satisfied'),
    looksBack(30, 'notReal', '抽查三十个已报更换的井盖，有九个没有更换、十四个没有防坠网，与答复不符，请重新办理。'),
    consults(6, 'zjj', {
      stage: 'during',
      form: 'faceToFace',
      summary:
        '局长带队到镇区，向代表戊说明施工单位漏换、验收走过场的情况并致歉，当场逐个复核，确定十日内全部更换到位。',
      attendees: ['代表戊', '局长庚', '施工单位负责人'],
      leaderLevel: '局长',
    }),
  ],
};
