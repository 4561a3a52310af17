const machine = Date;

/**
 * Shifts the machine's clock for this process: what asks `new Date()` or `Date.now()` is told another time. Timers and
 * `performance.now()` go on as they are, as they do when a system's clock is set.
 * @param ms how far from the true time; 0: the true one again.
 */
export function shiftMachineClock(ms: number): void {
  const now = () => machine.now() + ms;
  globalThis.Date = new Proxy(machine, {
    construct: (target, given: never[], made) =>
      Reflect.construct(
        target,
        given.length === 0 ? [now()] : given,
        made === globalThis.Date ? target : made,
      ) as never,
    get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}

/** How far the clock must be shifted to show an instant now. */
export function shiftTo(instant: string): number {
  return machine.parse(instant) - machine.now();
}

/** The true time again. */
export function restoreMachineClock(): void {
  globalThis.Date = machine;
}
