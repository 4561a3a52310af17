import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseStates } from '../../src/case-file/states.js';
import { webModule } from '../support/web-module.js';

interface Stations {
  stationsOf(state: string, key?: boolean): { name: string; standing: string }[];
  lineInWords(state: string, key?: boolean): string;
  whoActs(state: string, offices?: readonly { name: string; role: string; state: string }[]): string;
}
interface Dates {
  dateInWords(on: string | null): string;
  localDateOf(instant: string): string;
  remaining(today: string, due: string): string;
}
interface Words {
  sizeInWords(bytes: number): string;
}
interface StateNames {
  readonly states: readonly { value: string; label: string }[];
}

const line = (stations: { standing: string }[]) => stations.map((one) => one.standing);
const every = Object.keys(caseStates);

describe('the five stations 提·交·办·督·评', () => {
  let web: Stations;
  beforeAll(async () => {
    web = await webModule<Stations>('case/stations.ts');
  });

  it('stand somewhere in every state, and say so and who has to act', () => {
    for (const state of every) {
      expect(web.stationsOf(state).map((one) => one.name)).toEqual(['提', '交', '办', '督', '评']);
      expect(web.lineInWords(state)).toMatch(/[一-鿿]/);
      expect(web.whoActs(state)).toMatch(/[一-鿿]/);
    }
  });

  it.each([
    ['assigned', '甲 lead pending, 乙 co pending', '等承办单位签收（甲、乙）'],
    ['handling', '甲 lead replied, 乙 separate drafting', '等承办单位答复（乙）'],
    ['handling', '甲 lead acknowledged, 乙 co opinionGiven', '等承办单位答复（甲）'],
    [
      'handling',
      '甲 lead drafting, 乙 co acknowledged, 丙 co pending',
      '等承办单位签收（丙）、提交会办意见（乙）、答复（甲）',
    ],
    ['assigned', '甲 lead objected, 乙 co pending', '等承办单位签收（乙）；等交办机构决定是否改办（甲）'],
    ['handling', '甲 lead reassigned', '等承办单位答复'],
    ['replied', '甲 lead replied', '等提出人评价'],
  ])('%s, of %s: say who has to act', (state, offices, told) => {
    const those = offices.split(', ').map((one) => {
      const [name = '', role = '', at = ''] = one.split(' ');
      return { name, role, state: at };
    });
    expect(web.whoActs(state, those)).toBe(told);
  });

  it('go forward with the case', () => {
    expect(line(web.stationsOf('draft'))).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(line(web.stationsOf('assigned'))).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead']);
    expect(line(web.stationsOf('handling'))).toEqual(['done', 'done', 'now', 'ahead', 'ahead']);
    expect(line(web.stationsOf('replied'))).toEqual(['done', 'done', 'done', 'done', 'now']);
    expect(line(web.stationsOf('tracking'))).toEqual(['done', 'done', 'done', 'now', 'done']);
    expect(line(web.stationsOf('closed'))).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(web.lineInWords('closed')).toBe('五个环节已经走完');
  });

  it('end where the case ends, and are supervised while handled where it is a key suggestion', () => {
    expect(line(web.stationsOf('refused'))).toEqual(['done', 'never', 'never', 'never', 'never']);
    expect(web.lineInWords('withdrawn')).toBe('没有进入办理');
    expect(line(web.stationsOf('handling', true))).toEqual(['done', 'done', 'now', 'now', 'ahead']);
    expect(web.lineInWords('handling', true)).toBe('现在在办理、督办环节');
  });

  it('call the states what the service calls them', async () => {
    const { states } = JSON.parse(await readFile('web/src/api/choices.json', 'utf8')) as StateNames;
    expect(Object.fromEntries(states.map(({ value, label }) => [value, label]))).toEqual(caseStates);
  });
});

describe('dates and sizes in words', () => {
  let web: Dates;
  beforeAll(async () => {
    web = await webModule<Dates>('case/dates.ts');
  });

  it('are those of the congress, wherever the browser is', () => {
    expect(web.dateInWords('2026-03-02')).toBe('2026年3月2日');
    expect(web.dateInWords(null)).toBe('');
    expect(web.localDateOf('2026-03-01T16:00:00Z')).toBe('2026-03-02');
    expect(web.localDateOf('2026-03-01T15:59:59Z')).toBe('2026-03-01');
  });

  it('tell how far a due date is, over months and leap days', () => {
    expect(web.remaining('2028-02-28', '2028-03-01')).toBe('还有 2 天');
    expect(web.remaining('2026-03-02', '2026-03-02')).toBe('今天到期');
    expect(web.remaining('2026-03-02', '2026-02-28')).toBe('已超过 2 天');
  });

  it('tell a size as people do', async () => {
    const words = await webModule<Words>('case/words.ts');
    expect([500, 2_048, 5_242_880].map((bytes) => words.sizeInWords(bytes))).toEqual(['500 字节', '2 KB', '5.0 MB']);
  });
});
