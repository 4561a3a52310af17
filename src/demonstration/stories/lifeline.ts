import {
  acknowledges,
  asksForTime,
  assigns,
  consults,
  designates,
  givesOpinion,
  inspects,
  plansKey,
  registers,
  reports,
  submits,
} from '../steps.js';
import type { Story } from '../story.js';

/** 重点督办: supervised by a leader of the standing committee, led by a deputy head of the district. */
export const lifeline: Story = {
  title: '关于推进「生命通道」联动治理的建议',
  cause:
    '消防车通道被占用、堵塞的问题屡禁不止。去年全区居民小区火警出动中，有近两成因通道受阻延误。' +
    '消防、公安、物业、街道各管一段，白天清、晚上堵，群众形容为「按下葫芦浮起瓢」。',
  proposals: [
    '建立消防、公安、住建、街道联动机制，明确牵头单位和处置时限。',
    '对三百个重点小区的消防车通道统一划线、编号，安装违停抓拍。',
    '挖掘小区周边夜间共享车位，疏堵结合。',
  ],
  categoryCode: 'shjs',
  formedBy: 'visit',
  publicationWish: 'full',
  author: 'deputy1',
  begins: { workingDaysAgo: 63 },
  steps: [
    submits(1),
    registers(3, 'shjs'),
    assigns(5, 'gov', { lead: 'xfj', co: ['gaj', 'zjj'] }),
    acknowledges(1, 'xfj', '政治教导员', '防火监督科经办人甲'),
    acknowledges(0, 'gaj', '分管副局长', '交警大队经办人乙'),
    acknowledges(1, 'zjj', '分管副局长', '物业管理科经办人丙'),
    designates(4, '社会建设委员会'),
    plansKey(
      1,
      'committee2',
      '一、副主任乙带队夜查一次；二、每月听取一次进展汇报；三、答复前召开专题会，请代表甲和居民代表到会评议。',
    ),
    consults(5, 'xfj', {
      stage: 'before',
      form: 'visit',
      summary: '副区长甲带队夜查五个小区，代表甲全程参加，现场演练消防车进出，逐处记录堵点。',
      attendees: ['代表甲', '副区长甲', '常委会副主任乙', '街道负责人'],
      leaderLevel: '副区长',
      eventName: '区长·代表面对面',
    }),
    givesOpinion(
      15,
      'gaj',
      '演公函 11',
      '局长壬',
      '对划线编号的通道纳入违停抓拍范围，夜间由巡逻警力联动处置，十分钟内到场。',
    ),
    givesOpinion(4, 'zjj', '演住建函 27', '局长庚', '把通道管理写入物业服务标准和信用评价，督促物业设专人值守。'),
    inspects(
      3,
      'leader2',
      'visit',
      '夜查四个小区，两处通道仍被占用，物业值守人员不在岗；联动处置十二分钟到场，比约定慢两分钟。',
    ),
    reports(5, 'xfj', {
      done: '完成一百八十六个小区消防车通道划线编号，接入违停抓拍六十二处。',
      next: '其余小区月底前完成划线，试行夜间共享车位。',
      difficulties: '部分老旧小区通道宽度不足四米，划线后车位减少，居民有意见。',
      percent: 60,
    }),
    asksForTime(8, 'xfj', 30, '三百个小区须逐个征求居民意见后才能划定，尚有一百余个未完成，申请延期答复。'),
  ],
};
