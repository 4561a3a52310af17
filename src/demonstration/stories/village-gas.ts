import { acknowledges, assigns, consults, givesOpinion, registers, submits, urges } from '../steps.js';
import type { Story } from '../story.js';

/** 办理中: difficult, six months; one of the co-offices is overdue and was urged. */
export const villageGas: Story = {
  title: '关于推进管道燃气进村入户的建议',
  cause:
    '我区山区村庄仍以瓶装液化气为主，价格高、换气不便，冬季山路结冰时送气上不来，老人自行搬运存在安全隐患。' +
    '龙门代表团六位代表先后就此提出建议。难处在于村庄分散、地势起伏大，主管网延伸费用高，企业和村集体都难以独自承担。',
  proposals: [
    '编制管道燃气进村入户三年计划，先通人口集中、离主管网近的村。',
    '研究区、镇、企业、农户共同分担的资金办法，对低收入农户减免初装费。',
    '对近期确实通不了管道的山区村，推广微管网集中供气，并落实安全巡查。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'station',
  stationName: '龙门镇代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'zjj',
  author: 'deputy4',
  begins: { workingDaysAgo: 66 },
  steps: [
    submits(1),
    registers(4, 'cjhb'),
    assigns(6, 'staff', {
      lead: 'zjj',
      co: ['czj', 'nyj'],
      difficult: true,
      note: '本件涉及面广、投入大，按六个月办理，请逐村核实主管网延伸条件。',
    }),
    acknowledges(2, 'zjj', '分管副局长', '燃气科经办人甲'),
    acknowledges(1, 'czj', '分管副局长', '经济建设科经办人乙'),
    acknowledges(0, 'nyj', '分管副局长', '村镇科经办人丙'),
    consults(9, 'zjj', {
      stage: 'before',
      form: 'visit',
      summary:
        '与代表丁一起走访三个山区村，查看主管网末端位置，听取村民对初装费的意见。代表提出先通离主管网两公里以内的村。',
      attendees: ['代表丁', '分管副局长', '燃气企业负责人'],
      leaderLevel: '副局长',
    }),
    givesOpinion(
      14,
      'nyj',
      '演农函 21',
      '局长甲',
      '已将十一个行政村的户数、地形和庭院管网条件核实造册，其中四个村具备今年开工条件；涉及耕地的管沟开挖，我局可在农闲时段协调。',
    ),
    urges(26, 'staff', '财政局的会办意见已逾期，请尽快提出资金分担的意见，以免影响主办单位答复。'),
  ],
};
