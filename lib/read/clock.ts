/** A reading's own time. Whoever loops over the page asks it, so that no page can hold the tab. */
export interface Clock {
  /** True once the time is used up. Cheap enough for every step of a loop. */
  out(): boolean;
  /** The same, exact now: before something that takes long by itself. */
  over(): boolean;
}

/** Milliseconds of our own time after which a page is given up. */
export const TIME_LIMIT = 1000;

export function startClock(limit = TIME_LIMIT, now: () => number = () => performance.now()): Clock {
  const end = now() + limit;
  let calls = 0;
  let over = false;
  const check = () => {
    over ||= now() > end;
    return over;
  };
  return {
    over: check,
    // Asking the time costs more than most steps it guards, so only every 64th question does.
    out: () => {
      return (calls++ & 63) === 0 ? check() : over;
    },
  };
}
