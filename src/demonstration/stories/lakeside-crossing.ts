import {
  acknowledges,
  asksForTime,
  assigns,
  consults,
  objects,
  registers,
  submits,
  withdraws,
  writes,
} from '../steps.js';
import type { Story } from '../story.js';

/** 撤回: solved on the spot, so the deputy takes it back; the handling ends, and with it whatever still waited for somebody. */
export const lakesideCrossing: Story = {
  title: '关于在湘湖路小学门口增设人行过街设施的建议',
  cause: '湘湖路小学门口双向六车道，没有信号灯，上学放学时段学生和接送老人在车流中穿行，今年已发生两起刮擦。',
  proposals: ['在校门口增设人行横道和按钮式信号灯。', '上学放学时段安排人员疏导。'],
  categoryCode: 'shjs',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy7',
  begins: { workingDaysAgo: 41 },
  steps: [
    submits(1),
    registers(2, 'shjs'),
    assigns(4, 'gov', { lead: 'gaj', co: ['jtj'] }),
    acknowledges(1, 'gaj', '分管副局长', '交警大队经办人甲'),
    objects(1, 'jtj', '校门口的信号灯、人行横道由公安交警部门设置，我局没有须配合的事项，建议不作为会办单位。'),
    consults(6, 'gaj', {
      stage: 'before',
      form: 'visit',
      summary: '与代表庚在放学时段到校门口查看，现场商定结合道路养护，同步施划人行横道、安装信号灯。',
      attendees: ['代表庚', '交警大队负责人', '学校负责人'],
      leaderLevel: '大队长',
    }),
    writes(3, 'staff', {
      to: 'gaj',
      cause: 'noContact',
      demand: '代表反映勘查以后没有再听到消息，请把施工安排告知代表，并报告办理情况。',
      within: 10,
    }),
    asksForTime(1, 'gaj', 70, '信号灯须随道路养护一并施工，工期受天气影响，申请延长答复期限。'),
    withdraws(5, '信号灯和人行横道已经启用，护学岗也已安排，问题已经解决，不再需要书面办理，申请撤回。'),
  ],
};
