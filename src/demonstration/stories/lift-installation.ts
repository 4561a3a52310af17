import { assigns, registers, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 已交办: handed over three working days ago, the offices have still to sign for it. */
export const liftInstallation: Story = {
  title: '关于破解老旧小区加装电梯难题的建议',
  cause:
    '西兴街道居民议事清单连续两年把加装电梯列在首位。目前主要卡在三处：低层住户意见难统一，管线迁移费用和工期不透明，' +
    '建成后的维保由谁负责说不清。有的单元从申请到开工超过一年，高龄老人下楼一次要靠邻居背。',
  proposals: [
    '制定管线迁移的收费标准和办理时限，由一个窗口统一受理。',
    '由街道组织律师、人民调解员参与协商，给低层住户合理补偿的参考办法。',
    '明确维保资金的来源和责任单位，建立电梯安全档案。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'station',
  stationName: '西兴街道代表联络站',
  residentRequest: true,
  publicationWish: 'full',
  wishedOffice: 'zjj',
  author: 'deputy1',
  begins: { workingDaysAgo: 14 },
  steps: [
    submits(1),
    registers(5, 'cjhb'),
    assigns(5, 'gov', {
      lead: 'zjj',
      co: ['scjg', 'xxjd'],
      note: '请主办单位会同街道到已申请的单元走访，听取高层和低层住户的意见。',
    }),
  ],
};
