import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { filled } from '../case/use-filters';
import { finder } from '../parts/pinyin';
import { lengthHere } from '../parts/where-it-was';

const page = 100;

/** What a list is looked through for 查找; it follows the typing, and lives in the address. */
type Wanted<N extends string> = Record<'q' | 'active' | N, string>;

/** What a list is made of, and how it is narrowed. */
interface Source<T, N extends string> {
  readonly items: () => readonly T[];
  /** what an item is known by, the name first */
  readonly texts: (item: T) => readonly string[];
  /** whether an item fits what is chosen besides the words */
  readonly fits: (item: T, wanted: Wanted<N>) => boolean;
  /** what may be chosen besides the words and `active` */
  readonly names?: readonly N[];
}

/** A list of hundreds that is narrowed by typing and shown a hundred at a time. */
export function useList<T extends { readonly active: boolean }, N extends string = never>(source: Source<T, N>) {
  const [route, router] = [useRoute(), useRouter()];
  const names = ['q', 'active', ...(source.names ?? [])];
  const told = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const wanted = ref(Object.fromEntries(names.map((name) => [name, told(name)])) as Wanted<N>);
  const most = ref(Math.max(page, lengthHere().before));
  const find = computed(() => finder(source.items(), source.texts));
  const found = computed(() => {
    const { q, active } = wanted.value as Wanted<never>;
    return find
      .value(q)
      .filter((one) => active === '' || one.active === (active === 'true'))
      .filter((one) => source.fits(one, wanted.value as Wanted<N>));
  });
  const shown = computed(() => found.value.slice(0, most.value));
  watch(
    wanted,
    (now) => {
      most.value = page;
      void router.replace({ query: filled(now) });
    },
    { deep: true },
  );
  const isNarrowed = computed(() => Object.values(wanted.value).some((one) => one !== ''));
  const clear = () => (wanted.value = Object.fromEntries(names.map((name) => [name, ''])) as Wanted<N>);
  const more = () => lengthHere().keep((most.value += page));
  return { wanted, found, shown, isNarrowed, clear, more };
}
