import { DateField, Id, Ids, Parts, Text, Whole } from '../../platform/http/fields.js';

/** 先进承办单位 as they were decided. */
export class OfficeAwardBody {
  @Ids({ label: '入选单位', minItems: 1, maxItems: 500, example: ['01900000-0000-7000-8000-000000000001'] })
  officeIds!: string[];

  @DateField({ label: '决定日期', description: '不晚于今天', example: '2026-03-01' })
  decidedOn!: string;

  @Text({ label: '决定机关或会议', max: 60, example: '区人大常委会主任会议' })
  meeting!: string;

  @Text({ label: '理由', optional: true, max: 500, description: '有名次在前而没有入选的单位时必须填写' })
  reason?: string;
}

/** The selection of 优秀建议 that is opened. */
export class SuggestionAwardBody {
  @Whole({ label: '年度', description: '不晚于今年；一年一次', min: 2000, max: 2199, example: 2026 })
  year!: number;

  @Text({ label: '标题', max: 100, oneLine: true, example: '2026年度优秀建议评选' })
  title!: string;

  @Text({
    ...{ label: '考核办法', max: 64, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, patternHint: '须为考核办法的代码' },
    ...{ description: '名额按这个办法', example: 'quantified-24' },
  })
  measure!: string;

  @Id({
    label: '届次会议',
    optional: true,
    description: '这次会议的建议；没有则为年度内立案的',
    example: '01900000-0000-7000-8000-000000000001',
  })
  sessionId?: string;

  @DateField({ label: '提名截止日期', description: '含当日，不早于今天', example: '2099-12-20' })
  nominationsUntil!: string;
}

/** A nomination 提名. */
export class NominationBody {
  @Id({ label: '建议', example: '01900000-0000-7000-8000-000000000001' })
  suggestionId!: string;

  @Text({ label: '理由', max: 500, example: '选题准、建议实，推动建成三处场地。' })
  reason!: string;
}

/** The votes for one nominated case. */
export class AwardVotesBody {
  @Id({ label: '建议' })
  suggestionId!: string;

  @Whole({ label: '赞成票', min: 0, max: 100_000, example: 21 })
  inFavour!: number;
}

/** The result of the meeting that voted on the nominations 评选结果. */
export class SuggestionAwardResultBody {
  @DateField({ label: '会议日期', description: '提名截止以后，不晚于今天', example: '2026-12-25' })
  heldOn!: string;

  @Text({ label: '会议', max: 60, example: '区人大常委会主任会议' })
  meeting!: string;

  @Whole({ label: '到会人数', min: 1, max: 100_000, example: 25 })
  present!: number;

  @Parts(() => AwardVotesBody, { label: '各件提名的票数', minItems: 1, maxItems: 1_000 })
  votes!: AwardVotesBody[];

  @Ids({ label: '入选的建议', maxItems: 1_000, example: ['01900000-0000-7000-8000-000000000001'] })
  chosenIds!: string[];
}
