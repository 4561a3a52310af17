import { nextTick, watch, type Ref } from 'vue';

/**
 * Brings whoever listens, or has scrolled away, to what has just come 提示: each time that it is another one, and is there at all.
 * @param box what gets the focus
 */
export function bringTo(box: Readonly<Ref<HTMLElement | null | undefined>>, what: () => unknown): void {
  watch(
    what,
    async (now) => {
      if (now === null || now === undefined) return;
      await nextTick();
      box.value?.focus();
      box.value?.scrollIntoView({ block: 'nearest' });
    },
    { immediate: true },
  );
}

/**
 * Where the keyboard goes on after a dialog has closed: to the button that opened it, if it is still there; otherwise to the
 * heading of the card it stood in, or of the page.
 */
export async function focusAfterDialog(button: HTMLElement | null, card: Element | null): Promise<void> {
  // As long as the dialog is open, nothing behind it takes the focus.
  await nextTick();
  if (button?.isConnected === true) {
    button.focus();
    return;
  }
  const heading =
    (card?.isConnected === true ? card.querySelector<HTMLElement>('.card-title') : null) ??
    document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  if (heading.tagName === 'H1') heading.tabIndex = -1;
  heading.focus();
}
