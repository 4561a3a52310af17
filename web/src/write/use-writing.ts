import { computed, ref, shallowRef } from 'vue';
import { perform } from '../api/client';
import type { paths as Routes } from '../api/schema';
import type { Case } from '../api/types';
import { readCase } from '../case/case-reading';
import { readDraft, useDraft } from '../drafts/draft';
import { doneOnce, onceKey } from '../drafts/once';
import { useSending } from '../parts/sending';
import { useAutosave } from './autosave';
import { saveText } from './saving';
import { freshWriting, sentText, writingOf, type Writing } from './writing';

/** What the document has below a suggestion: a route that is renamed no longer compiles. */
type SuggestionRoute = keyof Routes extends infer P
  ? P extends `/api/c/{congress}/suggestions/{id}/${infer Rest}`
    ? Rest
    : never
  : never;

/** The routes of the acts upon a draft, below the suggestion's own. */
const paths = {
  submit: 'submission',
  inviteCosigners: 'cosigners',
  attachToSuggestion: 'attachments',
  detachFromSuggestion: 'attachment-removal',
} as const satisfies Record<string, SuggestionRoute>;

/**
 * A suggestion that is being written: on this machine after every word, in the service's draft after a pause. Each saving is a
 * line of the case's record and asks co-signers to confirm again, so with co-signers it is done only when the writer says so.
 */
export function useWriting(congress: string, givenId: string | null) {
  const unsent = readDraft<Writing>('write:new');
  const isUnsent = givenId === null || unsent?.id === givenId;
  const draft = useDraft<Writing>(isUnsent ? 'write:new' : `write:${givenId}`, () => ({
    ...freshWriting(),
    id: givenId,
  }));
  const writing = draft.value;
  const file = shallowRef<Case | null>(null);
  /** the service's draft, where it went on without this page */
  const elsewhere = shallowRef<Case | null>(null);
  const savedAt = ref<number | null>(null);
  const { busy, problem, run } = useSending();
  let under = Promise.resolve(true);

  const unsaved = computed(() => sentText(writing.value.body) !== writing.value.saved);
  /** what is edited here is known: a text that was not read yet must not be written over */
  const isOpen = computed(() => writing.value.id === null || writing.value.version !== null);
  const mayAutosave = computed(() => (file.value?.cosigners.length ?? 0) === 0);

  function take(fresh: Case): void {
    file.value = fresh;
    writing.value.id = fresh.id;
    writing.value.version = fresh.version;
  }

  /** The service's draft, to go on from; where both went on, the writer decides. */
  const open = () =>
    run(async () => {
      const { id, version } = writing.value;
      if (id === null) return;
      const fresh = await readCase(congress, id);
      // What was begun here has been submitted somewhere else: the next one begins.
      if (fresh.state !== 'draft' && givenId === null && !unsaved.value) return startAfresh();
      file.value = fresh;
      if (version === null || (!unsaved.value && version !== fresh.version)) writing.value = writingOf(fresh);
      else if (version !== fresh.version) elsewhere.value = fresh;
    });

  const keeper = { cases: `/api/c/${congress}/suggestions`, writing, take };
  async function saveOnce(): Promise<void> {
    if (await saveText(keeper)) savedAt.value = Date.now();
  }

  /** Brings the service's draft up to date. @returns whether it is. */
  function save(): Promise<boolean> {
    return send(saveOnce);
  }

  /** Sends one thing after the other, an act after the saving that is under way; a draft that is another by now is looked at. */
  function send(work: () => Promise<void>): Promise<boolean> {
    const sent = under
      .then(() => run(work))
      .then(async (done) => {
        const { id } = writing.value;
        const isStale = problem.value?.code === 'staleVersion' && id !== null;
        if (isStale) elsewhere.value = await readCase(congress, id).catch(() => null);
        return done;
      });
    under = sent;
    return sent;
  }

  /** Saves, and performs one of the acts upon a draft. @returns the fresh case, or null where it was refused. */
  async function act(wanted: keyof typeof paths, body: unknown): Promise<Case | null> {
    let fresh: Case | null = null;
    await send(async () => {
      await saveOnce();
      const { id, version } = writing.value;
      // Asked for whether it is offered or not: where something is missing, the service says all of it.
      const href = `${keeper.cases}/${String(id)}/${paths[wanted]}`;
      const key = onceKey(href, [keyed(body), version]);
      fresh = await perform<Case>({ method: 'POST', href, body, version, key });
      doneOnce(href);
      take(fresh);
    });
    return fresh;
  }

  /** Takes the other text, or keeps this one on top of it. */
  function settle(choice: 'theirs' | 'mine'): void {
    const other = elsewhere.value;
    if (!other) return;
    file.value = other;
    writing.value = settled(writing.value, other, choice);
    elsewhere.value = null;
    problem.value = null;
  }

  /** Another suggestion begins. */
  function startAfresh(): void {
    draft.clear();
    file.value = null;
    writing.value = freshWriting();
  }

  const may = () => isOpen.value && unsaved.value && mayAutosave.value && elsewhere.value === null;
  useAutosave(writing, { save, may, isUnreached: () => problem.value?.code === 'unreachable' });
  void open();

  return {
    writing,
    restored: draft.restored,
    file,
    elsewhere,
    savedAt,
    busy,
    problem,
    unsaved,
    isOpen,
    mayAutosave,
    open,
    save,
    act,
    settle,
    forget: () => draft.clear(),
    startAfresh,
  };
}

/** The other text, or this one as its next version. */
function settled(mine: Writing, other: Case, choice: 'theirs' | 'mine'): Writing {
  const theirs = writingOf(other);
  return choice === 'theirs' ? theirs : { ...theirs, body: mine.body };
}

/** A file is told from another by its name, size and time. */
function keyed(body: unknown): unknown {
  if (!(body instanceof FormData)) return body;
  return [...body].map(([name, value]) =>
    value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value],
  );
}
