const KEY = "tram-chung.seen-tour";

/** Whether this browser has been offered the look round before. Where nothing can be kept it counts as seen: no offer each time. */
export function isFirstVisit(): boolean {
  try {
    return window.localStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}

export function rememberVisit(): void {
  try {
    window.localStorage.setItem(KEY, "yes");
  } catch {
    // A browser that keeps nothing is asked again only where it says that it is new, which it then never does.
  }
}
