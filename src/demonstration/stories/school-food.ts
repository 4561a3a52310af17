import { acknowledges, assigns, consults, drafts, registers, replies, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 分别办理: two offices answer separately; one has replied; the draft of the other still lacks the third answer. */
export const schoolFood: Story = {
  title: '关于加强校园食品安全的建议',
  cause:
    '代表小组分五组走访了二十三所中小学和六家供餐企业，归并出五个方面的意见：进货查验流于形式，校外供餐配送时间过长，' +
    '食堂后厨监控家长看不到，校门口流动摊点反弹，食品安全课没有开齐。',
  proposals: [
    '校内食堂全部实行「互联网＋明厨亮灶」，家长可以随时查看，家长委员会每月陪餐。',
    '对校外供餐企业提高准入标准，配送时间不超过两小时，每批留样。',
    '整治校门口流动摊点，建立放学时段的联合巡查。',
  ],
  categoryCode: 'jkww',
  formedBy: 'survey',
  publicationWish: 'full',
  author: 'deputy12',
  begins: { workingDaysAgo: 56 },
  steps: [
    submits(2),
    registers(3, 'jkww'),
    assigns(5, 'gov', {
      separate: { jyj: '校内食堂管理和食品安全教育', scjg: '校外供餐企业监管和校门口摊点整治' },
      note: '五组意见已归并，请两个单位就各自承办部分分别答复。',
    }),
    acknowledges(1, 'jyj', '分管副局长', '安全科经办人甲'),
    acknowledges(2, 'scjg', '分管副局长', '餐饮监管科经办人乙'),
    consults(9, 'jyj', {
      stage: 'before',
      form: 'meeting',
      summary: '与代表丑及家长委员会代表座谈，就陪餐频次和后厨监控的开放范围取得一致。',
      attendees: ['代表丑', '分管副局长', '家长代表'],
      leaderLevel: '副局长',
    }),
    drafts(13, 'jyj', {
      docNo: '演教函 28',
      outcomeClass: 'A',
      summary: '感谢您对校园食品安全的关心。我局就承办部分答复如下。',
      answers: [
        '全区五十八所学校食堂已全部接入「互联网＋明厨亮灶」，家长可以用手机查看；家长委员会每月陪餐已写入制度。',
        '供餐企业的准入和配送监管由区市场监督管理局答复；我局已把留样检查列入学校每日台账。',
        '食品安全课已按课时开齐，校门口秩序由学校护学岗配合巡查。',
      ],
    }),
    replies(4, 'jyj', '局长辛'),
    consults(5, 'scjg', {
      stage: 'during',
      form: 'visit',
      summary: '与代表丑突击检查两家供餐企业，查看冷链和留样，代表要求把配送超时纳入信用记录。',
      attendees: ['代表丑', '餐饮监管科科长'],
    }),
    drafts(4, 'scjg', {
      docNo: '演市监函 30',
      outcomeClass: 'B',
      summary: '感谢您对供餐安全的关心。我局就承办部分答复如下。',
      answers: [
        '我局每季度抽查学校食堂，结果与教育部门共享。',
        '正在修订供餐企业准入标准，拟规定配送不超过两小时、每批留样四十八小时。',
      ],
      commitments: [
        { text: '出台供餐企业准入标准', measures: '已征求企业和学校意见，提交审议后发布。', monthsAhead: 3 },
      ],
    }),
  ],
};
