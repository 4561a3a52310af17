import { formations, publicationWishes, suggestionKinds } from '../../case-file/states.js';
import { Choice, Flag, Id, Text, Texts } from '../../platform/http/fields.js';

/** The suggestion as its form (建议专用纸) has it; a draft may still lack cause and proposals. */
export class SuggestionBody {
  @Text({ label: '标题', max: 200, oneLine: true, example: '关于推进小剡村健身场地建设的建议' })
  title!: string;

  @Text({ label: '案由', min: 0, max: 20_000, example: '村民健身场地不足，老人、孩子无处活动。' })
  cause!: string;

  @Texts({ label: '具体建议', max: 5_000, maxItems: 50, example: ['在村委会旁空地建设健身场地。', '配备夜间照明。'] })
  proposals!: string[];

  @Choice({ label: '类型', values: suggestionKinds, optional: true })
  kind?: keyof typeof suggestionKinds;

  @Text({ label: '类别代码', max: 40, optional: true, example: 'urban' })
  categoryCode?: string;

  @Choice({ label: '形成方式', values: formations, optional: true })
  formedBy?: keyof typeof formations;

  @Text({ label: '联络站名称', max: 100, optional: true, example: '西兴街道代表联络站' })
  stationName?: string;

  @Flag({ label: '来自居民议事清单', optional: true })
  residentRequest?: boolean;

  @Choice({ label: '公开意愿', values: publicationWishes, optional: true })
  publicationWish?: keyof typeof publicationWishes;

  @Id({ label: '希望的承办单位', optional: true })
  wishedOfficeId?: string;

  @Id({ label: '以前提过的同一件建议', optional: true })
  priorSuggestionId?: string;
}

/** What a revision may empty again, by sending null. */
export const clearable = [
  'categoryCode',
  'formedBy',
  'stationName',
  'publicationWish',
  'wishedOfficeId',
  'priorSuggestionId',
] as const;

/** The same for a revision: what is left out stays as it is. */
export class RevisionBody {
  @Text({ label: '标题', max: 200, oneLine: true, optional: true, example: '关于推进小剡村健身场地建设的建议' })
  title?: string;

  @Text({ label: '案由', min: 0, max: 20_000, optional: true })
  cause?: string;

  @Texts({ label: '具体建议', max: 5_000, maxItems: 50, optional: true })
  proposals?: string[];

  @Choice({ label: '类型', values: suggestionKinds, optional: true })
  kind?: keyof typeof suggestionKinds;

  @Text({ label: '类别代码', nullable: true, max: 40, optional: true })
  categoryCode?: string | null;

  @Choice({ label: '形成方式', nullable: true, values: formations, optional: true })
  formedBy?: keyof typeof formations | null;

  @Text({ label: '联络站名称', nullable: true, max: 100, optional: true })
  stationName?: string | null;

  @Flag({ label: '来自居民议事清单', optional: true })
  residentRequest?: boolean;

  @Choice({ label: '公开意愿', nullable: true, values: publicationWishes, optional: true })
  publicationWish?: keyof typeof publicationWishes | null;

  @Id({ label: '希望的承办单位', nullable: true, optional: true })
  wishedOfficeId?: string | null;

  @Id({ label: '以前提过的同一件建议', nullable: true, optional: true })
  priorSuggestionId?: string | null;
}
