import { acknowledges, assigns, consults, drafts, registers, submits } from '../steps.js';
import type { Story } from '../story.js';

/** 法院承办: by a court's case the government is not concerned; the reply is drafted and waits for the head's signature. */
export const courtMediation: Story = {
  title: '关于完善涉企纠纷诉前调解与执行衔接机制的建议',
  cause:
    '走访企业时普遍反映，小额合同纠纷诉讼周期长、执行到位率低，中小企业耗不起。诉前调解虽已开展，' +
    '但调解协议没有及时司法确认，一方反悔后又要从头起诉。',
  proposals: [
    '在商会和产业园区设立诉前调解点，由特邀调解员就地调解。',
    '对达成的调解协议当场提供司法确认，三日内办结。',
    '定期公布涉企案件的平均审理天数和执行到位率。',
  ],
  categoryCode: 'fzsf',
  formedBy: 'survey',
  publicationWish: 'full',
  wishedOffice: 'fy',
  author: 'deputy11',
  begins: { workingDaysAgo: 48 },
  steps: [
    submits(1),
    registers(3, 'fzsf'),
    assigns(5, 'staff', { lead: 'fy' }),
    acknowledges(2, 'fy', '分管副院长', '立案庭经办人甲'),
    consults(10, 'fy', {
      stage: 'before',
      form: 'meeting',
      summary: '在产业园区召开座谈会，代表子和八家企业参加，就调解点的选址和司法确认的时限交换意见。',
      attendees: ['代表子', '分管副院长', '企业代表'],
      leaderLevel: '副院长',
    }),
    drafts(15, 'fy', {
      docNo: '演法函 9',
      outcomeClass: 'B',
      summary: '感谢您对审判执行工作的关心和监督。现就三条建议答复如下。',
      answers: [
        '已在两个产业园区设立诉前调解点，聘任特邀调解员十二名，下一步向商会延伸。',
        '调解点可以在线提交司法确认申请，我院承诺三日内办结。',
        '自下季度起，在我院网站按季度公布平均审理天数和执行到位率。',
      ],
      commitments: [
        { text: '在四家商会设立诉前调解点', measures: '已与工商联商定名单，逐家挂牌、培训。', monthsAhead: 4 },
      ],
    }),
  ],
};
