import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

type Box = Readonly<Ref<HTMLElement | null | undefined>>;

/** Tells, from when the page is there, how a part of it came within so much of the screen or left it, and ends with the page. */
function watchSight(box: Box, rootMargin: string, told: (was: readonly boolean[], end: () => void) => void): void {
  let seen: IntersectionObserver | null = null;
  const end = () => seen?.disconnect();
  onMounted(() => {
    const tell = (entries: readonly IntersectionObserverEntry[]) =>
      told(
        entries.map((one) => one.isIntersecting),
        end,
      );
    seen = new IntersectionObserver(tell, { rootMargin });
    if (box.value) seen.observe(box.value);
  });
  onBeforeUnmount(end);
}

/** Does something once, when a part of the page comes near to being seen 进入视野: a list of hundreds reads only what is looked at. */
export function onceInSight(box: Box, work: () => unknown): void {
  watchSight(box, '300px', (was, end) => {
    if (!was.includes(true)) return;
    end();
    void work();
  });
}

/**
 * Whether a part of the page is near to being seen 临近视野, so that a form which is far away can be out of the page: at each change a browser
 * goes through all the forms that are in it, to fill them in by itself. What has the keyboard stays.
 * @returns that, and the height that the part had when it was last near, for what stands in its place
 */
export function nearSight(box: Box) {
  const isNear = ref(true);
  const height = ref(0);
  watchSight(box, '100% 0px', (was) => {
    const near = was.at(-1) ?? true;
    if (!near && box.value?.contains(document.activeElement)) return;
    if (!near) height.value = box.value?.offsetHeight ?? 0;
    isNear.value = near;
  });
  return { isNear, height };
}
