import type { LocalDate } from '../deadlines/local-date.js';
import { draft } from '../stages/1-submission/draft.js';
import type { Days } from './days.js';
import type { Step, Story, SuggestionText } from './story.js';

/** Seconds: room for fifty stories of forty-eight steps in one working day of eight hours. */
const [betweenSteps, betweenStories] = [600, 12];

/** One step with its place and time. */
export interface Scene extends Step {
  /** the instant of the story's first act, by which its case is known again */
  readonly story: number;
  /** the story's title, by which other stories speak of it */
  readonly title: string;
  /** how many acts of the case come before */
  readonly index: number;
  readonly author: string;
  readonly on: LocalDate;
  readonly at: Date;
}

/** Every step of every story, in the order of time: so the numbers and the seals come as they would have come. */
export function plan(stories: readonly Story[], days: Days): Scene[] {
  const scenes = stories.flatMap((story, place) => scenesOf(story, place, days));
  return scenes.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function scenesOf(story: Story, place: number, days: Days): Scene[] {
  const steps = [drafted(story), ...story.steps];
  const dates = datesOf(story, steps, days);
  const instants = dates.map((on, index) => instantOf(on, place, index));
  return steps.map((step, index) => ({
    ...step,
    story: instants[0]?.getTime() ?? 0,
    title: story.title,
    index,
    author: story.author,
    on: dates[index] ?? days.today,
    at: instants[index] ?? new Date(0),
  }));
}

function drafted({ author: _author, begins: _begins, steps: _steps, wishedOffice, prior, ...text }: Story): Step {
  const sent: Omit<SuggestionText, 'wishedOffice'> = text;
  const body: Step['body'] = ({ ids, caseOf }) => ({
    ...sent,
    ...(wishedOffice ? { wishedOfficeId: ids.offices[wishedOffice] } : {}),
    ...(prior ? { priorSuggestionId: caseOf(prior) } : {}),
  });
  return { after: 0, who: 'author', deed: draft, body };
}

/** @throws RangeError where the story does not end before today. */
function datesOf({ title, begins }: Story, steps: readonly Step[], days: Days): LocalDate[] {
  const starts =
    'workingDaysAgo' in begins
      ? [days.earlier(days.today, begins.workingDaysAgo)]
      : days.sessions.map((one) => days.later(one.startsOn, begins.dayOfSession - 1));
  for (const start of [...starts].reverse()) {
    const dates = datesFrom(start, steps, days);
    if (dates.every((date) => date < days.today)) return dates;
  }
  throw new RangeError(`the story does not end before ${days.today}: ${title}`);
}

function datesFrom(start: LocalDate, steps: readonly Step[], days: Days): LocalDate[] {
  let on = start;
  return steps.map((step) => (on = days.later(on, step.after)));
}

/** In office hours in Shanghai; no two steps at the same instant, and those of a case in their order. */
function instantOf(on: LocalDate, place: number, index: number): Date {
  const seconds = index * betweenSteps + place * betweenStories;
  return new Date(Date.parse(`${on}T09:00:00+08:00`) + seconds * 1_000);
}
