import type { RouteLocationNormalized, RouterScrollBehavior } from 'vue-router';

type Place = Awaited<ReturnType<RouterScrollBehavior>>;

/** So long it is waited for what the page shows; milliseconds. */
const longest = 3_000;

/** The link that was opened on a page: its address, and which it is of several with the same. */
interface Opened {
  readonly href: string;
  readonly at: number;
}
const opened = new Map<string, Opened>();

/** This place of the browser's history, and what it shows. */
function placeNow(): string {
  const { position } = (window.history.state ?? {}) as { position?: number };
  return `${String(position)} ${window.location.pathname}${window.location.search}`;
}

const linksTo = (href: string) => [...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)];

/** Called before a page is left: keeps which of its links was opened, if it was one. @param to the page that is opened */
export function keepOpened({ fullPath }: RouteLocationNormalized): void {
  const at = linksTo(fullPath).findIndex((one) => one === document.activeElement);
  if (at >= 0) opened.set(placeNow(), { href: fullPath, at });
}

/**
 * Where somebody was on a page that he comes back to 回到原处: at the link that he had opened, which is focused, or as far down as he had
 * been. Pages read what they show, so it is waited for; whoever moves by himself meanwhile is left where he is.
 * @param saved how far down he had been
 * @param isHere whether he is still on the page that he came back to
 */
export function whereItWas(
  saved: { readonly left: number; readonly top: number },
  isHere: () => boolean,
): Promise<Place> {
  const link = opened.get(placeNow());
  return new Promise((resolve) => {
    const begun = performance.now();
    const moved = new AbortController();
    const end = (place: Place) => {
      moved.abort();
      resolve(place);
    };
    for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      window.addEventListener(kind, () => end(false), { signal: moved.signal, passive: true });
    }
    const look = () => {
      if (moved.signal.aborted) return;
      if (!isHere()) return end(false);
      const isLate = performance.now() - begun > longest;
      const there = link ? linksTo(link.href) : [];
      const found = there[link?.at ?? 0] ?? (isLate ? there.at(-1) : undefined);
      if (found) {
        found.focus({ preventScroll: true });
        // Also within a box that scrolls by itself.
        found.scrollIntoView({ block: 'center', inline: 'nearest' });
        return end(false);
      }
      const isLongEnough = document.documentElement.scrollHeight - window.innerHeight >= saved.top;
      if ((isLongEnough && !link) || isLate) return end(saved);
      requestAnimationFrame(look);
    };
    look();
  });
}

const lengths = new Map<string, number>();

/** How long a list had become at this place of the browser's history; 0 where it was not there. @returns that, and what keeps it. */
export function lengthHere(): { readonly before: number; keep(length: number): void } {
  const place = placeNow();
  return { before: lengths.get(place) ?? 0, keep: (length) => void lengths.set(place, length) };
}
