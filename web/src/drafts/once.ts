import { dropDraft, keepDraft, readDraft } from './draft';

interface KeptKey {
  readonly body: string;
  readonly key: string;
}

/**
 * The key 请求编号 under which a thing is done once: the same for the same content, also after a dropped network or a reload, until
 * the answer has come; another content has another key.
 */
export function onceKey(name: string, content: unknown): string {
  const body = JSON.stringify(content ?? null);
  const kept = readDraft<KeptKey>(`once:${name}`);
  if (kept?.body === body) return kept.key;
  const key = newKey();
  keepDraft(`once:${name}`, { body, key });
  return key;
}

/** The answer has come: the same content sent again is another deed. */
export function doneOnce(name: string): void {
  dropDraft(`once:${name}`);
}

/** The key of a form of which nothing is kept on this machine: as `onceKey`, as long as the form is open. */
export function heldKey(): (content: unknown) => string {
  let held: KeptKey | null = null;
  return (content) => {
    const body = JSON.stringify(content ?? null);
    if (held?.body !== body) held = { body, key: newKey() };
    return held.key;
  };
}

/** `crypto.randomUUID` is there only where the page came by HTTPS; telephones in a trial may not. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
}
