import {
  acknowledges,
  assigns,
  consults,
  copies,
  drafts,
  givesOpinion,
  hearsFrom,
  inspects,
  rates,
  registers,
  replies,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

const answer = (docNo: string, answers: readonly string[]) => ({
  docNo,
  outcomeClass: 'A',
  summary: '感谢您对临江居民生活环境的关心。现就工程车夜间扰民问题答复如下。',
  answers,
});

/** 三方合议: dissatisfied three times; deputy, office and standing committee have still to meet. Copied to law-enforcement oversight. */
export const nightTrucks: Story = {
  title: '关于治理临江片区工程车夜间扰民的建议',
  cause:
    '临江片区三个工地同时施工，渣土车、混凝土车夜间十一点后仍频繁穿行居民区，超速、鸣笛、抛洒，' +
    '沿线两千余户居民无法入睡，中考、高考前夕反映尤其强烈。',
  proposals: ['划定工程车夜间绕行路线，居民区道路晚十点后禁行。', '在绕行路口安装抓拍设备，对超速、抛洒从严处罚。'],
  categoryCode: 'shjs',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy11',
  begins: { workingDaysAgo: 94 },
  steps: [
    submits(1),
    registers(3, 'shjs'),
    assigns(5, 'gov', { lead: 'gaj', co: ['jtj'] }),
    acknowledges(1, 'gaj', '分管副局长', '交警大队经办人甲'),
    acknowledges(0, 'jtj', '分管副局长', '运输科经办人乙'),
    consults(5, 'gaj', {
      stage: 'before',
      form: 'phone',
      summary: '电话听取代表子意见，代表要求尽快划定绕行路线。',
      attendees: ['代表子', '交警大队副大队长'],
    }),
    givesOpinion(10, 'jtj', '演交函 48', '局长乙', '对三个工地的运输企业逐一约谈，车辆定位数据可以共享给交警大队。'),
    drafts(8, 'gaj', answer('演公函 40', ['绕行路线正在论证。', '已加强夜间巡查，查处超速、抛洒二十六起。'])),
    replies(2, 'gaj', '局长壬'),
    rates(6, 'basicallySatisfied', 'dissatisfied', '绕行路线仍在论证，夜里照样睡不着。请明确哪条路、从哪天起禁行。'),
    copies(2, 'enforcement', '涉及渣土运输的跨部门执法，抄送区行政执法监督机构，请对查处情况进行监督。'),
    consults(5, 'gaj', {
      stage: 'during',
      form: 'meeting',
      summary: '与代表子、居民代表和三家工地座谈，提出两条绕行路线征求意见。',
      attendees: ['代表子', '分管副局长', '工地负责人'],
      leaderLevel: '副局长',
    }),
    drafts(
      6,
      'gaj',
      answer('演公函 47', [
        '已划定沿江路为绕行路线，居民区道路晚十一点后禁行。',
        '在两个路口安装抓拍设备，查处违法五十三起。',
      ]),
    ),
    replies(2, 'gaj', '局长壬'),
    rates(5, 'satisfied', 'dissatisfied', '禁行时间晚了一小时，抓拍设备只装了两个路口，车辆改走小路，问题搬了家。'),
    hearsFrom(3, 'enforcement', '已对两起应查未查的抛洒行为发出执法监督通知书，执法单位已补查并处罚到位。'),
    inspects(
      2,
      'leader2',
      'interview',
      '约见区公安分局和区交通运输局负责人，要求一周内堵住小路绕行，并把禁行时间提前到晚十点。',
    ),
    consults(4, 'gaj', {
      stage: 'during',
      form: 'visit',
      summary: '与代表子夜间蹲点两小时，记录小路绕行车辆十九辆。',
      attendees: ['代表子', '交警大队大队长'],
      leaderLevel: '大队长',
    }),
    drafts(
      6,
      'gaj',
      answer('演公函 52', [
        '禁行时间已提前到晚十点，两条小路设限高架；第三工地夜间浇筑确需通行的，经批准后放行。',
        '抓拍设备增至五个路口。',
      ]),
    ),
    replies(2, 'gaj', '局长壬'),
    rates(5, 'satisfied', 'dissatisfied', '第三工地几乎夜夜获批放行，等于没有禁行。请三方当面把放行的条件说清楚。'),
  ],
};
