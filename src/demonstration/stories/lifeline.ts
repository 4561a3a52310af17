import { acknowledges, assigns, consults, designates, givesOpinion, registers, submits } from '../steps.js';
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
    consults(6, 'xfj', {
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
  ],
};
