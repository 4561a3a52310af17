import { ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';

/**
 * Filters of a list of cases 筛选. They live in the address, so that the back button and a bookmark keep them; whatever changes the
 * address changes the form and the list with it.
 * @param names those that the page's form has
 * @param follow reads the list anew
 */
export function useFilters<N extends string>(names: readonly N[], follow: () => unknown) {
  const route = useRoute();
  const router = useRouter();
  const page = route.name;
  /** What the address says of a filter; empty where it says nothing. */
  const asked = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const told = () => Object.fromEntries(names.map((name) => [name, asked(name)])) as Record<N, string>;
  const form = ref(told());

  function take(): void {
    form.value = told();
    void follow();
  }
  watch(
    () => route.query,
    () => {
      if (route.name === page) take();
    },
  );

  /** Looks for something else; the same search again leaves the address, and reads the list anew. */
  async function goTo(query: LocationQueryRaw): Promise<void> {
    const before = route.fullPath;
    await router.push({ query });
    if (route.fullPath === before) take();
  }

  return { asked, form, goTo };
}

/** Those filters that are filled in. */
export function filled(filters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== ''),
  );
}
