/** Columns of plain text in which a Chinese character is two columns wide. */

/** @returns how many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** Fills a text up to so many columns; at least one blank follows. */
export function column(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - widthOf(text)));
}

/** Breaks a text into lines of at most so many columns; a closing mark never begins a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\w.:-]+|[^\w.:-]/g) ?? []) {
    const closing = /^[，。；：、）」》！？]$/.test(piece);
    if (!closing && widthOf(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}
