import type { Ref } from 'vue';
import { perform } from '../api/client';
import { asProblem } from '../api/problem';
import type { Case } from '../api/types';
import { doneOnce, onceKey } from '../drafts/once';
import { revisionBody, sentText, type Writing } from './writing';

/** A text, where it is saved, and who takes the fresh draft. */
export interface Keeper {
  /** the address of the congress's suggestions */
  readonly cases: string;
  readonly writing: Ref<Writing>;
  readonly take: (fresh: Case) => void;
}

/**
 * Brings the service's draft up to date, and makes it the first time.
 * @returns whether anything had to be sent.
 * @throws Problem
 */
export async function saveText(keeper: Keeper): Promise<boolean> {
  const { cases, writing, take } = keeper;
  const isNew = writing.value.id === null;
  if (isNew) await begin(keeper);
  const { id, version, body, saved } = writing.value;
  const text = sentText(body);
  if (text === saved) return isNew;
  // Without its version the service's text would be written over by one that never knew it.
  if (version === null) return false;
  const href = `${cases}/${String(id)}`;
  take(await perform({ method: 'PATCH', href, body: revisionBody(body), version, key: '' }));
  writing.value.saved = text;
  return true;
}

/** The first saving: the same text under the same key until its answer has come, so that there is never a second draft. */
async function begin({ cases, writing, take }: Keeper): Promise<void> {
  const text = writing.value.begun ?? sentText(writing.value.body);
  writing.value.begun = text;
  try {
    const key = onceKey('draft', text);
    take(await perform({ method: 'POST', href: cases, body: JSON.parse(text) as unknown, version: null, key }));
  } catch (error) {
    // A refusal is an answer: nothing was made.
    if (asProblem(error).status >= 400) writing.value.begun = null;
    throw error;
  }
  doneOnce('draft');
  Object.assign(writing.value, { saved: text, begun: null });
}
