import type { evaluationDimensions, Rating } from '../../case-file/states.js';
import { archive } from '../../stages/5-evaluation/archive.js';
import { deliberateAccept, deliberateRehandle } from '../../stages/5-evaluation/deliberate.js';
import { evaluate } from '../../stages/5-evaluation/evaluate.js';
import { lapse } from '../../stages/5-evaluation/lapse.js';
import type { Step } from '../story.js';
import { says } from './step.js';

/** 评: the words for rating and what follows. The first number is always: so many working days after the step before. */

type Dimensions = Readonly<Partial<Record<keyof typeof evaluationDimensions, boolean>>>;

interface Rated {
  readonly attitude: Rating;
  readonly result: Rating;
  readonly comment?: string;
  readonly dimensions?: Dimensions;
}

export const rates = (after: number, attitude: Rating, result: Rating, comment?: string): Step =>
  says(after, 'author', evaluate, { attitude, result, comment });

/** A rating with the questions of the form for opinions 征询意见表. */
export const fillsIn = (after: number, rated: Rated): Step => says(after, 'author', evaluate, rated);

export const lapses = (after: number): Step => says(after, 'system', lapse);

interface Minutes {
  readonly conclusion: 'accept' | 'rehandle';
  readonly deputy: string;
  readonly office: string;
  readonly minutes: string;
}

/** The three parties met on the working day before; for the congress leader2 was there. */
export const deliberates = (after: number, { conclusion, deputy, office, minutes }: Minutes): Step => ({
  after,
  who: 'staff',
  deed: conclusion === 'accept' ? deliberateAccept : deliberateRehandle,
  body: ({ on, days }) => ({
    heldOn: days.earlier(on, 1),
    parties: [
      { side: 'deputy', name: deputy },
      { side: 'office', name: office },
      { side: 'congress', name: '常委会副主任乙' },
    ],
    minutes,
    conclusion,
  }),
});

export const archives = (after: number): Step => says(after, 'staff', archive);
