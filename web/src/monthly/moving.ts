/** How far a key moves in the sheet. */
interface Move {
  readonly down: number;
  readonly right: number;
}

/** From which width on it is a table; below, each case is a card, where Enter begins a new line. */
const asTable = window.matchMedia('(min-width: 60rem)');

/**
 * Where a key leads 方向键: Enter to the next case, arrows across the edge of the cell's text. While Chinese is being composed, and
 * inside the text, keys do what they always do. @returns null where the key stays in the cell.
 */
export function moveOf(event: KeyboardEvent): Move | null {
  const cell = event.target as HTMLTextAreaElement;
  if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !asTable.matches)
    return null;
  const { value, selectionStart: from, selectionEnd: to } = cell;
  const [before, after] = [value.slice(0, from), value.slice(to)];
  switch (event.key) {
    case 'Enter':
      return { down: 1, right: 0 };
    case 'ArrowDown':
      return after.includes('\n') ? null : { down: 1, right: 0 };
    case 'ArrowUp':
      return before.includes('\n') ? null : { down: -1, right: 0 };
    case 'ArrowLeft':
      return from === to && before === '' ? { down: 0, right: -1 } : null;
    case 'ArrowRight':
      return from === to && after === '' ? { down: 0, right: 1 } : null;
    default:
      return null;
  }
}
