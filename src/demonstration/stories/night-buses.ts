import { cosigns, declines, invites, revises } from '../steps.js';
import type { Story } from '../story.js';

const proposals = [
  '把途经地铁口的三条接驳公交末班车延长到晚上十一点十五分，与地铁末班车衔接。',
  '夜间减少站点、直达大型小区，并在站牌和手机应用上公布到站时间。',
];

/** 草稿, to be co-signed 附议: one has confirmed, one has declined, one is asked again because the text was changed. */
export const nightBuses: Story = {
  title: '关于延长地铁接驳公交夜间运营时间的建议',
  cause:
    '地铁末班车晚上十点五十分到站，接驳公交九点半就已收车。加班晚归的职工和下晚自习的学生只能步行或骑车两三公里，' +
    '雨雪天尤其不便。代表在夜间走访时，一小时内数到一百四十余人从地铁口步行离开。',
  proposals: proposals.slice(0, 1),
  categoryCode: 'shjs',
  formedBy: 'visit',
  publicationWish: 'full',
  wishedOffice: 'jtj',
  author: 'deputy8',
  begins: { workingDaysAgo: 6 },
  steps: [
    invites(1, 'deputy7', 'deputy9', 'deputy2'),
    cosigns(1, 'deputy7'),
    declines(1, 'deputy2'),
    revises(1, { proposals }),
    cosigns(1, 'deputy9'),
  ],
};
