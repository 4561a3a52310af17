import { ref } from 'vue';

const key = 'bihuan:type';

/** Whether the page is set in large type 大字; kept on this machine, for whoever sits at it. */
export const largeType = ref(localStorage.getItem(key) === 'large');

/** Sets the page as it was set last. */
export function applyTypeSize(): void {
  document.documentElement.dataset['type'] = largeType.value ? 'large' : 'usual';
}

/** Goes from one size to the other. */
export function toggleTypeSize(): void {
  largeType.value = !largeType.value;
  localStorage.setItem(key, largeType.value ? 'large' : 'usual');
  applyTypeSize();
}
