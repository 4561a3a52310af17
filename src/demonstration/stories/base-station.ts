import {
  acknowledges,
  assigns,
  attaches,
  consults,
  detaches,
  drafts,
  enclosesFile,
  givesOpinion,
  rates,
  recordsFile,
  registers,
  removesFile,
  replies,
  submits,
  withholds,
} from '../steps.js';
import type { Story } from '../story.js';

const measured = `龙门山杏梅尖手机信号实测记录
登山口：三家运营商均有信号。
杏梅尖：均无信号。
三个自然村：两家有弱信号，室内不能通话。
`;

/** 办结, class A: raised in the session after a consultation at the deputies' station, solved. With files 附件 of every kind. */
export const baseStation: Story = {
  title: '关于在龙门山杏梅尖增设通信基站的建议',
  cause:
    '龙门山杏梅尖一带是热门登山线路，周边还有三个自然村，手机信号时断时续。去年有游客迷路后无法求救，' +
    '村民办理线上业务要走到山口。联络站接待日上，村民和护林员都反映了这个问题。',
  proposals: [
    '在杏梅尖选址新建通信基站，覆盖登山步道和周边三个自然村。',
    '在信号盲区的岔路口设置求助标牌，写明位置编号。',
  ],
  categoryCode: 'cj',
  formedBy: 'station',
  stationName: '龙门镇代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'jxj',
  author: 'deputy5',
  begins: { dayOfSession: 2 },
  steps: [
    attaches(0, '信号实测记录（初稿）.txt', '待补充。'),
    detaches(0, '信号实测记录（初稿）.txt'),
    attaches(0, '信号实测记录.txt', measured),
    attaches(0, '联名村民名单.txt', '（演示用，无真实姓名和电话）'),
    submits(0),
    withholds(1, '联名村民名单.txt', 'personalData'),
    registers(1, 'cj'),
    assigns(7, 'gov', { lead: 'jxj', co: ['zrzy'] }),
    acknowledges(1, 'jxj', '分管副局长', '信息基础设施科经办人甲'),
    acknowledges(0, 'zrzy', '分管副局长', '用地科经办人乙'),
    consults(6, 'jxj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表戊、铁塔公司一起登山踏勘，实测信号，初定两个备选点位；代表要求避开古树并尽量利用现有瞭望台供电。',
      attendees: ['代表戊', '分管副局长', '铁塔公司负责人', '护林员'],
      leaderLevel: '副局长',
    }),
    recordsFile(0, 'jxj', '踏勘点位.txt', '备选点位一：瞭望台旁。备选点位二：护林站后坡。'),
    givesOpinion(
      10,
      'zrzy',
      '演资规函 14',
      '局长甲',
      '瞭望台旁点位不涉及永久基本农田和生态红线，同意办理临时用地手续。',
    ),
    drafts(16, 'jxj', {
      docNo: '演经信函 26',
      outcomeClass: 'A',
      summary: '感谢您对山区通信的关心。基站已建成开通，您提出的问题已经解决。',
      answers: [
        '杏梅尖基站已建成开通，经实测，登山步道全程和三个自然村均有稳定信号，三家运营商共用。',
        '已在十二处岔路口设置求助标牌，编号与公安指挥系统一致。',
      ],
    }),
    enclosesFile(0, 'jxj', '求助标牌编号表（旧版）.txt', '待更正。'),
    removesFile(0, 'jxj', '求助标牌编号表（旧版）.txt'),
    enclosesFile(0, 'jxj', '求助标牌编号表.txt', '一至十二号标牌，编号与公安指挥系统一致。'),
    replies(2, 'jxj', '局长丁'),
    rates(6, 'satisfied', 'satisfied', '信号通了，村民很高兴。'),
  ],
};
