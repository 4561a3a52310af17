import { cosigns, examines, invites, preassigns, registers, returns, revises, submits } from '../steps.js';
import type { Story } from '../story.js';

/**
 * 预交办: co-signed by two deputies (a third had not confirmed when it was submitted), first examined without success 质量关,
 * revised and confirmed anew; the offices read it before it is handed over.
 */
export const waterSupply: Story = {
  title: '关于推进城乡供水同质同服务的建议',
  cause: '龙门片区仍有村庄由村级小水站供水，汛期水浑、枯水期断水，村民意见很大。',
  proposals: ['加强农村供水工作，提高供水质量。'],
  categoryCode: 'nync',
  formedBy: 'survey',
  residentRequest: true,
  publicationWish: 'full',
  author: 'deputy4',
  begins: { workingDaysAgo: 19 },
  steps: [
    invites(1, 'deputy5', 'deputy6', 'deputy10'),
    cosigns(1, 'deputy5'),
    cosigns(0, 'deputy6'),
    submits(2),
    examines(1, 'delegation2', '具体建议过于笼统，没有写明哪些村、要做什么，质量关未通过。', { quality: 'fail' }),
    returns(1, 'delegation2', '请补充仍由小水站供水的村名和户数，把建议写到可以办理的程度后再提交。'),
    revises(2, {
      cause:
        '龙门片区仍有六个村、八百四十户由村级小水站供水。去年汛期三个村水质浊度超标，枯水期隔日供水持续二十余天；' +
        '水站由村里轮流看管，没有专人消毒和检测，水费标准也与镇区不同。',
      proposals: [
        '两年内把六个村接入城镇供水管网，近期不能接入的，统一改造水站并安装消毒和在线监测设备。',
        '六个村的供水交由水务公司统一运行维护，水质按月公布。',
        '城乡居民执行同一水价，差额由区财政补助。',
      ],
    }),
    cosigns(1, 'deputy5'),
    cosigns(0, 'deputy6'),
    submits(1),
    examines(1, 'delegation2', '内容明确具体，村名、户数和措施清楚，同意提交。'),
    registers(2, 'nync'),
    preassigns(1, 'gov', { lead: 'nyj', co: ['zjj', 'czj'] }),
  ],
};
