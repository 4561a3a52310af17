import { describe, expect, it } from '@jest/globals';
import { endingOf, fileNameOf, longestName } from '../../src/platform/files/file-name.js';

const mangled = (name: string) => Buffer.from(name).toString('latin1');

/** File names 文件名, however they come. */
describe('a file name', () => {
  const names = [
    ...[
      '附件.pdf',
      '𠮷野家.docx',
      '㐀㐁.xlsx',
      '😀 照片.jpg',
      '王·李《建议》（附图）.png',
      '第1号,终稿;2.txt',
      "a'b.pdf",
    ],
    ...['100%.pdf', '100%25.txt', 'é.txt', 'naïve.pdf', '.gitignore', '没有扩展名', '👨‍👩‍👧.png'],
  ];

  it.each(names)('%s stays as it is, also mangled and percent-encoded', (name) => {
    expect(fileNameOf(name)).toBe(name);
    expect(fileNameOf(mangled(name))).toBe(name);
    if (/[^\0-\u007f]/.test(name)) expect(fileNameOf(encodeURIComponent(name))).toBe(name);
  });

  it.each([
    ['C:\\fakepath\\附件.pdf', '附件.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a/b/', null],
    ['..', null],
    [' . ', null],
    ['', null],
    ['\u202ea.pdf\u202c', 'a.pdf'],
    ['合同\u202efdp.exe', '合同fdp.exe'],
    ['a\0b\r\nc\u0085.txt', 'abc.txt'],
    ['a\u2028b\ufeff.txt', 'ab.txt'],
    ['a%22b.txt', 'a_b.txt'],
    ['a"<b>|c?*:d.txt', 'a__b__c___d.txt'],
    ['  两  个\t空格 .pdf ', '两 个空格 .pdf'],
    ['尾.pdf...', '尾.pdf'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
    ['坏\ufffd.txt', null],
    [`a${'\u0301'.repeat(40)}.txt`, null],
  ])('%j becomes %j', (sent, kept) => {
    expect(fileNameOf(sent)).toBe(kept);
  });

  it.each([longestName, longestName + 1, 5_000])('of %d characters keeps its ending', (length) => {
    const name = fileNameOf(`${'𠮷'.repeat(length - 4)}.pdf`) ?? '';
    expect([...name]).toHaveLength(longestName);
    expect(endingOf(name)).toBe('pdf');
    expect(name.includes('…')).toBe(length > longestName);
    expect(fileNameOf(name)).toBe(name);
  });

  it.each([
    ['a.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['a', ''],
    ['a.', ''],
    ['.gitignore', 'gitignore'],
  ])('%s ends in "%s"', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});
