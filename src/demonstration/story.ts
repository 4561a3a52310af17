import type { formations, OversightBody, publicationWishes } from '../case-file/states.js';
import type { LocalDate } from '../deadlines/local-date.js';
import type { Deed } from '../lifecycle/deed.js';
import type { Days } from './days.js';
import type { Ids } from './people.js';
import type { CategoryCode, OfficeCode } from './roster.js';

/** What a step may know when it says what is sent. */
export interface Moment {
  /** the day of the step */
  readonly on: LocalDate;
  readonly days: Days;
  readonly ids: Ids;
  /** the case of another story, drafted before */
  readonly caseOf: (story: Story) => string;
  /** the latest assignment of an office in this case */
  readonly assignmentOf: (office: OfficeCode) => string;
  /** the latest consultation of an office in this case */
  readonly consultationOf: (office: OfficeCode) => string;
  /** the latest attachment of this case that is called so */
  readonly attachmentOf: (name: string) => string;
}

/** What a step is upon, where that is not the suggestion: the latest such paper of the office, or copy to the body. */
export type Upon =
  | { readonly kind: 'assignment' | 'supervisionLetter'; readonly office: OfficeCode }
  | { readonly kind: 'commitment'; readonly office: OfficeCode; readonly seq: number }
  | { readonly kind: 'oversightCopy'; readonly body: OversightBody };

/** One step: so many working days after the one before, somebody does one act. */
export interface Step {
  readonly after: number;
  /** a user name; `author` is whoever wrote the suggestion, `system` the service itself */
  readonly who: string;
  readonly deed: Deed;
  /** absent: upon the suggestion */
  readonly upon?: Upon;
  readonly body: (moment: Moment) => object;
  /** a file that goes with it */
  readonly file?: { readonly name: string; readonly text: string };
}

/** When a story begins: on a day of a session (the latest that leaves time for the whole of it), or so long ago. */
export type Beginning = { readonly dayOfSession: number } | { readonly workingDaysAgo: number };

/** The suggestion as the deputy writes it 建议正文. */
export interface SuggestionText {
  readonly title: string;
  readonly cause: string;
  readonly proposals: readonly string[];
  readonly categoryCode: CategoryCode;
  readonly formedBy?: keyof typeof formations;
  readonly stationName?: string;
  readonly residentRequest?: boolean;
  readonly publicationWish?: keyof typeof publicationWishes;
  readonly wishedOffice?: OfficeCode;
}

/** What a draft says beside its text. */
interface DraftedFrom {
  /** the same matter, raised before 历年提出 */
  readonly prior?: Story;
}

/** The story 经过 of one case, from its draft to where it stands today. */
export interface Story extends SuggestionText, DraftedFrom {
  /** the user name of the deputy or the delegation */
  readonly author: string;
  readonly begins: Beginning;
  /** what follows upon the draft */
  readonly steps: readonly Step[];
}
