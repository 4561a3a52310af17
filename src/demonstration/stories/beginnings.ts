import { refuses, registers, returns, revises, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 草稿: still being written. */
export const tourism: Story = {
  title: '关于推进我区文旅产业高质量发展的建议',
  cause:
    '我区山水和历史文化资源丰富，但景区、乡村民宿和非遗工坊各自经营，没有串成线路，过夜游客少，二次消费不足。' +
    '节假日主要景区停车难、如厕难，平日里乡村民宿入住率不到三成，村民增收不明显。',
  proposals: [
    '编制全域旅游线路，把主要景区、乡村民宿和非遗工坊串联起来，统一标识、统一推介。',
    '节假日开通主要景区的接驳公交，提前发布停车场余位信息。',
  ],
  categoryCode: 'cj',
  formedBy: 'survey',
  publicationWish: 'full',
  author: 'deputy9',
  begins: { workingDaysAgo: 2 },
  steps: [],
};

const publicServiceProposals = [
  '对新建片区公共服务设施逐项排查，形成缺项清单，明确补建的年度安排。',
  '在人流集中的公园、农贸市场增设无障碍公厕和母婴室。',
  '调整公交线路和班次，使新建片区居民步行十分钟内可到公交站。',
];

/** 已提交: by a delegation 代表团, which added a proposal after its discussion; waiting for review. */
export const publicServices: Story = {
  title: '关于提升城市公共服务便利化水平的建议',
  cause:
    '随着新建小区陆续交付，部分片区常住人口三年增长近一倍，社区卫生服务站、公厕、公交站点等配套没有跟上。' +
    '代表团在分组审议和走访中，多位代表反映群众办一件小事要跑几个地方，老年人、带孩子的家庭尤其不便。',
  proposals: publicServiceProposals.slice(0, 2),
  categoryCode: 'shjs',
  formedBy: 'forum',
  publicationWish: 'full',
  author: 'delegation3',
  begins: { workingDaysAgo: 3 },
  steps: [revises(1, { proposals: publicServiceProposals }), submits(1)],
};

/** 退回修改: two matters in one suggestion. */
export const mealsAndParking: Story = {
  title: '关于增设老年食堂并缓解老旧小区停车难的建议',
  cause: '老旧小区独居老人多，一日三餐是实际困难；同时小区建成早、车位少，消防通道常被占用，邻里矛盾时有发生。',
  proposals: ['在老年人口较多的社区增设老年食堂。', '挖掘老旧小区周边闲置地块，增加停车位。'],
  categoryCode: 'shjs',
  formedBy: 'residents',
  residentRequest: true,
  author: 'deputy10',
  begins: { workingDaysAgo: 12 },
  steps: [
    submits(1),
    returns(
      3,
      'staff',
      '一件建议只提一个事项（浙江规定第七条）。本件同时涉及老年助餐和停车两个事项，请分开提出，并分别写明涉及的社区和点位。',
    ),
  ],
};

/** 不予立案: a pending lawsuit. */
export const lawsuit: Story = {
  title: '关于公正审理某建设工程合同纠纷案的建议',
  cause: '有企业反映，其与某公司的建设工程合同纠纷一案正在审理，已超过一年没有结果，影响企业正常经营。',
  proposals: ['请法院尽快作出判决，支持企业的合理诉求。'],
  categoryCode: 'fzsf',
  formedBy: 'residents',
  publicationWish: 'none',
  author: 'deputy11',
  begins: { workingDaysAgo: 34 },
  steps: [
    submits(1),
    refuses(
      4,
      'pendingCase',
      '本件对正在审理的具体案件提出意见，依照规定不作为代表建议办理。当事人的诉求可依法通过诉讼程序提出；对法院工作的一般性意见，欢迎另行提出。',
    ),
  ],
};

/** 已立案: numbered, waiting to be handed over. */
export const oldEstates: Story = {
  title: '关于加快推进老旧小区改造的建议',
  cause:
    '我区二〇〇〇年以前建成的小区还有四十余个，普遍存在屋面渗漏、雨污混流、管线老化、没有无障碍设施等问题。' +
    '已改造的小区居民满意度高，未改造的小区居民盼望已久；个别已改造小区又因物业没有跟上，环境很快变差。',
  proposals: [
    '摸清底数，公布三年改造计划和每年的小区名单，接受居民监督。',
    '改造内容由居民投票选择，优先解决渗漏、雨污分流和无障碍通道。',
    '把物业管理与改造同步落实，防止改后失管。',
  ],
  categoryCode: 'cjhb',
  formedBy: 'visit',
  publicationWish: 'full',
  wishedOffice: 'zjj',
  author: 'deputy7',
  begins: { workingDaysAgo: 11 },
  steps: [submits(2), registers(4, 'cjhb')],
};
