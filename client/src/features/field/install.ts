import { makeShared } from "../../map/shared-value.ts";

/** What browsers give who can put the program on the home screen; not in the standard's types yet. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const offer = makeShared<InstallOffer | null>(null);

/** Remembers the browser's offer, which comes once and early. */
export function watchInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.set(event as InstallOffer);
  });
  window.addEventListener("appinstalled", () => offer.set(null));
}

/** Puts the program on the home screen; null where the browser offers nothing, or it is there already. */
export function useInstall(): (() => Promise<void>) | null {
  const current = offer.use();
  if (current === null) return null;
  return async () => {
    await current.prompt();
    offer.set(null);
  };
}
