/** The most that is taken from a clipboard: a year's table of a large office, and no more. */
const mostCells = 20_000;

/**
 * The cells of a table copied from Excel or WPS 粘贴的表格: rows by lines, cells by tabs; a cell with line breaks, tabs or quotes
 * stands in quotes, which are doubled inside it. Whatever is in them stays a text.
 */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [[]];
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  let count = 0;
  while (at <= text.length && count++ < mostCells) {
    const { cell, next } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows.at(-1)?.push(cell);
    if (text[next] === '\n') rows.push([]);
    at = next + 1;
  }
  return rows;
}

/** Whether a paste is a table, and not words for one cell. */
export function isTable(pasted: string): boolean {
  const rows = cellsOf(pasted);
  return pasted.includes('\t') || (rows.length > 1 && rows.every((row) => row.length === 1) && /\n\S/.test(pasted));
}

function plain(text: string, at: number): { cell: string; next: number } {
  const end = /[\t\n]/.exec(text.slice(at));
  const next = end ? at + end.index : text.length;
  return { cell: text.slice(at, next), next };
}

function quoted(text: string, at: number): { cell: string; next: number } {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] !== '"') continue;
    if (text[end + 1] === '"') end++;
    else if (end + 1 === text.length || text[end + 1] === '\t' || text[end + 1] === '\n')
      return { cell: text.slice(at + 1, end).replaceAll('""', '"'), next: end + 1 };
    else break;
  }
  // A quotation mark that opens no cell is a word's own.
  return plain(text, at);
}
