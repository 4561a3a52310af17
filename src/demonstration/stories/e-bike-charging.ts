import { acknowledges, assigns, objects, registers, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 申请调整: a co-office says that the matter is not its own; the assigning body has still to decide. */
export const eBikeCharging: Story = {
  title: '关于规范居民小区电动自行车充电设施建设的建议',
  cause:
    '小区集中充电设施不足，飞线充电、推车上楼屡禁不止，去年全区电动自行车火警三十七起。已建的充电棚收费高低不一，' +
    '有的每度电超过两元，居民宁可拉线。',
  proposals: [
    '按户数配建集中充电设施，老旧小区利用周边公共用地补建。',
    '公布充电服务费的上限，电费与服务费分开标明。',
    '对楼道飞线充电建立巡查和劝导制度。',
  ],
  categoryCode: 'shjs',
  formedBy: 'residents',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy2',
  begins: { workingDaysAgo: 12 },
  steps: [
    submits(1),
    registers(3, 'shjs'),
    assigns(4, 'gov', { lead: 'xfj', co: ['zjj', 'scjg'], batch: 'monthly', note: '闭会期间逐月交办。' }),
    acknowledges(1, 'xfj', '政治教导员', '防火监督科经办人甲'),
    objects(
      1,
      'scjg',
      '我局负责充电桩的计量和明码标价检查，充电服务费的上限由价格主管部门制定，建议由区经济和信息化局会办。',
      'jxj',
    ),
  ],
};
