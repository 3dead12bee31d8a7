import type { Sender } from "./sender.ts";

/** The one sender of this tab; forms wake it when something new is in the queue. */
let current: Sender | null = null;

export function setSender(sender: Sender | null): void {
  current = sender;
}

export const wakeSender = (): void => current?.wake();
export const retryNow = async (): Promise<void> => current?.retryAll();
