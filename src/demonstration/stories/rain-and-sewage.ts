import {
  accepts,
  acknowledges,
  assigns,
  consults,
  cosigns,
  defers,
  drafts,
  fillsIn,
  fulfils,
  givesOpinion,
  invites,
  looksBack,
  publishes,
  registers,
  rejects,
  replies,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

const pipes = { office: 'zjj', seq: 1 } as const;
const ditch = { office: 'zjj', seq: 2 } as const;

/**
 * 由 B 转 A: co-signed, each co-signer answered; one promise was put off, reported, not accepted, reported anew; with the last one
 * kept the case was closed, and the look-back 回头看 confirmed it.
 */
export const rainAndSewage: Story = {
  title: '关于实施西兴老街雨污分流改造的建议',
  cause:
    '西兴老街雨污合流，大雨时污水倒灌进沿街店铺，晴天沟渠发黑发臭。去年居民拨打热线二百余次，' +
    '排水口直通内河，河道水质连续两个季度不达标。',
  proposals: [
    '老街三条支巷实施雨污分流，接通污水主管。',
    '清淤并覆盖两处明沟，安排专人养护。',
    '施工分段进行，公布时间，减少对店铺经营的影响。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'visit',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'zjj',
  author: 'deputy3',
  begins: { workingDaysAgo: 190 },
  steps: [
    invites(1, 'deputy1', 'deputy2'),
    cosigns(1, 'deputy1'),
    cosigns(0, 'deputy2'),
    submits(1),
    registers(3, 'cjhb'),
    assigns(5, 'gov', { lead: 'zjj', co: ['xxjd'] }),
    acknowledges(1, 'zjj', '分管副局长', '排水科经办人甲'),
    acknowledges(0, 'xxjd', '分管副主任', '城建办经办人乙'),
    consults(6, 'zjj', {
      stage: 'before',
      form: 'meeting',
      summary: '在老街党群服务站与代表丙、店主座谈，商定先做南支巷，每段施工不超过十天，临时铺设过街钢板。',
      attendees: ['代表丙', '代表甲', '分管副局长', '店主代表'],
      leaderLevel: '副局长',
      eventName: '局长·代表面对面',
    }),
    givesOpinion(12, 'xxjd', '演西街函 5', '主任甲', '街道负责逐户签订接管同意书，安排专人协调施工期间的进出货。'),
    drafts(8, 'zjj', {
      docNo: '演住建函 61',
      outcomeClass: 'B',
      summary: '感谢各位代表对老街居民的关心。雨污分流改造已列入计划，答复如下。',
      answers: [
        '三条支巷的雨污分流已完成设计，分段实施，接通污水主管。',
        '两处明沟同步清淤、加盖，建成后纳入市政养护。',
        '施工时间表已在老街公示，每段不超过十天。',
      ],
      commitments: [
        { text: '完成三条支巷雨污分流改造', measures: '已落实资金和施工单位，分三段实施。', monthsAhead: -4 },
        { text: '完成两处明沟清淤加盖并纳入养护', measures: '与支巷改造同步实施。', monthsAhead: -2 },
      ],
    }),
    replies(2, 'zjj', '局长庚'),
    fillsIn(6, {
      attitude: 'satisfied',
      result: 'satisfied',
      comment: '答复具体，有时间表。',
      dimensions: {
        visited: true,
        attitude: true,
        heard: true,
        toThePoint: true,
        leaderAnswered: true,
        agreesWithResult: true,
      },
    }),
    publishes(5, 'full', '经审查，答复不涉及国家秘密、商业秘密和个人隐私，代表同意公开。'),
    defers(30, pipes, -3, '北支巷发现一段无资料的旧燃气管，须先迁改，完工时间顺延一个月。'),
    fulfils(20, pipes, {
      report: '三条支巷雨污分流全部完工，污水已接入主管。',
      docNo: '演住建函 88',
      signer: '局长庚',
    }),
    rejects(4, pipes, '现场查看，北支巷有四户没有接入，雨天仍有污水外溢，请接通后再报。'),
    fulfils(12, pipes, { report: '北支巷四户已接通，雨天实测无外溢。', docNo: '演住建函 93', signer: '局长庚' }),
    accepts(3, pipes, '与代表丙一起雨天复查，三条支巷无倒灌、无外溢。'),
    fulfils(20, ditch, { report: '两处明沟已清淤加盖，移交市政养护。', docNo: '演住建函 102', signer: '局长庚' }),
    accepts(4, ditch, '现场查看属实，养护责任牌已上墙。'),
    looksBack(14, 'confirmed', '抽查三条支巷和两处沟渠，走访十二户居民和店铺，改造属实，居民满意。'),
  ],
};
