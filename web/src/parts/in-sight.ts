import { onBeforeUnmount, onMounted, type Ref } from 'vue';

/** Does something once, when a part of the page comes near to being seen 进入视野: a list of hundreds reads only what is looked at. */
export function onceInSight(box: Readonly<Ref<HTMLElement | null | undefined>>, work: () => unknown): void {
  let seen: IntersectionObserver | null = null;
  onMounted(() => {
    seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((one) => one.isIntersecting)) return;
        seen?.disconnect();
        void work();
      },
      { rootMargin: '300px' },
    );
    if (box.value) seen.observe(box.value);
  });
  onBeforeUnmount(() => seen?.disconnect());
}
