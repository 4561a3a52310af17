import { acknowledges, assigns, joins, registers, submits } from '../steps.js';
import type { Story } from '../story.js';
import { villageGas } from './village-gas.js';

/** 并案办理: the same matter as another deputy's; handled together, and answered apart. */
export const gasNorthernVillages: Story = {
  title: '关于加快北部三村管道燃气建设的建议',
  cause:
    '北部三个村有六百余户仍用瓶装液化气，山路陡，送气上门每瓶加收十五元，老人换瓶尤其困难。主管网末端离最近的村只有一点八公里。',
  proposals: ['优先把主管网延伸到离末端最近的三个村。', '初装费分期缴纳，对困难户给予减免。'],
  categoryCode: 'cjhb',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy6',
  begins: { workingDaysAgo: 46 },
  steps: [
    submits(1),
    registers(3, 'cjhb'),
    joins(1, villageGas),
    assigns(4, 'staff', {
      lead: 'zjj',
      co: ['nyj'],
      difficult: true,
      note: '与代表丁所提管道燃气一件并案办理，请一并踏勘、统一测算，分别答复两位代表。',
    }),
    acknowledges(2, 'zjj', '分管副局长', '燃气科经办人甲'),
    acknowledges(0, 'nyj', '分管副局长', '村镇科经办人乙'),
  ],
};
