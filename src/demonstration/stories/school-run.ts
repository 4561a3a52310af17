import {
  acknowledges,
  asksForTime,
  assigns,
  consults,
  givesOpinion,
  refusesTime,
  registers,
  submits,
  urges,
  writes,
} from '../steps.js';
import type { Story } from '../story.js';

/** 逾期: more time was asked for and refused, the reply is overdue, and the office has a supervision letter 督办函 to answer. */
export const schoolRun: Story = {
  title: '关于缓解中小学校门口接送拥堵的建议',
  cause:
    '湘湖片区三所学校集中在同一条路上，放学时段一公里要走二十五分钟，接送车辆占用公交站和盲道，救护车也曾被堵。' +
    '附近商场地下车库白天空着一半，却没有向家长开放。',
  proposals: [
    '三所学校错峰放学，间隔不少于十五分钟。',
    '与商场协商开放地下车库，设置接送专用通道和等候区。',
    '在拥堵路段设置潮汐车道，放学时段禁止货车通行。',
  ],
  categoryCode: 'jkww',
  formedBy: 'station',
  stationName: '湘湖代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy9',
  begins: { workingDaysAgo: 84 },
  steps: [
    submits(1),
    registers(3, 'jkww'),
    assigns(5, 'gov', { lead: 'gaj', co: ['jyj'] }),
    acknowledges(1, 'gaj', '分管副局长', '交警大队经办人甲'),
    acknowledges(0, 'jyj', '分管副局长', '安全科经办人乙'),
    consults(8, 'gaj', {
      stage: 'before',
      form: 'phone',
      summary: '电话听取代表壬意见，代表希望先把商场车库开放的事谈下来，并请教育局一起到场。',
      attendees: ['代表壬', '交警大队副大队长'],
    }),
    givesOpinion(15, 'jyj', '演教函 44', '局长辛', '三所学校可以错峰放学，间隔十五分钟，自下学期第一周起执行。'),
    asksForTime(20, 'gaj', 35, '潮汐车道须与道路大修同步，大修时间未定，申请延期答复。'),
    refusesTime(2, 'gov', 'gaj', '潮汐车道可以作为承诺事项写明完成期限，其余两条不受影响，请按期答复。'),
    urges(16, 'gov', '答复期限将至，请抓紧与代表当面沟通并按期答复。'),
    writes(10, 'staff', {
      to: 'gaj',
      cause: 'overdue',
      demand:
        '答复期限已过，代表尚未见到主办单位负责人。请分管领导当面向代表说明情况，在回复期限内报告办理进展和答复时间。',
      within: 5,
    }),
  ],
};
