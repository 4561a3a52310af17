import { reactive, ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '../api/problem';
import type { Case, CaseEvent, PermittedAct } from '../api/types';
import { useDraft } from '../drafts/draft';
import { refuseLoose } from '../parts/loose';
import { useSending } from '../parts/sending';
import { readCase, readEventsSince } from './case-reading';
import { performOnce } from './performing';
import { isOffered } from './upon';

/** What the form of an act 办理动作 is given. */
export interface ActPlace {
  readonly congress: string;
  readonly file: Case;
  readonly act: PermittedAct;
}

/** Where an act stands that was sent. */
export interface ActStanding {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** what was done in the case since the form was opened */
  readonly changed: readonly CaseEvent[];
  readonly stillPermitted: boolean;
}

/**
 * The form of one act: what is filled in stays on this machine until it is sent, once, on the version that was seen. After 412
 * nothing is merged: `changed` tells what was done meanwhile, the fresh case goes to the page, and the person sends again or not.
 * @param emit tells the page of the case, after the act or afresh
 * @param blank what stands in the form at first
 */
export function useAct<T extends object>(
  place: () => ActPlace,
  emit: { (name: 'done', file: Case): void; (name: 'fresh', file: Case): void },
  blank: () => T,
) {
  const { act } = place();
  const draft = useDraft<T>(`act:${act.act}:${act.href}`, blank);
  const { busy, problem, run } = useSending();
  const changed = shallowRef<readonly CaseEvent[]>([]);
  const stillPermitted = ref(true);
  const isChosen = refuseLoose();

  /**
   * @param content as for `performOnce`
   * @param by the act that it is, where one form serves several
   * @returns whether it was done
   */
  async function send(body: unknown, content: unknown = body, by = act): Promise<boolean> {
    const done = await run(async () => {
      isChosen();
      const fresh = await performOnce(by, place().file, body, content);
      draft.clear();
      emit('done', fresh);
    });
    if (problem.value?.code === 'staleVersion')
      await lookAgain(by).catch((error: unknown) => (problem.value = asProblem(error)));
    return done;
  }

  async function lookAgain(by: PermittedAct): Promise<void> {
    const { congress, file } = place();
    const [now, events] = await Promise.all([readCase(congress, file.id), readEventsSince(congress, file)]);
    changed.value = events;
    // What was asked for without being offered is asked for again, and the service says what is missing.
    stillPermitted.value = isOffered(now, by) || !isOffered(file, by);
    emit('fresh', now);
  }

  const standing: ActStanding = reactive({ busy, problem, changed, stillPermitted });
  return { values: draft.value, restored: draft.restored, standing, send };
}
