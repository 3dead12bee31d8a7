import { makeShared } from "../map/shared-value.ts";
import { FROM_KIT, TAKE_OVER } from "./paths.ts";
import { noteUnreachable } from "./reach.ts";

const CHECK_EVERY_MS = 30 * 60_000;

const waiting = makeShared<ServiceWorker | null>(null);
/** A newer version of the program that is here as a whole and waits to take over; null: this one is the newest known. */
export const useWaitingVersion = waiting.use;

let isReloading = false;
let isKept = false;

/** Lets the newer version take over; the page begins again with it. */
export function takeNewVersion(): void {
  isReloading = true;
  waiting.get()?.postMessage(TAKE_OVER);
}

const canKeep = () => "serviceWorker" in navigator && import.meta.env.PROD;

/** Whether this browser keeps the program already, from an earlier visit. */
export async function isProgramKept(): Promise<boolean> {
  return canKeep() && (await navigator.serviceWorker.getRegistration()) !== undefined;
}

function watchFor(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // Without an earlier version there is nothing to take over from.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) waiting.set(registration.waiting);
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  const check = () => void registration.update().catch(() => undefined);
  setInterval(check, CHECK_EVERY_MS);
  window.addEventListener("online", check);
}

/**
 * Keeps the program's files in this browser, so that it starts without a connection. Resolves when they are all here; rejects where
 * the browser cannot (private mode, no room).
 */
export async function keepProgram(): Promise<void> {
  if (!canKeep()) return;
  const { serviceWorker } = navigator;
  if (!isKept) {
    isKept = true;
    serviceWorker.addEventListener("message", ({ data }) => {
      if (data === FROM_KIT) noteUnreachable();
    });
    serviceWorker.addEventListener("controllerchange", () => {
      if (isReloading) window.location.reload();
    });
    watchFor(await serviceWorker.register("/service-worker.js", { updateViaCache: "none" }));
  }
  await serviceWorker.ready;
}
