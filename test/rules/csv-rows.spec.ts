import { describe, expect, it } from '@jest/globals';
import { csvRows, CsvText } from '../../src/platform/http/csv.js';

const linesOf = (csv: string) => csvRows(new CsvText(csv)).map(({ line, cells }) => [line, ...cells]);

describe('the rows of a .csv', () => {
  it.each(['\n', '\r\n', '\r'])('tell the line on which each begins, whatever lies before it: %j', (end) => {
    const csv = ['a,b', `"x${end}y","${end}z"`, '', `"1${end}2",3`, '4,5', ''].join(end);
    expect(linesOf(csv)).toEqual([
      [1, 'a', 'b'],
      [2, `x${end}y`, 'z'],
      [6, `1${end}2`, '3'],
      [8, '4', '5'],
    ]);
  });

  it('may end each in another way', () => {
    expect(linesOf('a\r\nb\nc\rd')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('are refused with the line where a quote is left open, or something stands after it', () => {
    expect(() => linesOf('a,b\n"c,d\n')).toThrow(/第 \d 行起不是正确的 CSV/);
    expect(() => linesOf('a\n"b"c\n')).toThrow(/CSV/);
  });
});
