import {
  acknowledges,
  assigns,
  consults,
  designates,
  drafts,
  lapses,
  plansKey,
  registers,
  replies,
  reportsKey,
  submits,
  urges,
} from '../steps.js';
import type { Story } from '../story.js';

/** 重点督办、逾期未评: a key suggestion, supervised by plan and report; class C with its explanation; the deputy was urged, did not rate, and the case was closed without a rating. */
export const dataMarket: Story = {
  title: '关于推进数据要素市场化配置改革的建议',
  cause:
    '我区数字企业集中，但公共数据开放少、标准不一，企业想用用不上；数据交易没有本地平台，登记、定价、收益分配缺少规则。',
  proposals: [
    '扩大公共数据授权运营范围，优先开放交通、气象、医保统计数据。',
    '在我区设立数据交易服务机构，出台数据产品登记办法。',
  ],
  categoryCode: 'cj',
  formedBy: 'survey',
  publicationWish: 'full',
  author: 'deputy9',
  begins: { workingDaysAgo: 78 },
  steps: [
    submits(1),
    registers(3, 'cj'),
    assigns(5, 'gov', { lead: 'sjj' }),
    acknowledges(2, 'sjj', '分管副局长', '数据资源科经办人甲'),
    designates(1, '财政经济委员会'),
    plansKey(
      1,
      'committee3',
      '一、走访五家数字企业，列出数据需求清单；二、听取区数据局专题汇报；三、答复后向主任会议报告督办结果。',
    ),
    consults(6, 'sjj', {
      stage: 'during',
      form: 'online',
      summary: '召开视频会议，代表壬和五家企业参加，梳理企业最需要的二十三类数据。',
      attendees: ['代表壬', '分管副局长', '企业代表'],
      leaderLevel: '副局长',
    }),
    drafts(20, 'sjj', {
      docNo: '演数函 6',
      outcomeClass: 'C',
      summary: '感谢您对数字经济的关心。两条建议涉及省、市统一部署，答复如下。',
      answers: [
        '公共数据授权运营由市里统一组织，我局已把二十三类数据需求报送市数据局，其中气象数据已可申请使用。',
        '省里已设立统一的数据交易场所，区级不再单独设立；我局设服务窗口，帮助企业办理登记。',
      ],
      explanation: '公共数据授权运营和数据交易场所的设立权限在省、市，本级暂不能解决，已逐级反映并留作参考。',
    }),
    replies(3, 'sjj', '局长癸'),
    reportsKey(
      5,
      'committee3',
      '督办期间走访企业五家、专题听取汇报一次。企业提出的二十三类数据需求已报送市里，气象数据已可申请使用；授权运营和交易场所的权限在省、市，建议继续向上争取。',
    ),
    urges(9, 'staff', '数据局已答复，请代表在评价期限内登录评价。'),
    lapses(7),
  ],
};
