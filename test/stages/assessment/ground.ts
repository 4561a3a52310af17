import type { TestApp } from '../../support/app.js';
import type { TestCongress } from '../../support/congress.js';
import type { PersonName } from '../../support/people.js';
import { Story } from '../../support/story.js';

/** What a test looks at of an assessment as the service answers it. */
export interface Sheet {
  readonly id: string;
  readonly state: string;
  readonly objectionsUntil: string | null;
  readonly contentHash: string | null;
  readonly warnings: readonly string[];
  readonly results: readonly Result[];
  readonly objections: readonly { id: string; state: string; decision: string | null; changes: readonly string[] }[];
  readonly reasons: readonly string[];
}

export interface Result {
  readonly section: string;
  readonly office: { readonly id: string; readonly name: string };
  readonly items: number;
  readonly applies: boolean;
  readonly rank: number | null;
  readonly ranked: number;
  readonly grade: string | null;
  readonly points: string | null;
  readonly vetoed: boolean;
  readonly parts: readonly {
    readonly code: string;
    readonly grade: string | null;
    readonly points: string | null;
    readonly missing: number;
    readonly questions: readonly { question: string; numerator: number; denominator: number; href: string }[];
  }[];
}

export interface Line {
  readonly assignmentId: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly adjusted: boolean;
  readonly suggestion: { readonly id: string };
}

/** Assessments in a congress of a test. */
export class Assessments {
  constructor(
    readonly service: TestApp,
    readonly congress: TestCongress,
  ) {}

  async sent(path: string, body: object = {}, who: PersonName = 'deputyAffairs', status = 200): Promise<Sheet> {
    const answer = await (await this.congress.as(who)).post(path, body);
    if (answer.status !== status) throw new Error(`${path}: ${String(answer.status)} ${answer.text}`);
    return answer.body as Sheet;
  }

  async computed(measure: string, more: object = {}, status = 201): Promise<Sheet> {
    return this.sent('assessments', { year: 2026, title: '考核', measure, ...more }, 'deputyAffairs', status);
  }

  async seen(id: string, who: PersonName = 'deputyAffairs', status = 200): Promise<Sheet> {
    return (await (await this.congress.as(who)).get(`assessments/${id}`).expect(status)).body as Sheet;
  }

  /** A case of office a, or of another, up to its reply and rating, each on its day. */
  async handled(days: {
    readonly office?: 'a' | 'b' | 'c';
    readonly given: string;
    readonly signed?: string;
    readonly answered?: string;
    readonly rated?: string;
    readonly more?: object;
  }): Promise<Story> {
    const { office = 'a', given, signed, answered, rated, more } = days;
    const story = new Story(this.congress);
    this.service.clock.set(given);
    await story.assigned([{ office, role: 'lead' }]);
    if (signed !== undefined) {
      this.service.clock.set(signed);
      await story.acknowledged(office);
    }
    if (answered !== undefined) {
      this.service.clock.set(answered);
      await story.replied(office, more, answered);
    }
    if (rated !== undefined) await story.rated(rated);
    return story;
  }
}

/** The result of an office in a section. */
export function resultOf({ results }: Pick<Sheet, 'results'>, officeId: string, section = 'lead'): Result {
  const found = results.find((one) => one.office.id === officeId && one.section === section);
  if (!found) throw new Error(`no result of ${officeId}`);
  return found;
}
