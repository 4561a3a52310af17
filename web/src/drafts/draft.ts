import { onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { accountId } from '../session/session';

const prefix = 'bihuan:draft:';
const ofTab = '~';
const keepDays = 90;
const dayMs = 86_400_000;

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

/** What somebody is writing 未提交的内容. */
export interface Draft<T> {
  readonly value: Ref<T>;
  /** whether it was found on this machine, from before */
  readonly restored: boolean;
  /** forgets it, after it was sent */
  clear(): void;
}

/**
 * Keeps what is being written on this machine, by account and form, so that a reload, a lapsed sign-in or an empty battery loses
 * nothing. It is written a moment after each change, and at once when the page goes away. Where the same form is written in another tab, this one goes
 * on under a name of its own, and neither loses a word.
 */
export function useDraft<T extends object>(name: string, fresh: () => T): Draft<T> {
  const base = keyOf(name);
  const from = keyToRead(base);
  const found = read<T>(from);
  const value = ref(found ?? fresh()) as Ref<T>;
  let key = sessionStorage.getItem(base) ?? base;
  let timer = 0;
  let touched = false;
  let cleared = false;
  const write = () => {
    window.clearTimeout(timer);
    timer = 0;
    if (!cleared) keep(key, value.value);
  };
  const later = () => {
    touched = true;
    cleared = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(write, 250);
  };
  const soon = () => {
    if (timer !== 0) write();
  };
  const elsewhere = (event: StorageEvent) => {
    if (event.key !== key || event.newValue === null || !touched || cleared) return;
    key = `${base}${ofTab}${Math.random().toString(36).slice(2)}`;
    sessionStorage.setItem(base, key);
    write();
  };
  watch(value, later, { deep: true });
  window.addEventListener('storage', elsewhere);
  window.addEventListener('pagehide', soon);
  document.addEventListener('visibilitychange', soon);
  onBeforeUnmount(() => {
    soon();
    window.removeEventListener('storage', elsewhere);
    window.removeEventListener('pagehide', soon);
    document.removeEventListener('visibilitychange', soon);
  });
  const clear = () => {
    cleared = true;
    window.clearTimeout(timer);
    timer = 0;
    for (const one of new Set([key, from])) localStorage.removeItem(one);
    sessionStorage.removeItem(base);
    key = base;
  };
  return { value, restored: found !== null, clear };
}

/** What must not lie on this machine 密码、证号: it is in this form alone, as long as that is open. */
export function heldDraft<T extends object>(fresh: () => T): Draft<T> {
  const value = ref(fresh()) as Ref<T>;
  return { value, restored: false, clear: () => void (value.value = fresh()) };
}

/** Under which name a form is found: this tab's own, or the common one, or one that a tab left which is closed by now. */
function keyToRead(base: string): string {
  const own = sessionStorage.getItem(base);
  if (own !== null && localStorage.getItem(own) !== null) return own;
  if (localStorage.getItem(base) !== null) return base;
  const left = Object.keys(localStorage).filter((one) => one.startsWith(base + ofTab));
  return left.sort((one, other) => (readKept(other)?.at ?? 0) - (readKept(one)?.at ?? 0))[0] ?? base;
}

/** Keeps a value beside a draft under a name of its own. */
export function keepDraft(name: string, value: unknown): void {
  keep(keyOf(name), value);
}

/** Takes a draft off this machine. */
export function dropDraft(name: string): void {
  localStorage.removeItem(keyOf(name));
}

/** What is kept under a name, if anything. */
export function readDraft<T>(name: string): T | null {
  return read<T>(keyToRead(keyOf(name)));
}

/** Calls when another tab has kept something else under a name, or dropped it, for as long as the part is shown. */
export function onDraftElsewhere(name: string, then: () => void): void {
  const key = keyOf(name);
  const heard = (event: StorageEvent) => {
    if (event.key === key) then();
  };
  window.addEventListener('storage', heard);
  onBeforeUnmount(() => window.removeEventListener('storage', heard));
}

/** Forgets what nobody has touched for three months. */
export function dropOldDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const at = readKept(key)?.at ?? 0;
    if (now - at > keepDays * dayMs) localStorage.removeItem(key);
  }
}

function keyOf(name: string): string {
  return `${prefix}${accountId.value ?? 'nobody'}:${name}`;
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), value }));
  } catch {
    // A full or forbidden store: the page goes on, and the server's draft is what remains.
  }
}

function read<T>(key: string): T | null {
  return (readKept(key)?.value as T | undefined) ?? null;
}

function readKept(key: string): Kept<unknown> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<unknown> | null;
  } catch {
    return null;
  }
}
