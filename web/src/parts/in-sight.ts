import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

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

/**
 * Whether a part of the page is near to being seen 临近视野, so that a form which is far away can be out of the page: at each change a browser
 * goes through all the forms that are in it, to fill them in by itself. What has the keyboard stays.
 * @returns that, and the height that the part had when it was last near, for what stands in its place
 */
export function nearSight(box: Readonly<Ref<HTMLElement | null | undefined>>) {
  const isNear = ref(true);
  const height = ref(0);
  let seen: IntersectionObserver | null = null;
  onMounted(() => {
    seen = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? true;
        if (near || !box.value?.contains(document.activeElement)) {
          if (!near) height.value = box.value?.offsetHeight ?? 0;
          isNear.value = near;
        }
      },
      { rootMargin: '100% 0px' },
    );
    if (box.value) seen.observe(box.value);
  });
  onBeforeUnmount(() => seen?.disconnect());
  return { isNear, height };
}
