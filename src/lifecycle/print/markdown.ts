/** A table of Markdown, one line a row; cells may hold several lines. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Lines of one cell. */
export function lines(...said: readonly string[]): string {
  return said.filter((one) => one !== '').join('\n');
}

/** A code term. */
export function code(term: string): string {
  return `\`${term}\``;
}

function cell(text: string): string {
  return text === '' ? '—' : text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
