import { inject, onBeforeUnmount, provide, type InjectionKey } from 'vue';
import { Problem } from '../api/problem';

const key: InjectionKey<Set<symbol>> = Symbol('loose');

/**
 * Words that stand in a field of a form and were not chosen from its list 没有选定的字: nothing may go out with them. Called by the form.
 * @returns what is asked before it is sent. @throws Problem where there are some.
 */
export function refuseLoose(): () => void {
  const loose = new Set<symbol>();
  provide(key, loose);
  return () => {
    if (loose.size > 0)
      throw new Problem(0, 'notChosen', '有的项目里的字还没有选定，请从列表中选一个，或者清空，再办理。');
  };
}

/** Called by a field. @returns what tells its form whether such words stand in it */
export function tellLoose(): (isLoose: boolean) => void {
  const [form, me] = [inject(key, null), Symbol('field')];
  onBeforeUnmount(() => form?.delete(me));
  return (isLoose) => void (isLoose ? form?.add(me) : form?.delete(me));
}
