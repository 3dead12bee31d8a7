const TELL_EVERY_MS = 100;

/** Lets a call through every tenth of a second, and each that ends its total. */
export function throttled<Rest extends unknown[]>(
  tell: (done: number, total: number, ...rest: Rest) => void,
): (done: number, total: number, ...rest: Rest) => void {
  let last = 0;
  return (done, total, ...rest) => {
    const now = performance.now();
    if (done < total && now - last < TELL_EVERY_MS) return;
    last = now;
    tell(done, total, ...rest);
  };
}
