import { existsSync } from "node:fs";

/** Where distributions put Chromium (or its sister that speaks the same protocol). */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
/** The same Chromium without windows of its own, in which nothing but pages takes the processor. */
const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

export const CHROMIUM_PACKAGE = "chromium";
export const HEADLESS_SHELL_PACKAGE = "chromium-headless-shell";

/** The program of the machine's Chromium, or undefined where there is none. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

export const hasHeadlessShell = (): boolean => existsSync(HEADLESS_SHELL);

/** The Chromium that tests drive: the one without windows, which takes two thirds of the processor time, or any other. */
export function findTestChromium(): string | undefined {
  return hasHeadlessShell() ? HEADLESS_SHELL : findChromium();
}
