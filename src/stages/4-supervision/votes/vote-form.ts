import { ratings, type Rating } from '../../../case-file/states.js';
import { Choice, DateField, Id, Ids, Text, Whole } from '../../../platform/http/fields.js';

/** A vote that is opened 评议票决: on what, by whom, from when until when. */
export class VoteBody {
  @Text({ label: '标题', max: 100, oneLine: true, example: '区住房和城乡建设局2026年建议办理工作评议' })
  title!: string;

  @Id({
    label: '被评议单位',
    optional: true,
    description: '评议一个承办单位的年度办理工作的，填单位和年度',
    example: '01900000-0000-7000-8000-000000000001',
  })
  officeId?: string;

  @Whole({ label: '年度', optional: true, description: '不晚于今年', min: 2000, max: 2199, example: 2026 })
  year?: number;

  @Id({ label: '建议', optional: true, description: '评议一件建议的办理的，填建议；与被评议单位只填一项' })
  suggestionId?: string;

  @DateField({ label: '投票开始日期', example: '2099-12-20' })
  opensOn!: string;

  @DateField({
    label: '投票截止日期',
    description: '截止日期，含当日；不晚于投票开始日期以后 60 日',
    example: '2099-12-25',
  })
  closesOn!: string;

  @Ids({
    label: '评议人',
    minItems: 1,
    maxItems: 3_000,
    description: '评议人的账号编号；须有代表、专门委员会或常委会领导的职责',
    example: ['01900000-0000-7000-8000-000000000002'],
  })
  electorIds!: string[];
}

/** A ballot 评议票. */
export class BallotBody {
  @Choice({ label: '评议意见', values: ratings, example: 'satisfied' })
  choice!: Rating;
}
