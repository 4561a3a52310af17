import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { perform } from '../api/client';
import { asProblem } from '../api/problem';
import type { Case, CaseEvent } from '../api/types';
import type { Choice } from '../case/act-form';
import { readCase, readEventsSince } from '../case/case-reading';
import { outcomeChoices } from '../case/directory';
import { useDraft } from '../drafts/draft';
import { useSending } from '../parts/sending';
import { bodyOf, isHalf, sentText, textOf, type ReplyText, type ReplyWork } from './reply-text';

/** How long nothing is typed before the service's draft is brought up to date: each saving is a line of the case's record. */
const quietMs = 15_000;

/** A reply that is being written 拟稿: on this machine after every word, in the service's draft after a pause. */
export function useReply(congress: string, id: string, assignmentId: string) {
  const draft = useDraft<ReplyWork>(`reply:${assignmentId}`, () => ({ saved: null, body: emptyText() }));
  const work = draft.value;
  const file = shallowRef<Case | null>(null);
  /** the classes of outcome 办理结果分类 of the place */
  const classes = shallowRef<Choice[]>([]);
  /** the case, where somebody else wrote on in the service's draft */
  const elsewhere = shallowRef<Case | null>(null);
  /** what others did with the case while this was written, where the draft itself stayed */
  const changed = shallowRef<readonly CaseEvent[]>([]);
  const savedAt = ref<number | null>(null);
  const { busy, problem, run } = useSending();
  let timer = 0;
  let underWay: Promise<boolean> | null = null;
  /** Asked for whether it is offered or not: where it is not, the service says why. */
  const asked = {
    act: 'draftReply',
    label: '拟稿',
    method: 'PUT',
    href: `/api/c/${congress}/assignments/${assignmentId}/reply`,
  } as const;

  const assignment = computed(() => file.value?.assignments.find((one) => one.id === assignmentId));
  const act = computed(() => assignment.value?.permittedActs.find((one) => one.act === 'draftReply'));
  const unsaved = computed(() => work.value.saved !== null && sentText(work.value.body) !== work.value.saved);
  const waits = computed(() => work.value.body.commitments.some(isHalf));

  /** Takes the service's draft as it is now; where both went on, the writer decides. */
  function take(fresh: Case): void {
    file.value = fresh;
    const theirs = sentText(textOf(fresh, assignmentId));
    if (work.value.saved === null || (!unsaved.value && work.value.saved !== theirs)) settleWith(fresh, 'theirs');
    else if (work.value.saved !== theirs && theirs !== sentText(work.value.body)) elsewhere.value = fresh;
    else work.value.saved = theirs;
  }

  function settleWith(other: Case, choice: 'theirs' | 'mine'): void {
    const theirs = textOf(other, assignmentId);
    file.value = other;
    work.value.saved = sentText(theirs);
    if (choice === 'theirs') work.value.body = theirs;
  }

  const open = () =>
    run(async () => {
      const fresh = await readCase(congress, id);
      classes.value = fresh.profile ? await outcomeChoices(congress, fresh) : [];
      take(fresh);
    });

  /** Brings the service's draft up to date, after a saving that is under way. @returns whether it is. */
  async function save(): Promise<boolean> {
    window.clearTimeout(timer);
    await underWay;
    underWay = saveOnce();
    return underWay;
  }

  async function saveOnce(): Promise<boolean> {
    const done = await run(async () => {
      if (!unsaved.value || !file.value) return;
      const { href, method } = act.value ?? asked;
      const body = bodyOf(work.value.body);
      const { version } = file.value;
      file.value = await perform({ method, href, body, version, key: '' });
      work.value.saved = JSON.stringify(body);
      savedAt.value = Date.now();
      changed.value = [];
    });
    if (problem.value?.code === 'staleVersion')
      await lookAgain().catch((error: unknown) => (problem.value = asProblem(error)));
    return done;
  }

  /** 412: nothing is merged. What others did is shown, and the next saving goes out on the fresh case. */
  async function lookAgain(): Promise<void> {
    const before = file.value;
    if (!before) return;
    const [fresh, events] = await Promise.all([readCase(congress, id), readEventsSince(congress, before)]);
    changed.value = events;
    take(fresh);
  }

  function settle(choice: 'theirs' | 'mine'): void {
    if (elsewhere.value) settleWith(elsewhere.value, choice);
    elsewhere.value = null;
    problem.value = null;
    changed.value = [];
  }

  function soon(): void {
    window.clearTimeout(timer);
    if (!unsaved.value || waits.value || elsewhere.value || !act.value) return;
    timer = window.setTimeout(() => void save(), quietMs);
  }
  watch(() => work.value.body, soon, { deep: true });
  onBeforeUnmount(() => window.clearTimeout(timer));
  void open();

  return {
    work,
    restored: draft.restored,
    file,
    classes,
    assignment,
    act,
    asked,
    elsewhere,
    changed,
    savedAt,
    busy,
    problem,
    unsaved,
    waits,
    open,
    save,
    settle,
  };
}

function emptyText(): ReplyText {
  return {
    answers: [],
    summary: '',
    outcomeClass: '',
    explanation: '',
    commitments: [],
    publication: '',
    docNo: '',
  };
}
