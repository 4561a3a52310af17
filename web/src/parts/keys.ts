import { onBeforeUnmount, onMounted, ref } from 'vue';
import { keepDraft, readDraft } from '../drafts/draft';

const remembered = 'keys';
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');

/**
 * Keys 快捷键 of a page: each button and link that names one in `aria-keyshortcuts` is pressed by it. While a field has the focus, a
 * dialog is open or another key is held, keys do what they always do; and they can be switched off, which is remembered (WCAG 2.1.4).
 */
export function useKeys() {
  const on = ref(readDraft<{ on: boolean }>(remembered)?.on ?? true);

  function toggle(): void {
    on.value = !on.value;
    keepDraft(remembered, { on: on.value });
  }

  function press(event: KeyboardEvent): void {
    if (!on.value || event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (isField(event.target) || document.querySelector('dialog[open]')) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const found = [...document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts]')].find(
      (one) => one.getAttribute('aria-keyshortcuts') === key,
    );
    if (!found) return;
    event.preventDefault();
    // Where it leads, and where the focus comes back to.
    found.focus();
    found.click();
  }

  onMounted(() => document.addEventListener('keydown', press));
  onBeforeUnmount(() => document.removeEventListener('keydown', press));
  return { on, toggle };
}
