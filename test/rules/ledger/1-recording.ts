import { describe, expect, it } from '@jest/globals';
import { caseFact } from '../../../src/case-file/facts/case-facts.js';
import { pastHistory } from '../../../src/case-file/facts/past-history.js';
import { national } from '../../../src/congress/profile/national.js';
import { goodInput } from '../support/by-hand.js';
import { play, systemOf } from '../support/play.js';
import { firstDay, World } from '../support/world.js';

const world = new World();
const past = (differs: object = {}) => {
  const input = { ...goodInput('recordPast', null, world.day), ...differs };
  const played = play(world, null, 'recordPast', { by: 'deputyAffairs', input });
  if (played.verdict !== 'done') throw new Error(JSON.stringify(played));
  return played;
};

describe('补录', () => {
  it('往年件只由代表工委补录，补录不是评价，也不告知任何人', () => {
    for (const by of ['leadDeputy', 'head:housing', 'leader', 'governmentOffice', 'admin'] as const) {
      const input = goodInput('recordPast', null, world.day);
      expect(play(world, null, 'recordPast', { by, input }).verdict).toBe('forbidden');
    }
    const { file, notices } = past();
    expect([file.suggestion.state, file.evaluations, notices]).toEqual(['closed', [], []]);
    expect(file.pastRecords).toMatchObject([{ attitude: 'satisfied', result: 'satisfied', feedback: true }]);
  });

  it('2021年3月2日交办、5月20日答复的，按时（三个月，至6月2日）；6月3日答复的，逾期', () => {
    const onTime = (repliedOn: string) => {
      const [line] = goodInput('recordPast', null, world.day)['lines'] as { officeId: string }[];
      return caseFact(past({ lines: [{ ...line, repliedOn, outcomeClass: 'A' }] }).file, national, systemOf)?.onTime;
    };
    expect([onTime('2021-05-20'), onTime('2021-06-02'), onTime('2021-06-03')]).toEqual([true, true, false]);
  });

  it('没有记录交办日期的，是否按时不知道，而不是逾期；没有答复的，不算办结', () => {
    const undated = past({ handedOverOn: undefined }).file;
    expect(caseFact(undated, national, systemOf)).toMatchObject({ onTime: null, replied: true, concluded: true });
    const unanswered = past({
      lines: [],
      coOfficeIds: [],
      attitude: undefined,
      result: undefined,
      feedback: undefined,
    }).file;
    expect(caseFact(unanswered, national, systemOf)).toMatchObject({
      replied: false,
      concluded: false,
      feedback: false,
    });
  });

  it('自交办之日起计入立案，自答复之日起计入答复、办结和评价', () => {
    const { file } = past();
    const setting = world.setting(file, 'deputyAffairs', null);
    const days = pastHistory(file, setting).map(({ from, until, facts }) => {
      const [fact] = facts.cases;
      return [from, until, fact?.replied, fact?.concluded, fact?.feedback, fact?.dueOn];
    });
    expect(days).toEqual([
      ['2021-03-02', '2021-05-20', false, false, false, '2021-06-02'],
      ['2021-05-20', 'infinity', true, true, true, null],
    ]);
  });

  it('只录入过的可以撤销，编号空出；办过别的事项的不能撤销', () => {
    const { file } = past();
    const undone = play(world, file, 'undoRecordPast', { by: 'deputyAffairs' });
    expect(undone).toMatchObject({
      verdict: 'done',
      file: { suggestion: { state: 'undone', number: null, registeredOn: null } },
    });
    const inspection = { form: 'visit', heldOn: firstDay, findings: '已到现场查看。' };
    const inspected = play(world, file, 'inspect', { by: 'deputyAffairs', input: inspection });
    if (inspected.verdict !== 'done') throw new Error(inspected.verdict);
    expect(play(world, inspected.file, 'undoRecordPast', { by: 'deputyAffairs' })).toMatchObject({
      verdict: 'refused',
      causes: [{ code: 'onlyRecorded' }],
    });
  });
});
