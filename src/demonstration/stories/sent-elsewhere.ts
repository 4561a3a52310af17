import { refers, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 转送信访: one household's claim is no suggestion. */
export const compensation: Story = {
  title: '关于解决某小区住户征收补偿问题的建议',
  cause: '有住户反映，其房屋在道路拓宽时被征收，对补偿面积的认定有异议，多次申请复核没有答复。',
  proposals: ['请有关部门复核该户的补偿面积，并书面答复本人。'],
  categoryCode: 'qt',
  formedBy: 'residents',
  publicationWish: 'none',
  author: 'deputy12',
  begins: { workingDaysAgo: 21 },
  steps: [
    submits(1),
    refers(
      3,
      'petition',
      '本件反映个别住户的具体诉求，属于信访事项，已转区信访机构依法办理，由其直接答复来信人；对征收补偿工作的一般性意见，欢迎另行提出。',
    ),
  ],
};

/** 转送上级: not within the competence of a district. */
export const expresswayExit: Story = {
  title: '关于在过境高速公路增设龙门互通的建议',
  cause:
    '过境高速公路在我区北部长二十六公里没有出入口，龙门片区群众上高速要绕行四十分钟，农产品外运和游客进山都受影响。',
  proposals: ['将龙门互通列入省高速公路网规划，并尽早开展前期工作。'],
  categoryCode: 'cj',
  formedBy: 'survey',
  publicationWish: 'full',
  author: 'deputy4',
  begins: { workingDaysAgo: 29 },
  steps: [
    submits(1),
    refers(
      4,
      'higherLevel',
      '高速公路互通的规划和审批权限在省，已将本件转报市人大常委会，并商请我区选举的市人大代表提出。',
    ),
  ],
};
