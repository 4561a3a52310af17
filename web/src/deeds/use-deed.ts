import { perform } from '../api/client';
import { heldDraft, useDraft } from '../drafts/draft';
import { doneOnce, heldKey, onceKey } from '../drafts/once';
import { refuseLoose } from '../parts/loose';
import { useSending } from '../parts/sending';
import { deedOf, hrefOf, type DeedAnswer, type DeedName, type DeedPlace } from './deeds';

/** What else there is to say of how a deed is sent. */
interface How {
  /** what tells two forms of the same deed apart, where its address does not */
  readonly upon?: string;
  /** the version that was seen, where the service is to refuse the deed upon another */
  readonly version?: () => number | null;
}

/**
 * The form of a deed 办理事项: what is filled in stays on this machine until it is sent, and the same content is one deed
 * however often it is sent. Where something of it is never answered again (a password, a card number), nothing of it is kept.
 * @param blank what stands in the form at first
 * @param done is told what the service answered; nothing, where it answers nothing
 */
export function useDeed<N extends DeedName, T extends object>(
  name: N,
  place: DeedPlace,
  blank: () => T,
  done: (answer: DeedAnswer<N>) => void,
  { upon = '', version = () => null }: How = {},
) {
  const deed = deedOf(name);
  const href = hrefOf(deed, place);
  const kept = deed.fields.some(({ unkept }) => unkept === true) ? null : `deed:${name}:${href}${upon}`;
  const draft = kept === null ? heldDraft<T>(blank) : useDraft<T>(kept, blank);
  const held = heldKey();
  const { busy, problem, run } = useSending();
  const isChosen = refuseLoose();
  const send = (body?: unknown) =>
    run(async () => {
      isChosen();
      const key = kept === null ? held(body) : onceKey(kept, body);
      const answer = await perform<DeedAnswer<N>>({ method: deed.method, href, body, version: version(), key });
      if (kept !== null) doneOnce(kept);
      draft.clear();
      done(answer);
    });
  return { deed, values: draft.value, restored: draft.restored, busy, problem, send };
}
