import { describe, expect, it } from '@jest/globals';
import { zhejiang2016 } from '../../../src/congress/profile/zhejiang-2016.js';
import { calendars, countedAgain } from '../support/calendars.js';
import { assigned, replied } from '../support/stories.js';
import { World } from '../support/world.js';

const [, busy, announced] = calendars;
if (!busy || !announced) throw new Error('a calendar is missing');

describe('工作日历', () => {
  it('放假安排公布、期满日成为休息日的，正在计时的期限重算，原到期日、新到期日和原因入办理记录（民法典第二百零三条）', () => {
    const story = assigned(undefined, new World(zhejiang2016, '2026-11-05'));
    expect(story.clock('reply')).toMatchObject({ dueOn: '2027-02-09', provisional: true });
    expect(story.refusal('recalculate')).toEqual(['按现行的工作日历推算，没有期限变动']);
    story.world.calendar = announced;
    story.does('recalculate');
    expect(story.clock('reply')).toMatchObject({ dueOn: '2027-02-15', provisional: false, originalDueOn: null });
    const { says } = JSON.parse(story.events.at(-1)?.body ?? '{}') as { says: Record<string, unknown> };
    const moved = { kind: 'reply', from: '2027-02-09', to: '2027-02-15', provisional: false };
    expect(says).toMatchObject({ reason: '工作日历调整', calendarVersion: announced.version, clocks: [moved] });
    expect(story.refusal('recalculate')).toHaveLength(1);
  });

  it('放假安排尚未公布的年份，法定的休假日仍不作工作日，所得日期为暂定（全国年节及纪念日放假办法第二条）', () => {
    const story = assigned(undefined, new World(zhejiang2016, '2026-10-01'));
    expect(story.clock('reply')).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    expect(story.clock('reply').explanation).toContain('期满日2027-01-01为元旦法定假日，顺延至2027-01-04');
  });

  it('到期日变动的，告知有关各方：评价期限变动的告知评价人，写明原到期日和新到期日（本系统）', () => {
    const story = replied();
    const { dueOn } = story.clock('feedback');
    story.world.calendar = busy;
    story.does('recalculate');
    const { deputyId } = story.file.suggestion;
    expect(story.notices.map(({ party }) => party)).toEqual([`deputy:${String(deputyId)}`]);
    expect(story.notices[0]?.body).toContain(`评价期限由${dueOn}改为${story.clock('feedback').dueOn}`);
  });

  it('经同意延期的，以同意的日期为准，不随日历重算（民法典第二百零四条）', () => {
    const story = assigned(undefined, new World(zhejiang2016, '2026-11-05'));
    const until = '2027-03-05';
    story.does('acknowledge', { office: 'housing' });
    story.does('requestExtension', { office: 'housing', input: { reason: '须跨年施工。', until } });
    story.does('grantExtension', { office: 'housing', input: { until } });
    story.world.calendar = announced;
    expect(story.refusal('recalculate')).toHaveLength(1);
    expect(story.clock('reply')).toMatchObject({ dueOn: '2027-03-05', originalDueOn: '2027-02-09' });
    expect(countedAgain(story.clock('reply'))).toBe('2027-02-09');
  });
});
