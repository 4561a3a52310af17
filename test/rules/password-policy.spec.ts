import { describe, expect, it } from '@jest/globals';
import { passwordFaults } from '../../src/congress/sign-in/password-policy.js';

const usual = { leastLength: 10, kinds: 1 };
const short = '至少要有 10 个字符';
const mostly = '不能只是用户名加几个字符';
const common = '过于常见，容易被猜到';

describe('a password 密码', () => {
  it.each<[string, string[]]>([
    ['correct horse battery', []],
    ['请填写一个足够长的密码', []],
    ['8#29!7@55$1^', []],
    ['𠮷𠮸𠮹𠮺𠮻𠮼𠮽𠮾𠮿', [short]],
    ['kz4 mü9', [short]],
    ['123456789', [short, common]],
    ['password123', [common]],
    ['PassWord123', [common]],
    ['1qaz2wsx3edc', [common]],
    ['woaini5201314', [common]],
    ['Renda@2026!!', [common]],
    ['13800001234', [common]],
    ['qq1380000123', [common]],
    ['330112199001011234', [common]],
    ['abababababab', [common]],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', [common]],
    ['71828182845904523536028747', []],
    ['fgj.head2026', [mostly]],
    ['FGJ.Head@26', [mostly]],
    ['fgj.headfgj.head', [mostly]],
    ['my fgj.head word', []],
  ])('%s', async (password, faults) => {
    expect(await passwordFaults(password, 'fgj.head', usual)).toEqual(faults);
  });

  it.each<[number, string, boolean]>([
    [3, 'correct horse battery', false],
    [3, 'Correct horse battery', true],
    [3, 'correct horse 4 battery', true],
    [4, 'Correct horse 4 battery', true],
    [4, 'Correcthorse4battery', false],
    [2, '正确的马电池订书钉吗', false],
    [2, '正确的马电池订书钉2', true],
  ])('of %i kinds of characters: %s', async (kinds, password, good) => {
    const faults = await passwordFaults(password, 'fgj.head', { ...usual, kinds });
    expect(faults.length === 0).toBe(good);
  });

  it('is as long as the configuration says', async () => {
    expect(await passwordFaults('correct horse', 'fgj.head', { leastLength: 14, kinds: 1 })).toEqual([
      '至少要有 14 个字符',
    ]);
    expect(await passwordFaults('correct horses', 'fgj.head', { leastLength: 14, kinds: 1 })).toEqual([]);
  });
});
