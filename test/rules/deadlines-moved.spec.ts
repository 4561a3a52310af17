import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClockPaper } from '../../src/case-file/papers/clock.js';
import { national } from '../../src/congress/profile/national.js';
import type { Profile } from '../../src/congress/profile/profile.js';
import { addDays, localDate } from '../../src/deadlines/local-date.js';
import { projectDeadline } from '../../src/deadlines/project.js';
import { explainedSteps } from '../../src/lifecycle/explained-steps.js';
import { handOverTo, type Input } from './support/inputs.js';
import { type OfficeName, offices } from './support/roster.js';
import { assigned, tracked } from './support/stories.js';
import type { Story } from './support/story.js';
import { World } from './support/world.js';

const stepsOf = (story: Story, clock: ClockPaper) => explainedSteps(story.file, clock, story.world.calendar, []);
const dated = (line: string | undefined) => /^(?:原)?到期日：(\S{10})（/.exec(line ?? '')?.[1];

/** The last step is the date in force; the count, done again, leads to the first date; no other date is called due. */
function explains(story: Story, clock: ClockPaper): void {
  const { anchorOn, length, dueOn, originalDueOn } = clock;
  const steps = stepsOf(story, clock);
  expect([clock.kind, dated(steps.at(-1))]).toEqual([clock.kind, dueOn]);
  expect(steps.at(-1)).toMatch(/^到期日：.+当日.+不算逾期$/);
  const first = steps.filter((one) => one.startsWith('原到期日：'));
  expect(first.map(dated)).toEqual(originalDueOn === null ? [] : [originalDueOn]);
  expect(steps.filter((one) => one.startsWith('到期日：'))).toHaveLength(1);
  if (length === null) return;
  const counted = projectDeadline({ anchorOn, length, calendar: story.world.calendar }).dueOn;
  expect(originalDueOn ?? dueOn).toBe(counted);
}

const continues: Profile = {
  ...national,
  reassignedReplyClock: { ...national.reassignedReplyClock, value: 'continue' },
};
const names = ['housing', 'sports', 'finance'] as const;
const moves = {
  sign: ['acknowledge'],
  object: ['requestReassignment'],
  deny: ['denyReassignment'],
  move: ['reassign'],
  extend: ['acknowledge', 'requestExtension', 'grantExtension'],
} as const;
type Move = keyof typeof moves;

/** Who handles the case now. */
const current = (story: Story): OfficeName =>
  names.find((name) => story.file.assignments.at(-1)?.officeId === offices[name].id) ?? 'housing';

/** Does what is permitted of a move, some days later. */
function moved(story: Story, move: Move, days: number): void {
  story.on(addDays(story.world.day, days));
  const office = current(story);
  const to = names[(names.indexOf(office as 'housing') + 1) % names.length] ?? 'housing';
  const until = addDays(localDate('2026-02-10'), 150);
  const inputs: Partial<Record<string, Input>> = {
    reassign: { officeId: offices[to].id, reason: '属于该单位职责。' },
    requestExtension: { reason: '用地调整。', until },
    grantExtension: { until },
  };
  for (const act of moves[move]) {
    const input = inputs[act];
    const step = { office, ...(input ? { input } : {}) };
    if (story.tries(act, step).verdict === 'done') story.does(act, step);
  }
}

describe('期限推算过程 the steps end with the date in force', () => {
  it('any order of extension, objection and re-assignment', () => {
    const turns = fc.array(
      fc.tuple(fc.constantFrom(...(Object.keys(moves) as Move[])), fc.integer({ min: 0, max: 20 })),
      { maxLength: 8 },
    );
    const rules = fc.constantFrom(national, continues);
    let extended = 0;
    fc.assert(
      fc.property(rules, turns, (profile, list) => {
        const story = assigned(handOverTo({ to: 'housing', role: 'lead' }), new World(profile, '2026-02-10'));
        for (const [move, days] of list) {
          moved(story, move, days);
          for (const clock of story.file.clocks) explains(story, clock);
        }
        extended += story.file.clocks.filter((one) => one.originalDueOn !== null).length;
      }),
      { numRuns: 120, seed: 20261121 },
    );
    expect(extended).toBeGreaterThan(10);
  });

  it('an extended reply: the count, the first date, the extension, the date in force', () => {
    const story = assigned(handOverTo({ to: 'housing', role: 'lead' }), new World(national, '2026-03-02'));
    story.does('acknowledge', { office: 'housing' }).on('2026-05-20');
    const input = { reason: '用地调整。', until: '2026-08-31' };
    story.does('requestExtension', { office: 'housing', input });
    story.does('grantExtension', { office: 'housing', input: { until: '2026-08-31' } });
    expect(stepsOf(story, story.clock('reply')).slice(2)).toEqual([
      '期满日：2026-06-02（星期二）',
      '原到期日：2026-06-02（星期二）',
      `工作日历版本：${story.world.calendar.version}`,
      '延期：2026-05-20经交办机构同意，到期日由2026-06-02改为2026-08-31',
      '到期日：2026-08-31（星期一），当日答复代表不算逾期',
    ]);
  });

  it('a promise that was put off twice: each deferral, then the date in force; what was agreed is not counted', () => {
    const story = tracked('2026-03-01');
    for (const dueOn of ['2026-05-01', '2026-07-01']) {
      story.does('deferCommitment', { office: 'housing', input: { reason: '汛期。', dueOn } });
    }
    expect(stepsOf(story, story.clock('commitment'))).toEqual([
      expect.stringMatching(/^2026-02-10（星期二）：承办单位在答复中承诺$/),
      '依据：答复中的承诺',
      '承办单位在答复中承诺的日期：2026-03-01（星期日），不因节假日顺延（民法典第二百零四条）',
      '原到期日：2026-03-01（星期日）',
      `工作日历版本：${story.world.calendar.version}`,
      '改期：2026-02-10由承办单位说明理由，到期日由2026-03-01改为2026-05-01',
      '改期：2026-02-10由承办单位说明理由，到期日由2026-05-01改为2026-07-01',
      '到期日：2026-07-01（星期三），当日兑现承诺不算逾期',
    ]);
  });

  it('who goes on where another stood, whose date had been moved, is told so in plain words', () => {
    const story = assigned(handOverTo({ to: 'housing', role: 'lead' }), new World(continues, '2026-03-02'));
    story.does('acknowledge', { office: 'housing' }).on('2026-05-20');
    const input = { reason: '用地调整。', until: '2026-08-31' };
    story.does('requestExtension', { office: 'housing', input });
    story.does('grantExtension', { office: 'housing', input: { until: '2026-08-31' } });
    story.does('reassign', { office: 'housing', input: { officeId: offices.sports.id, reason: '属于该单位职责。' } });
    const clock = story.clock('reply', 'sports');
    expect(clock.explanation).toMatch(/^按原定的日期，应于2026-08-31前（含当日）答复代表（改办后接续原期限；/);
    expect(stepsOf(story, clock)[0]).toBe('2026-05-20（星期三）：交办');
    expect(stepsOf(story, clock)).toContain('原定的日期：2026-08-31（星期一），不因节假日顺延（民法典第二百零四条）');
  });
});
