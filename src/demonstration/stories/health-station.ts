import {
  acknowledges,
  answersLetter,
  assigns,
  consults,
  defers,
  drafts,
  fulfils,
  givesOpinion,
  inspects,
  publishes,
  rates,
  registers,
  replies,
  submits,
  writes,
} from '../steps.js';
import type { Story } from '../story.js';

/** 跟踪办理: a late promise brought a supervision letter, which was answered; the promise is reported and waits to be confirmed. */
export const healthStation: Story = {
  title: '关于在西兴南片新建社区卫生服务站的建议',
  cause:
    '西兴南片五个小区两万余人，最近的社区卫生服务中心在三公里外，没有直达公交。慢性病老人每月配药要花半天，' +
    '代表在联络站接待日连续四次听到同样的诉求。',
  proposals: ['在南片新建一处社区卫生服务站，配备全科医生和药房。', '建成之前，每周安排巡回医疗和代配药。'],
  categoryCode: 'jkww',
  formedBy: 'station',
  stationName: '西兴街道代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'wjj',
  author: 'deputy1',
  begins: { workingDaysAgo: 150 },
  steps: [
    submits(1),
    registers(3, 'jkww'),
    assigns(5, 'gov', { lead: 'wjj', co: ['zrzy'] }),
    acknowledges(1, 'wjj', '分管副局长', '基层卫生科经办人甲'),
    acknowledges(0, 'zrzy', '分管副局长', '用地科经办人乙'),
    consults(6, 'wjj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表甲到南片查看三处备选用房，代表和居民都倾向菜场二楼，要求加装无障碍电梯。',
      attendees: ['代表甲', '分管副局长', '社区负责人'],
      leaderLevel: '副局长',
    }),
    givesOpinion(12, 'zrzy', '演资规函 52', '局长甲', '菜场二楼属公共服务用房，可以改作卫生服务站，不须调整规划。'),
    drafts(8, 'wjj', {
      docNo: '演卫函 57',
      outcomeClass: 'B',
      summary: '感谢您对南片居民就医的关心。卫生服务站已选定用房，答复如下。',
      answers: [
        '选定菜场二楼四百六十平方米用房，改造后设全科诊室、中医诊室和药房，加装无障碍电梯。',
        '建成之前，每周二、周五安排巡回医疗，并提供代配药。',
      ],
      commitments: [
        { text: '完成用房改造并加装无障碍电梯', measures: '资金已列入本年预算，完成招标后进场施工。', monthsAhead: -2 },
        { text: '卫生服务站开诊', measures: '招聘全科医生两名、护士三名，办理执业登记。', monthsAhead: 2 },
      ],
    }),
    replies(2, 'wjj', '局长丙'),
    rates(6, 'satisfied', 'satisfied', '选址听取了居民意见，请按期建成。'),
    publishes(4, 'full', '经审查可以公开。'),
    inspects(56, 'deputy1', 'visit', '到菜场二楼查看，隔墙已完成，电梯井道尚未施工；巡回医疗按时开展，居民反映较好。'),
    writes(36, 'staff', {
      to: 'wjj',
      cause: 'lateCommitment',
      demand: '用房改造的承诺已经到期，请说明未完成的原因和完成时间，并向代表当面说明。',
      within: 8,
    }),
    answersLetter(
      4,
      'wjj',
      '电梯井道因结构加固推迟，现已完工，正在检测；分管副局长已到现场向代表甲说明。本月内报告落实。',
    ),
    fulfils(
      3,
      { office: 'wjj', seq: 1 },
      { report: '用房改造和无障碍电梯已通过验收。', docNo: '演卫函 96', signer: '局长丙' },
    ),
    defers(
      0,
      { office: 'wjj', seq: 2 },
      5,
      '全科医生招聘须随全区统一考试进行，执业登记相应顺延三个月，开诊之前巡回医疗照常。',
    ),
  ],
};
